package vn.motcua.signing;

/** What a signature looks like on the page (Phụ lục I NĐ 30/2020). */
public sealed interface Appearance {

    /** A personal signature: blue, transparent, as if written by hand; it carries no text. */
    record Handwriting(String signerName) implements Appearance {}

    /**
     * An agency's seal: red, round, at its real size, with the agency's name and the time of signing beside it.
     *
     * @param agency the agency's full name, around the seal and in the caption
     * @param parent the agency above, in the lower part of the ring; may be empty
     */
    record Seal(String agency, String parent) implements Appearance {}
}
