package vn.motcua.paper;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Gives every paper the common style, before whatever its template says on top of it. */
final class PaperStyle {

    private PaperStyle() {}

    static void applyTo(Document page) {
        var style = page.createElement("style");
        style.setTextContent(PaperResources.text("base.css"));
        if (page.getDocumentElement().getElementsByTagName("head").item(0) instanceof Element head) {
            head.insertBefore(style, head.getFirstChild());
        } else {
            var head = page.createElement("head");
            head.appendChild(style);
            page.getDocumentElement()
                    .insertBefore(head, page.getDocumentElement().getFirstChild());
        }
    }
}
