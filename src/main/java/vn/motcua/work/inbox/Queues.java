package vn.motcua.work.inbox;

import java.util.List;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;

/** The roles for which work waits in a queue (<i>hàng đợi</i>), in the order of a dossier's life. */
final class Queues {

    static final List<Role> ALL = List.of(Role.RECEPTIONIST, Role.HEAD, Role.CASE_OFFICER, Role.LEADER, Role.CLERK);

    private Queues() {}

    static List<Role> of(Actor actor) {
        return ALL.stream().filter(actor::is).toList();
    }
}
