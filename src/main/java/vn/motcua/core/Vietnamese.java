package vn.motcua.core;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text: one spelling to store, and one to compare with when somebody types without diacritics. */
public final class Vietnamese {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");

    private Vietnamese() {}

    /** Text as it is stored: NFC, without control, bidi and private-use characters, single spaces, no edges. */
    public static String clean(String text) {
        return isClean(text) ? text : cleaned(text);
    }

    /** Nothing to do for most texts, and that is seen without making another one. */
    private static boolean isClean(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c > ' ' && c < 0x7f)
                    || (c == '\n' && before != ' ')
                    || (c == ' ' && before != ' ' && before != '\n')
                    || (c > 0xa0 && c < 0x300 && c != 0xad)
                    || (c >= 0x1ea0 && c <= 0x1ef9);
            if (!plain) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || (before > ' ' && text.charAt(0) > ' ');
    }

    private static String cleaned(String text) {
        var visible = INVISIBLE
                .matcher(Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC))
                .replaceAll("");
        return SPACES.matcher(visible).replaceAll(" ").strip();
    }

    /** Words as they are searched: lower case, no diacritics, {@code đ} as {@code d} (NFD leaves it), single spaces. */
    public static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        var plain = MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
        return NOT_A_WORD
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
