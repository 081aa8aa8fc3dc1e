package vn.motcua.form.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little markup of text components as safe HTML: everything is escaped first, then a few signs become elements. */
public final class Markdown {

    private static final Pattern HEADING = Pattern.compile("(#{1,6}) +(.+?)#*");
    private static final Pattern BULLET = Pattern.compile("[*+-] +(.+)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.)] +(.+)");
    private static final Pattern RULE = Pattern.compile("(-{3,}|\\*{3,}|_{3,})");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,300})\\]\\(([^()\\s]{1,1000})\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]{1,1000})`");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)([^*_]{1,2000}?)\\1");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w*])([*_])(?=\\S)([^*_]{1,2000}?)\\1(?!\\w)");
    private static final Pattern SAFE_LINK = Pattern.compile("(https?://|mailto:|tel:|/(?!/)|#).*");
    /** Signs with a meaning here; data carries them as entities. */
    private static final String SIGNS = "&<>\"'\\`*_[]()#+-.!|{}=";

    private Markdown() {}

    /** Data to be put into a text: nothing in it is markup. */
    public static String quote(String data) {
        return quote(data.replace('\n', ' '), SIGNS);
    }

    private static String quote(String data, String signs) {
        var quoted = new StringBuilder();
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            if (signs.indexOf(c) >= 0) {
                quoted.append('\ue000').append((int) c).append('\ue001');
            } else {
                quoted.append(c == '\ue000' || c == '\ue001' ? ' ' : c);
            }
        }
        return quoted.toString();
    }

    public static String html(String text) {
        var html = new StringBuilder();
        var list = "";
        var paragraph = new StringBuilder();
        for (var line : (text + "\n").split("\n", -1)) {
            var words = line.strip();
            var heading = HEADING.matcher(words);
            var bullet = BULLET.matcher(words);
            var number = NUMBER.matcher(words);
            var wanted = bullet.matches() ? "ul" : number.matches() ? "ol" : "";
            boolean plain = wanted.isEmpty()
                    && !heading.matches()
                    && !RULE.matcher(words).matches();
            if (!plain || words.isEmpty()) {
                flush(html, paragraph);
            }
            if (!list.equals(wanted) && !(wanted.isEmpty() && words.isEmpty())) {
                html.append(list.isEmpty() ? "" : "</" + list + ">").append(wanted.isEmpty() ? "" : "<" + wanted + ">");
                list = wanted;
            }
            if (heading.matches()) {
                int level = Math.min(heading.group(1).length() + 1, 5);
                html.append("<h" + level + ">" + inline(heading.group(2).strip()) + "</h" + level + ">");
            } else if (!wanted.isEmpty()) {
                html.append("<li>" + inline(bullet.matches() ? bullet.group(1) : number.group(1)) + "</li>");
            } else if (!plain) {
                html.append("<hr>");
            } else if (!words.isEmpty()) {
                paragraph.append(paragraph.isEmpty() ? "" : "\n").append(words);
            }
        }
        return html.append(list.isEmpty() ? "" : "</" + list + ">").toString();
    }

    private static void flush(StringBuilder html, StringBuilder paragraph) {
        if (!paragraph.isEmpty()) {
            html.append("<p>" + inline(paragraph.toString()).replace("\n", "<br>") + "</p>");
            paragraph.setLength(0);
        }
    }

    private static String inline(String text) {
        var html = escape(text);
        html = CODE.matcher(html).replaceAll("<code>$1</code>");
        html = LINK.matcher(html).replaceAll(Markdown::link);
        html = STRONG.matcher(html).replaceAll("<strong>$2</strong>");
        html = EMPHASIS.matcher(html).replaceAll("<em>$2</em>");
        return dequote(html);
    }

    private static String link(java.util.regex.MatchResult link) {
        var target = unquoted(link.group(2));
        return Matcher.quoteReplacement(
                SAFE_LINK.matcher(target).matches()
                        ? "<a href=\"" + quote(target.replace("&amp;", "&"), "&<>\"'`*_") + "\">" + link.group(1)
                                + "</a>"
                        : link.group(1));
    }

    private static String unquoted(String text) {
        return QUOTED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1)))));
    }

    private static final Pattern QUOTED = Pattern.compile("\ue000(\\d{1,3})\ue001");

    private static String dequote(String html) {
        return QUOTED.matcher(html).replaceAll("&#$1;");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
