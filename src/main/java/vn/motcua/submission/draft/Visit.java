package vn.motcua.submission.draft;

import vn.motcua.core.Actor;

/** Somebody at a draft: which one, who, and what their tab has seen. */
record Visit(DraftId draft, Actor actor, Seen seen) {

    /** Where what was seen does not matter. */
    static Visit of(String draft, Actor actor) {
        return new Visit(DraftId.of(draft), actor, Seen.NOTHING);
    }
}
