package vn.motcua.work;

import vn.motcua.core.AccountName;
import vn.motcua.core.Role;

/** All open work of one official in a role is to go to another (<i>bàn giao công việc</i>). */
public record HandOver(AccountName from, AccountName to, Role role, String reason) {}
