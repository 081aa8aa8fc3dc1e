package vn.motcua.web;

import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;

/**
 * One account (<i>tài khoản</i>) and the person behind it.
 *
 * @param passwordHash made by the {@code PasswordEncoder} bean
 * @param enabled whether it may be used; switching it off ends its sessions with their next request
 */
public record SignInAccount(AccountName name, String passwordHash, Actor actor, boolean enabled) {

    /** Without the hash, so that it never reaches a log. */
    @Override
    public String toString() {
        return name + (enabled ? "" : " (disabled)");
    }
}
