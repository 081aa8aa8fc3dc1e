package vn.motcua.submission.draft;

import java.util.UUID;
import vn.motcua.core.RuleViolation;

/** The opaque identity of a draft (<i>bản nháp</i>). */
record DraftId(UUID value) {

    /** Reads an identity back; what is not one belongs to no draft. */
    static DraftId of(String text) {
        try {
            return new DraftId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw RuleViolation.notFound("submission.draft-unknown", e);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
