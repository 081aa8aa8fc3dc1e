package vn.motcua.signing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Rule 3: the last signature or timestamp covers the file to its last byte, and after each earlier one nothing was added
 * but signatures and what is needed to check them. This alone sorts out all known "shadow attacks".
 */
final class CoverageRule {

    private final byte[] file;
    private final Deadline deadline;

    CoverageRule(byte[] file, Deadline deadline) {
        this.file = file;
        this.deadline = deadline;
    }

    void examine(List<Examined> signatures) {
        var inOrder = new ArrayList<Examined>();
        for (var signature : signatures) {
            if (signature.range().isPresent()) {
                inOrder.add(signature);
            } else {
                signature.found(Reason.NOT_TO_END);
            }
        }
        inOrder.sort(Comparator.comparingInt(CoverageRule::end));
        for (int i = 0; i < inOrder.size(); i++) {
            int next = i + 1 < inOrder.size() ? end(inOrder.get(i + 1)) : file.length;
            if (i > 0 && inOrder.get(i).range().orElseThrow().gap() < end(inOrder.get(i - 1))) {
                inOrder.get(i).found(Reason.OVERLAPPING_SIGNATURES);
            } else if (next > end(inOrder.get(i))) {
                boolean isLast = i + 1 == inOrder.size();
                compare(inOrder.subList(0, i + 1), next, isLast);
            }
        }
    }

    /** Compares what the last of these signed with the revision that ends at {@code next}. */
    private void compare(List<Examined> signatures, int next, boolean isLast) {
        var latest = signatures.getLast();
        try (var before = Revision.open(file, end(latest), deadline);
                var after = Revision.open(file, next, deadline)) {
            var changes = RevisionComparison.between(before, after, deadline);
            if (changes.isForbidden() || !holds(before, latest)) {
                latest.found(Reason.CHANGED_AFTER_SIGNING);
            }
            if (isLast) {
                latest.found(
                        changes.isForbidden() || !changes.hasValidationData()
                                ? Reason.NOT_TO_END
                                : Reason.VALIDATION_DATA_FOLLOWS);
            }
            for (var signature : signatures) {
                if (!PermissionRule.permits(PermissionRule.level(signature.dictionary()), changes)) {
                    signature.found(Reason.NOT_PERMITTED);
                }
            }
        } catch (IOException e) {
            latest.found(Reason.CHANGED_AFTER_SIGNING); // at least one of the two is no whole document
        }
    }

    /** Whether a signature is in the revision that it says it signed. */
    private static boolean holds(PDDocument revision, Examined signature) {
        var contents = signature.dictionary().getDictionaryObject(COSName.CONTENTS);
        return SignatureFields.of(revision).stream()
                .anyMatch(field -> field.value() != null
                        && field.value().getDictionaryObject(COSName.CONTENTS) instanceof COSString found
                        && contents instanceof COSString wanted
                        && Arrays.equals(found.getBytes(), wanted.getBytes()));
    }

    private static int end(Examined signature) {
        return signature.range().orElseThrow().end();
    }
}
