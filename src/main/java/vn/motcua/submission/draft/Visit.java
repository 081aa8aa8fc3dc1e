package vn.motcua.submission.draft;

import org.jspecify.annotations.Nullable;
import vn.motcua.core.Actor;

/** Somebody at a draft: which one, who, and what their tab has seen. */
record Visit(DraftId draft, Actor actor, Seen seen) {

    static Visit of(String draft, Actor actor, @Nullable String seen) {
        return new Visit(DraftId.of(draft), actor, Seen.parse(seen));
    }
}
