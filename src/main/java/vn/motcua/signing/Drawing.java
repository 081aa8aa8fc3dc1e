package vn.motcua.signing;

import java.time.Instant;

/** An appearance prepared for one size: what is costly is done, what differs from signature to signature is not. */
interface Drawing {

    /** Adds the appearance to a document; returns the object number of its form XObject. */
    long addTo(IncrementalUpdate update, Instant at);

    static Drawing of(Appearance appearance, float width, float height) {
        return switch (appearance) {
            case Appearance.Handwriting handwriting -> new HandwritingDrawing(handwriting.signerName(), width, height);
            case Appearance.Seal seal -> new SealDrawing(seal, width, height);
        };
    }

    /** The entries of a form XObject's dictionary. */
    static String form(float width, float height, String resources) {
        return "/Type/XObject/Subtype/Form/BBox[0 0 " + Pen.number(width) + " " + Pen.number(height) + "]/Resources<<"
                + resources + ">>";
    }
}
