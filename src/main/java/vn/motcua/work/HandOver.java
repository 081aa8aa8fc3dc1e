package vn.motcua.work;

import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.Role;

/**
 * All open work of one official in a role is to go to another (<i>bàn giao công việc</i>).
 *
 * @param to nobody when it is to go back to the queue
 */
public record HandOver(AccountName from, @Nullable AccountName to, Role role, String reason) {}
