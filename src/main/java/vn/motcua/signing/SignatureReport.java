package vn.motcua.signing;

import java.util.List;

/**
 * What the signatures on a PDF are worth: three separate answers, never one green tick.
 *
 * @param integrity whether the signed bytes are those that were signed, by sound methods
 * @param coverage whether all of the document that is seen now was signed
 * @param identity whether we know and trust who signed
 * @param signatures in the order of signing; document timestamps are among them
 */
public record SignatureReport(
        Assessment integrity, Assessment coverage, Assessment identity, List<VerifiedSignature> signatures) {

    public SignatureReport {
        signatures = List.copyOf(signatures);
    }

    /** A report on a document whose signatures could not be looked at, or that has none. */
    static SignatureReport without(Reason reason) {
        var answer = Assessment.of(List.of(reason));
        return new SignatureReport(answer, answer, answer, List.of());
    }

    /** Whether nothing at all is in doubt. */
    public boolean isTrusted() {
        return integrity.isOk() && coverage.isOk() && identity.isOk();
    }

    /** How many signatures there are, timestamps not counted. */
    public long count() {
        return signatures.stream().filter(s -> !s.timestamp()).count();
    }
}
