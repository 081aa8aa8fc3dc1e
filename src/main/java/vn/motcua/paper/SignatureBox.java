package vn.motcua.paper;

/**
 * Where a signature belongs (<i>vị trí chữ ký</i>): the place that a template keeps free with
 * {@code <object type="motcua/signature" data-id="leader">}, in PDF points from the page's lower left corner.
 *
 * @param id whose signature, such as {@code leader} or {@code seal}
 * @param page the first page is 0
 */
public record SignatureBox(String id, int page, float x, float y, float width, float height) {}
