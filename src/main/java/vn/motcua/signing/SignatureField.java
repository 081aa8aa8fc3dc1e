package vn.motcua.signing;

/**
 * An empty place for one signature (<i>vị trí chữ ký</i>), in PDF points from the page's lower left corner.
 *
 * @param name unique in the document, such as {@code leader} or {@code seal}
 * @param page the first page is 0
 */
public record SignatureField(String name, int page, float x, float y, float width, float height) {

    /** Room that a seal's caption takes to the left, as a share of the seal's width, and below, in points. */
    static final float CAPTION_LEFT = 0.45f;

    static final float CAPTION_BELOW = 24;

    /**
     * The place of an agency's seal whose box is the seal itself: grown to the left and below, so that the agency's name
     * and the time of signing stand by the seal and clear of the signer's name.
     */
    public static SignatureField seal(String name, int page, float x, float y, float width, float height) {
        var left = Math.min(x, width * CAPTION_LEFT);
        var below = Math.min(y, CAPTION_BELOW);
        return new SignatureField(name, page, x - left, y - below, width + left, height + below);
    }
}
