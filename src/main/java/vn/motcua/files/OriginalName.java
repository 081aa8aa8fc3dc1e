package vn.motcua.files;

import java.util.regex.Pattern;
import vn.motcua.core.Vietnamese;

/** The name that a file had on its owner's device: NFC, without path, control, bidi or reserved characters. */
record OriginalName(String value) {

    private static final int LONGEST = 150;
    private static final Pattern RESERVED = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}<>:\"|?*]+");
    private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");

    static OriginalName clean(String sent) {
        var cleaned = Vietnamese.clean(sent);
        var name = cleaned.substring(Math.max(cleaned.lastIndexOf('/'), cleaned.lastIndexOf('\\')) + 1);
        return new OriginalName(
                shorten(EDGES.matcher(RESERVED.matcher(name).replaceAll(" ")).replaceAll("")));
    }

    /** What stands behind the last dot; empty when there is none. */
    String extension() {
        var dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1);
    }

    /** Cut before the ending, never through a character of two parts. */
    private static String shorten(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot >= 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        var end = LONGEST - ending.length();
        var whole = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
        return name.substring(0, whole).strip() + ending;
    }

    @Override
    public String toString() {
        return value;
    }
}
