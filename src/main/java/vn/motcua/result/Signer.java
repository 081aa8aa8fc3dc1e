package vn.motcua.result;

import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.ActingPost;
import vn.motcua.core.Actor;
import vn.motcua.core.PostId;

/**
 * Who signs a result (<i>người ký</i>), always with a key of their own.
 *
 * @param post in which they sign; nothing when it is not known yet
 * @param onBehalfOf the leader in whose place a delegate signs; nothing when a leader signs
 * @param inPlaceOf that leader's post
 */
record Signer(
        AccountName account,
        @Nullable PostId post,
        @Nullable AccountName onBehalfOf,
        @Nullable PostId inPlaceOf) {

    /** A leader, who signs as such. */
    static Signer leader(AccountName account) {
        return new Signer(account, null, null, null);
    }

    /** Whoever acts, in their post and in nobody's place. */
    static Signer of(Actor actor) {
        ActingPost post = actor.post();
        return new Signer(actor.account(), post == null ? null : post.id(), null, null);
    }

    Signer inPlaceOf(@Nullable AccountName other, @Nullable PostId otherPost) {
        return new Signer(account, post, other, otherPost);
    }
}
