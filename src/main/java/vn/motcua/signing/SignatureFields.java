package vn.motcua.signing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The signature fields of a document, found without trusting how its form is built. */
final class SignatureFields {

    private static final int DEEPEST = 30;
    private static final int MOST = 10_000;

    /**
     * One of them.
     *
     * @param value its signature, or nothing while it is unsigned
     */
    record Field(
            String name,
            @Nullable COSObject reference,
            COSDictionary dictionary,
            @Nullable COSDictionary value) {

        boolean isSigned() {
            return value != null;
        }
    }

    private final List<Field> found = new ArrayList<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private SignatureFields() {}

    static List<Field> of(PDDocument document) {
        var fields = new SignatureFields();
        var root = document.getDocument().getTrailer().getCOSDictionary(COSName.ROOT);
        var form = root == null ? null : root.getCOSDictionary(COSName.ACRO_FORM);
        if (form != null && form.getDictionaryObject(COSName.FIELDS) instanceof COSArray roots) {
            fields.walk(roots, "", null, 0);
        }
        return List.copyOf(fields.found);
    }

    private void walk(COSArray fields, String parentName, @Nullable COSName parentType, int depth) {
        for (int i = 0; i < fields.size() && depth < DEEPEST && seen.size() < MOST; i++) {
            COSBase item = fields.get(i);
            if (fields.getObject(i) instanceof COSDictionary field && seen.add(field)) {
                var own = field.getString(COSName.T);
                var name = own == null ? parentName : parentName.isEmpty() ? own : parentName + "." + own;
                var type = field.getCOSName(COSName.FT) == null ? parentType : field.getCOSName(COSName.FT);
                boolean isField = own != null || parentName.isEmpty();
                if (isField && COSName.SIG.equals(type)) {
                    found.add(new Field(
                            name,
                            item instanceof COSObject reference ? reference : null,
                            field,
                            field.getCOSDictionary(COSName.V)));
                }
                if (field.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                    walk(kids, name, type, depth + 1);
                }
            }
        }
    }
}
