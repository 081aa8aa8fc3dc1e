package vn.motcua.agency;

import java.util.Collection;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;

/** Who stands above whom (<i>cấp trên</i>): the leader of an agency above its heads, they above the others. */
public final class Superiors {

    private static final int LEADS = 2;
    private static final int HEADS = 1;

    private Superiors() {}

    /** Whether {@code actor} stands above {@code account} in the same agency. */
    public static boolean isAbove(Actor actor, Account account) {
        return account.agency().filter(agency -> agency.equals(actor.agency())).isPresent()
                && rank(actor.roles()) > rank(account.actor().roles());
    }

    /** Whether {@code actor} leads the agency of {@code account}, or one above it. */
    public static boolean leads(Actor actor, Account account) {
        return isAbove(actor, account)
                || account.agency()
                        .filter(agency -> !agency.equals(actor.agency()) && actor.is(Role.LEADER, agency))
                        .isPresent();
    }

    /** Whether {@code actor} stands above anybody. */
    public static boolean isOne(Actor actor) {
        return rank(actor.roles()) > 0;
    }

    private static int rank(Collection<Role> roles) {
        return roles.contains(Role.LEADER) ? LEADS : roles.contains(Role.HEAD) ? HEADS : 0;
    }
}
