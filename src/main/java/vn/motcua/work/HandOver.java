package vn.motcua.work;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.Role;
import vn.motcua.mandate.Party;

/**
 * All open work of one official's post in a role is to go to another (<i>bàn giao công việc</i>).
 *
 * @param to nobody when it is to go back to the queue
 */
public record HandOver(Party from, @Nullable Party to, Role role, String reason) {

    /** Who gets it, in whatever post. */
    Optional<AccountName> receiver() {
        return Optional.ofNullable(to).map(Party::account);
    }
}
