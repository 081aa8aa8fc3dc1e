package vn.motcua.work;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.Role;

/**
 * Which work items an inbox shows.
 *
 * @param role only this role's queue
 * @param mine only those with the actor as owner
 */
public record InboxFilter(@Nullable Role role, boolean mine) {

    public static final InboxFilter ALL = new InboxFilter(null, false);

    Optional<Role> queue() {
        return Optional.ofNullable(role);
    }
}
