package vn.motcua.catalogue.draft;

import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** YAML that a curator can read: plain lines, quoted where they must be, blocks for what has several lines. */
final class YamlText {

    /** YAML takes these for the end of a line where a text does not mean one. */
    private static final Pattern ODD_BREAK = Pattern.compile("[\\u2028\\u2029\\u0085\\p{Cs}\\p{Cn}]");

    private static final Pattern LINE = Pattern.compile("\n");
    private static final Pattern SPACE_AT_END = Pattern.compile("[ \\t]+\n");

    private final StringBuilder text = new StringBuilder();

    YamlText comment(String words) {
        text.append("# ").append(LINE.matcher(words).replaceAll(" ")).append('\n');
        return this;
    }

    YamlText blank() {
        text.append('\n');
        return this;
    }

    /** A line as it is. */
    YamlText line(int indent, String words) {
        text.repeat(' ', indent).append(words).append('\n');
        return this;
    }

    /** A key with a text. */
    YamlText entry(int indent, String key, String value) {
        return line(indent, key + ": " + quoted(value));
    }

    /** A key with a text that may have several lines. */
    YamlText words(int indent, String key, String value) {
        if (value.indexOf('\n') < 0 || ODD_BREAK.matcher(value).find()) {
            return entry(indent, key, value);
        }
        line(indent, key + ": |-");
        var body = SPACE_AT_END.matcher(value.strip() + "\n").replaceAll("\n");
        body.lines().forEach(one -> line(one.isEmpty() ? 0 : indent + 2, one));
        return this;
    }

    /** A text in quotation marks; JSON's escapes are YAML's too. */
    static String quoted(String value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
