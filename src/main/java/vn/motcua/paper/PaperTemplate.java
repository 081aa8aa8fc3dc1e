package vn.motcua.paper;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A checked and compiled template: Mustache without logic, without Java behind it and without a way to write markup from
 * data. A missing section is skipped, a missing variable stops the print.
 */
final class PaperTemplate {

    private static final int LARGEST_RESULT = 4_000_000;
    private static final Pattern PART = Pattern.compile("[a-z][a-z0-9-]{0,40}");
    private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\s*[{&=]");
    private static final Pattern LINE = Pattern.compile(" @ line (\\d+)");

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withEscaper(PaperTemplate::escape)
            .withCollector(new OnlyMaps())
            .withLoader(PaperTemplate::part)
            .emptyStringIsFalse(true);

    private final String name;
    private final Template template;

    private PaperTemplate(String name, Template template) {
        this.name = name;
        this.template = template;
    }

    static PaperTemplate compile(String name, String text) {
        var unescaped = UNESCAPED.matcher(text);
        if (unescaped.find()) {
            int line = (int) text.substring(0, unescaped.start()).lines().count();
            throw new PaperProblem(
                    name,
                    Math.max(line, 1),
                    "data is always escaped here; write {{name}} instead of " + unescaped.group());
        }
        PaperMarkup.check(name, text);
        try {
            var template = COMPILER.compile(text);
            template.visit(new PartsExist(name));
            return new PaperTemplate(name, template);
        } catch (MustacheParseException e) {
            var line = LINE.matcher(String.valueOf(e.getMessage()));
            boolean known = line.find();
            throw new PaperProblem(
                    name, known ? Integer.parseInt(line.group(1)) : 0, "not valid Mustache: " + e.getMessage(), e);
        }
    }

    /** The filled-in text, in the composed letters (NFC) that the fonts have. */
    String fill(Map<String, Object> data) {
        try {
            var out = new LimitedWriter(name, LARGEST_RESULT);
            template.execute(data, out);
            return Normalizer.normalize(out.toString(), Normalizer.Form.NFC);
        } catch (MustacheException.Context e) {
            throw new PaperProblem(
                    name,
                    e.lineNo,
                    "there is no value for {{" + e.key + "}}; put it into a section {{#" + e.key + "}}…{{/" + e.key
                            + "}} if it may be missing",
                    e);
        }
    }

    private static StringReader part(String part) {
        return new StringReader(PaperResources.text(part + ".html"));
    }

    /** Escapes for XML and leaves out what no XML may contain: control characters and halves of surrogate pairs. */
    static String escape(String raw) {
        var text = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> {
                    if (isAllowed(c)) {
                        text.appendCodePoint(c);
                    }
                }
            }
        });
        return text.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    /** Looks names up in maps and nowhere else. */
    private static final class OnlyMaps extends BasicCollector {

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }

    /** Complains about a part that does not exist when the template is checked, not when it is first printed. */
    private record PartsExist(String name) implements Mustache.Visitor {

        @Override
        public boolean visitInclude(String part) {
            if (!PART.matcher(part).matches() || !PaperResources.exists(part + ".html")) {
                throw new PaperProblem(name, 0, "there is no part {{>" + part + "}}; there are header and signatures");
            }
            return false;
        }

        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String variable) {}

        @Override
        public boolean visitSection(String section) {
            return true;
        }

        @Override
        public boolean visitInvertedSection(String section) {
            return true;
        }
    }
}
