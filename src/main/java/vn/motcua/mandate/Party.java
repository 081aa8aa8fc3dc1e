package vn.motcua.mandate;

import org.jspecify.annotations.Nullable;
import vn.motcua.agency.Post;
import vn.motcua.core.AccountName;
import vn.motcua.core.PostId;

/**
 * Somebody on one side of a delegation or a hand-over (<i>bên giao, bên nhận</i>).
 *
 * @param post in which of their posts; nothing when in whichever fits
 */
public record Party(AccountName account, @Nullable PostId post) {

    /** Somebody in whichever post fits. */
    public static Party of(AccountName account) {
        return new Party(account, null);
    }

    /** Whether they may be meant in this post of theirs. */
    public boolean mayBeIn(Post asked) {
        return post == null || post.equals(asked.id());
    }
}
