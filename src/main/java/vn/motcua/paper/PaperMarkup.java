package vn.motcua.paper;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The markup that papers are written in: well-formed XHTML of few elements, none of which can load, run or submit
 * anything. Templates come with uploaded procedures, so what is not listed is refused.
 */
final class PaperMarkup {

    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "title",
            "style",
            "body",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "p",
            "span",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "b",
            "strong",
            "i",
            "em",
            "u",
            "s",
            "small",
            "sub",
            "sup",
            "abbr",
            "blockquote",
            "ul",
            "ol",
            "li",
            "table",
            "caption",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "img",
            "object");
    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns",
            "lang",
            "id",
            "class",
            "style",
            "title",
            "alt",
            "colspan",
            "rowspan",
            "scope",
            "start",
            "src",
            "type",
            "data-id",
            "data-text");
    private static final Pattern LOADING =
            Pattern.compile("url\\s*\\(|@import|@font-face|expression\\s*\\(|\\\\", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMAGE = Pattern.compile("data:image/(png|jpeg);base64,.*", Pattern.DOTALL);

    private static final int DEEPEST = 60;

    private PaperMarkup() {}

    /** Reads a template as it is, Mustache tags being text to XML, and refuses whatever is not listed. */
    static void check(String name, String template) {
        var guard = new Guard(name);
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new StringReader(template)), guard);
        } catch (SAXParseException e) {
            throw new PaperProblem(name, e.getLineNumber(), malformed(e), e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a filled-in paper. */
    static Document read(String name, String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXParseException e) {
            throw new PaperProblem(name, 0, "once filled in, " + malformed(e), e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String malformed(SAXParseException e) {
        return "not well-formed XHTML (close every tag, write &#160; instead of &nbsp;, no DOCTYPE): " + e.getMessage();
    }

    /** Walks through a template and remembers the line it is at. */
    private static final class Guard extends DefaultHandler {

        private final String name;
        private @Nullable Locator locator;
        private @Nullable StringBuilder style;
        private int depth;

        Guard(String name) {
            this.name = name;
        }

        @Override
        public void setDocumentLocator(Locator locator) {
            this.locator = locator;
        }

        @Override
        public void startElement(String uri, String localName, String element, Attributes attributes) {
            if (++depth > DEEPEST) {
                throw problem("more than " + DEEPEST + " elements inside one another; write it flatter");
            }
            if (!ELEMENTS.contains(element)) {
                throw problem("<" + element
                        + "> is not for papers; use text, tables, lists, img with a data: image, or object");
            }
            for (int i = 0; i < attributes.getLength(); i++) {
                checkAttribute(element, attributes.getQName(i).toLowerCase(Locale.ROOT), attributes.getValue(i));
            }
            if (element.equals("object")) {
                checkObject(attributes);
            }
            if (element.equals("style")) {
                style = new StringBuilder();
            }
        }

        private void checkObject(Attributes attributes) {
            if (!PaperObjects.isKnown(attributes.getValue("type"))) {
                throw problem("an object is of type motcua/signature or motcua/qr, not " + attributes.getValue("type"));
            }
            var style = attributes.getValue("style");
            if (style == null || !style.contains("width:") || !style.contains("height:")) {
                throw problem("an object needs a style with its width: and height:");
            }
        }

        private void checkAttribute(String element, String attribute, String value) {
            if (!ATTRIBUTES.contains(attribute)) {
                throw problem("<" + element + " " + attribute + "=…> is not for papers; leave the attribute out");
            }
            if (attribute.equals("src") && !IMAGE.matcher(value).matches()) {
                throw problem("papers load nothing; write the picture into src as data:image/png;base64,… or jpeg");
            }
            if (attribute.equals("style")) {
                checkStyle(value);
            }
        }

        private void checkStyle(String css) {
            var loading = LOADING.matcher(css);
            if (loading.find()) {
                throw problem("papers load nothing; take " + loading.group() + " out of the style");
            }
        }

        @Override
        public void characters(char[] text, int start, int length) {
            if (style != null) {
                style.append(text, start, length);
            }
        }

        @Override
        public void endElement(String uri, String localName, String element) {
            depth--;
            if (style != null) {
                checkStyle(style.toString());
                style = null;
            }
        }

        @Override
        public void processingInstruction(String target, String data) {
            throw problem("<?" + target + "?> is not for papers; leave it out");
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }

        private PaperProblem problem(String text) {
            return new PaperProblem(name, locator == null ? 0 : locator.getLineNumber(), text);
        }
    }
}
