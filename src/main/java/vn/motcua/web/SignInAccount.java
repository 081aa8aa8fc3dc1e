package vn.motcua.web;

import java.util.List;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;

/**
 * One account (<i>tài khoản</i>) and the person behind it.
 *
 * @param passwordHash made by the {@code PasswordEncoder} bean
 * @param actors whom the person may act as today: once for each post of an official, the usual one first
 * @param enabled whether it may be used; switching it off ends its sessions with their next request
 * @param initial whether the secret is one that only lets its owner choose a password
 */
public record SignInAccount(
        AccountName name, String passwordHash, List<Actor> actors, boolean enabled, boolean initial) {

    public SignInAccount {
        actors = List.copyOf(actors);
        enabled = enabled && !actors.isEmpty();
    }

    /** Somebody who acts as one person only. */
    public SignInAccount(AccountName name, String passwordHash, Actor actor, boolean enabled) {
        this(name, passwordHash, List.of(actor), enabled, false);
    }

    /** The person as they usually act. */
    public Actor actor() {
        return actors.getFirst();
    }

    /** Without the hash, so that it never reaches a log. */
    @Override
    public String toString() {
        return name + (enabled ? "" : " (disabled)");
    }
}
