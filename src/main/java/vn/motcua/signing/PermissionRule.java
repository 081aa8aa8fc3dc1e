package vn.motcua.signing;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Rule 5: what a signature says may still be done to the document is honoured (DocMDP). */
final class PermissionRule {

    private static final COSName REFERENCE = COSName.getPDFName("Reference");
    private static final COSName TRANSFORM_METHOD = COSName.getPDFName("TransformMethod");
    private static final COSName TRANSFORM_PARAMS = COSName.getPDFName("TransformParams");
    private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");

    private static final int NOTHING = 1;
    private static final int SIGNING = 2;
    private static final int EVERYTHING = 4;

    private PermissionRule() {}

    /** The level of a signature's DocMDP; one that does not say permits signing. */
    static int level(COSDictionary signature) {
        int strictest = EVERYTHING;
        if (signature.getDictionaryObject(REFERENCE) instanceof COSArray references) {
            for (int i = 0; i < references.size(); i++) {
                if (references.getObject(i) instanceof COSDictionary reference
                        && DOC_MDP.equals(reference.getCOSName(TRANSFORM_METHOD))) {
                    var parameters = reference.getCOSDictionary(TRANSFORM_PARAMS);
                    int level = parameters == null ? SIGNING : parameters.getInt(COSName.P, SIGNING);
                    strictest = Math.min(strictest, level);
                }
            }
        }
        return strictest;
    }

    /** Level 1 permits timestamps, level 2 also the signing of fields that were there; a new one may not show itself. */
    static boolean permits(int level, Changes changes) {
        return !(level <= NOTHING && changes.hasSignature()) && !(level <= SIGNING && changes.hasNewVisibleField());
    }
}
