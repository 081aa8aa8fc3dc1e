package vn.motcua.signing;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * Compares two revisions of a document as trees of objects, whatever their numbers and places in the file: everything
 * must be equal but for what a signature, a timestamp or validation data needs (rule 3).
 */
final class RevisionComparison {

    private static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");
    private static final COSName DOC_TIME_STAMP = COSName.getPDFName("DocTimeStamp");

    /** In the catalog: certificates and revocation data, and the version of PDF that knows such data. */
    private static final Set<COSName> FOR_CHECKING =
            Set.of(COSName.getPDFName("DSS"), COSName.getPDFName("Extensions"), COSName.VERSION);

    /** What signing an empty field may set. */
    private static final Set<COSName> FILLED =
            Set.of(COSName.V, COSName.AP, COSName.F, COSName.M, COSName.MK, COSName.AS);

    /** In the document's information. */
    private static final Set<COSName> STAMPED_BY_TOOLS = Set.of(COSName.MOD_DATE, COSName.PRODUCER);

    private final Deadline deadline;
    private final Changes changes = new Changes();
    private final SameObjects same;
    private final Set<COSDictionary> unsigned = identitySet();
    private final Set<COSDictionary> newSignatures = identitySet();

    private RevisionComparison(Deadline deadline) {
        this.deadline = deadline;
        same = new SameObjects(deadline, this::special);
    }

    static Changes between(PDDocument before, PDDocument after, Deadline deadline) {
        var comparison = new RevisionComparison(deadline);
        comparison.learnFields(before, after);
        var from = before.getDocument().getTrailer();
        var to = after.getDocument().getTrailer();
        comparison.catalog(from.getCOSDictionary(COSName.ROOT), to.getCOSDictionary(COSName.ROOT));
        comparison.information(from.getCOSDictionary(COSName.INFO), to.getCOSDictionary(COSName.INFO));
        comparison.same.expect(from.getItem(COSName.ENCRYPT), to.getItem(COSName.ENCRYPT));
        comparison.require(comparison.same.areAllEqual());
        return comparison.changes;
    }

    private void learnFields(PDDocument before, PDDocument after) {
        var names = new HashSet<String>();
        for (var field : SignatureFields.of(before)) {
            names.add(field.name());
            if (!field.isSigned()) {
                unsigned.add(field.dictionary());
                addKids(field.dictionary(), unsigned);
            }
        }
        for (var field : SignatureFields.of(after)) {
            if (!names.contains(field.name())) {
                newSignatures.add(field.dictionary());
                addKids(field.dictionary(), newSignatures);
            }
        }
    }

    private void catalog(@Nullable COSDictionary before, @Nullable COSDictionary after) {
        if (before == null || after == null) {
            changes.other();
            return;
        }
        for (var key : SameObjects.keys(before, after)) {
            if (FOR_CHECKING.contains(key)) {
                validationData(before.getItem(key), after.getItem(key));
            } else if (key.equals(COSName.ACRO_FORM)) {
                form(before.getCOSDictionary(key), after.getCOSDictionary(key));
            } else {
                same.expect(before.getItem(key), after.getItem(key));
            }
        }
    }

    private void validationData(@Nullable COSBase before, @Nullable COSBase after) {
        var comparison = new SameObjects(deadline, (from, to) -> null);
        comparison.expect(before, after);
        if (!comparison.areAllEqual()) {
            changes.validationData();
        }
    }

    private void information(@Nullable COSDictionary before, @Nullable COSDictionary after) {
        var from = before == null ? new COSDictionary() : before;
        var to = after == null ? new COSDictionary() : after;
        for (var key : SameObjects.keys(from, to)) {
            if (!STAMPED_BY_TOOLS.contains(key)) {
                same.expect(from.getItem(key), to.getItem(key));
            }
        }
    }

    private void form(@Nullable COSDictionary before, @Nullable COSDictionary after) {
        var from = before == null ? new COSDictionary() : before;
        if (after == null) {
            changes.other();
            return;
        }
        for (var key : SameObjects.keys(from, after)) {
            if (key.equals(COSName.FIELDS)) {
                require(grown(from.getDictionaryObject(key), after.getDictionaryObject(key)));
            } else if (!key.equals(SIG_FLAGS) && !(isNewDefault(key, from) && hasOnlySignatures(after))) {
                same.expect(from.getItem(key), after.getItem(key));
            }
        }
    }

