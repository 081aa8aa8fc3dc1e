package vn.motcua.work.inbox;

import java.util.List;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;
import vn.motcua.work.Authority;

/** The roles for which work waits in a queue (<i>hàng đợi</i>), in the order of a dossier's life. */
final class Queues {

    static final List<Role> ALL = List.of(Role.RECEPTIONIST, Role.HEAD, Role.CASE_OFFICER, Role.LEADER, Role.CLERK);

    private Queues() {}

    /** Those of {@code actor}, also by delegation. */
    static List<Role> of(Actor actor, Authority authority) {
        var roles = authority.roles(actor);
        return ALL.stream().filter(roles::contains).toList();
    }
}
