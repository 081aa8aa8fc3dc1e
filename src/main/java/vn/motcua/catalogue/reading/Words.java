package vn.motcua.catalogue.reading;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.motcua.core.Vietnamese;

/** Small things about texts. */
final class Words {

    private static final Pattern BULLET = Pattern.compile("^[\\s.,;:•·*+–—-]+");

    private Words() {}

    /** Without dots and dashes before the first word. */
    static String plain(String text) {
        return BULLET.matcher(text).replaceFirst("");
    }

    /** At most so long, cut between words, with an ellipsis where something is missing. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = text.lastIndexOf(' ', longest - 1);
        return text.substring(0, end < longest / 2 ? longest - 1 : end).replaceAll("[\\s,;:.(–-]+$", "") + "…";
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** {@code 000.00.00.G12-KQ0754} is {@code 000-00-00-g12-kq0754}, cut after {@code longest}; nothing of it is nothing. */
    static String slug(String text, int longest) {
        var whole = Vietnamese.fold(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
        return whole.substring(0, Math.min(whole.length(), longest)).replaceAll("-$", "");
    }
}