    /** Fonts for text fields mean nothing where there are none; some tools write them with any signature. */
    private static boolean isNewDefault(COSName key, COSDictionary before) {
        return (key.equals(COSName.DR) || key.equals(COSName.DA)) && before.getItem(key) == null;
    }

    private static boolean hasOnlySignatures(COSDictionary form) {
        if (form.getDictionaryObject(COSName.FIELDS) instanceof COSArray fields) {
            for (int i = 0; i < fields.size(); i++) {
                if (!(fields.getObject(i) instanceof COSDictionary field)
                        || !COSName.SIG.equals(field.getCOSName(COSName.FT))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Called wherever two dictionaries meet; null leaves them to the plain comparison. */
    private @Nullable Boolean special(COSDictionary before, COSDictionary after) {
        if (unsigned.contains(before)) {
            return filled(before, after);
        }
        if (COSName.PAGE.equals(before.getCOSName(COSName.TYPE))) {
            return page(before, after);
        }
        return null;
    }

    private boolean filled(COSDictionary before, COSDictionary after) {
        boolean isSignedNow = before.getItem(COSName.V) == null && after.getCOSDictionary(COSName.V) != null;
        if (isSignedNow) {
            noteSignature(after);
        }
        var parent = after.getCOSDictionary(COSName.PARENT);
        boolean mayFill = isSignedNow || (parent != null && parent.getCOSDictionary(COSName.V) != null);
        return SameObjects.keys(before, after).stream()
                .filter(key -> !(mayFill && FILLED.contains(key)))
                .allMatch(key -> same.expect(before.getItem(key), after.getItem(key)));
    }

    private boolean page(COSDictionary before, COSDictionary after) {
        return SameObjects.keys(before, after).stream()
                .allMatch(key -> key.equals(COSName.ANNOTS)
                        ? grown(before.getDictionaryObject(key), after.getDictionaryObject(key))
                        : same.expect(before.getItem(key), after.getItem(key)));
    }

    /** A list of fields or annotations: what was there is there still, and only new signatures were added. */
    private boolean grown(@Nullable COSBase before, @Nullable COSBase after) {
        var from = before instanceof COSArray array ? array : new COSArray();
        if (!(after instanceof COSArray to)) {
            return isAbsent(before) && isAbsent(after);
        }
        int kept = 0;
        for (int i = 0; i < to.size(); i++) {
            if (to.getObject(i) instanceof COSDictionary added && newSignatures.contains(added)) {
                if (!isHarmless(added)) {
                    return false;
                }
            } else if (kept < from.size()) {
                same.expect(from.get(kept++), to.get(i));
            } else {
                return false;
            }
        }
        return kept == from.size();
    }

    private static boolean isAbsent(@Nullable COSBase item) {
        return item == null || item instanceof COSNull;
    }

    private boolean isHarmless(COSDictionary added) {
        var parent = added.getCOSDictionary(COSName.PARENT);
        var value = added.getCOSDictionary(COSName.V);
        if (value == null && parent != null) {
            value = parent.getCOSDictionary(COSName.V);
        }
        boolean isVisible = isVisible(added);
        if (value == null && isVisible) {
            return false;
        }
        if (value != null) {
            noteSignature(added);
        }
        if (isVisible) {
            changes.newVisibleField();
        }
        var kind = added.getCOSName(COSName.SUBTYPE);
        return (kind == null || kind.equals(COSName.WIDGET))
                && added.getItem(COSName.A) == null
                && added.getItem(COSName.AA) == null;
    }

    private void noteSignature(COSDictionary field) {
        var value = field.getCOSDictionary(COSName.V);
        if (value == null || !DOC_TIME_STAMP.equals(value.getCOSName(COSName.TYPE))) {
            changes.signed();
        }
    }

    private static boolean isVisible(COSDictionary widget) {
        var corners = widget.getCOSArray(COSName.RECT);
        if (corners == null || corners.size() != 4) {
            return widget.getItem(COSName.RECT) != null;
        }
        var box = new PDRectangle(corners);
        return box.getWidth() > 0 && box.getHeight() > 0;
    }

    private void require(boolean unchanged) {
        if (!unchanged) {
            changes.other();
        }
    }

    private static void addKids(COSDictionary field, Set<COSDictionary> to) {
        if (field.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            for (int i = 0; i < kids.size(); i++) {
                if (kids.getObject(i) instanceof COSDictionary kid && kid.getItem(COSName.T) == null) {
                    to.add(kid);
                }
            }
        }
    }

    private static Set<COSDictionary> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
