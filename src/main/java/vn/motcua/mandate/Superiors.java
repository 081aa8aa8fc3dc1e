package vn.motcua.mandate;

import java.time.LocalDate;
import java.util.Collection;
import vn.motcua.agency.Account;
import vn.motcua.agency.Post;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;

/** Who stands above whom (<i>cấp trên</i>): the leader of an agency above its heads, they above the others. */
public final class Superiors {

    private static final int LEADS = 2;
    private static final int HEADS = 1;

    private Superiors() {}

    /** Whether {@code actor} stands above {@code account} in the agency in which the actor acts, on a day. */
    public static boolean isAbove(Actor actor, Account account, LocalDate day) {
        var theirs = account.posts(day).stream()
                .filter(post -> post.agency().equals(actor.agency()))
                .mapToInt(post -> rank(post.roles()))
                .max();
        return theirs.isPresent() && rank(actor.roles()) > theirs.getAsInt();
    }

    /** Whether {@code actor} leads an agency of {@code account}, or one above it. */
    public static boolean leads(Actor actor, Account account, LocalDate day) {
        return isAbove(actor, account, day)
                || account.posts(day).stream()
                        .map(Post::agency)
                        .anyMatch(agency -> !agency.equals(actor.agency()) && actor.is(Role.LEADER, agency));
    }

    /** Whether {@code actor} stands above anybody. */
    public static boolean isOne(Actor actor) {
        return rank(actor.roles()) > 0;
    }

    private static int rank(Collection<Role> roles) {
        return roles.contains(Role.LEADER) ? LEADS : roles.contains(Role.HEAD) ? HEADS : 0;
    }
}
