package vn.motcua.files;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.motcua.core.RuleViolation;

/** What a Word or Excel document says about its own parts: their types, and what they point to. */
final class OfficeParts {

    private static final Pattern MACRO_TYPE =
            Pattern.compile(".*(macroenabled|vbaproject|macrosheet|ms-office\\.vba).*");
    private static final Pattern OBJECT_TYPE = Pattern.compile(".*(oleobject|activex).*");
    private static final Pattern OBJECT_LINK =
            Pattern.compile(".*/(oleobject|package|control|afchunk|activexcontrolbinary)");
    private static final Pattern HARMLESS_TARGET = Pattern.compile("(?i)(https?|mailto|tel):.*|#.*|[^:\\\\]*");
    private static final XMLInputFactory XML = xml();

    private OfficeParts() {}

    static void inspect(ZipFile archive, FileType type) throws IOException {
        var main = new boolean[1];
        for (var parts = archive.entries(); parts.hasMoreElements(); ) {
            var part = parts.nextElement();
            var name = part.getName().toLowerCase(Locale.ROOT);
            if (name.equals("[content_types].xml")) {
                read(archive, part, element -> main[0] |= isMain(element, type));
            } else if (name.endsWith(".rels")) {
                read(archive, part, OfficeParts::refuseBadLink);
            }
        }
        if (!main[0]) {
            throw RuleViolation.unsupported("files.type-differs");
        }
    }

    private static boolean isMain(XMLStreamReader element, FileType type) {
        var kind = attribute(element, "ContentType").toLowerCase(Locale.ROOT);
        if (MACRO_TYPE.matcher(kind).matches()) {
            throw RuleViolation.invalid("files.office-macro");
        }
        if (OBJECT_TYPE.matcher(kind).matches()) {
            throw RuleViolation.invalid("files.office-embedded");
        }
        return kind.equals(type.mediaType() + ".main+xml");
    }

    /** A link that a reader clicks may lead out; whatever Office fetches by itself may not. */
    private static void refuseBadLink(XMLStreamReader element) {
        var kind = attribute(element, "Type").toLowerCase(Locale.ROOT);
        if (OBJECT_LINK.matcher(kind).matches()) {
            throw RuleViolation.invalid("files.office-embedded");
        }
        var leadsOut = attribute(element, "TargetMode").equalsIgnoreCase("External");
        var isHarmless = kind.endsWith("/hyperlink")
                && HARMLESS_TARGET.matcher(attribute(element, "Target")).matches();
        if (leadsOut && !isHarmless) {
            throw RuleViolation.invalid("files.office-external");
        }
    }

    private static String attribute(XMLStreamReader element, String name) {
        return Objects.requireNonNullElse(element.getAttributeValue(null, name), "");
    }

    private static void read(ZipFile archive, ZipEntry part, Consumer<XMLStreamReader> eachElement) throws IOException {
        try (var in = archive.getInputStream(part)) {
            var reader = XML.createXMLStreamReader(in);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> eachElement.accept(reader);
                    case XMLStreamConstants.DTD -> throw RuleViolation.invalid("files.office-broken");
                    default -> {} // text and the like
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
