package vn.motcua.result;

import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.work.WorkItem;

/**
 * Who signs a result (<i>người ký</i>), always with a key of their own.
 *
 * @param onBehalfOf the leader in whose place a delegate signs; nothing when a leader signs
 */
record Signer(AccountName account, @Nullable AccountName onBehalfOf) {

    /** Whoever does an act with the item, on the grounds on which they do it. */
    static Signer of(WorkItem item, Actor actor) {
        return new Signer(actor.account(), item.onBehalfOf().orElse(null));
    }
}
