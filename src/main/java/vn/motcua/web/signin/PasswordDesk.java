package vn.motcua.web.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.motcua.agency.AccountDesk;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.core.InvalidInput;
import vn.motcua.web.OpenSessions;
import vn.motcua.web.WebSettings.Limit;
import vn.motcua.web.limit.RateLimits;

/** Lets people choose their own password; all other sessions of theirs end with it. */
@Component
class PasswordDesk {

    private final Accounts accounts;
    private final AccountDesk desk;
    private final PasswordEncoder passwords;
    private final OpenSessions sessions;
    private final RateLimits limits;

    PasswordDesk(
            Accounts accounts, AccountDesk desk, PasswordEncoder passwords, OpenSessions sessions, RateLimits limits) {
        this.accounts = accounts;
        this.desk = desk;
        this.passwords = passwords;
        this.sessions = sessions;
        this.limits = limits;
    }

    /** Instead of an initial secret, which was right a moment ago. */
    void chooseFirst(AccountName name, NewPassword wanted) {
        var account = accounts.get(name);
        wanted.check(name.value(), account.fullName());
        if (passwords.matches(wanted.value(), account.passwordHash())) {
            throw InvalidInput.of("password", "sign-in.password-same");
        }
        desk.choosePassword(name, wanted.value());
        sessions.endOthers(name, null);
    }

    /**
     * Instead of the present one.
     *
     * @param kept the session that goes on
     */
    void change(AccountName name, String present, NewPassword wanted, @Nullable String kept) {
        var account = accounts.get(name);
        var key = "change " + name;
        limits.requireRoom(Limit.SIGN_IN, key, 1);
        if (!passwords.matches(present, account.passwordHash())) {
            limits.count(Limit.SIGN_IN, key);
            throw InvalidInput.of("present", "sign-in.password-wrong");
        }
        wanted.check(name.value(), account.fullName());
        if (present.equals(wanted.value())) {
            throw InvalidInput.of("password", "sign-in.password-same");
        }
        desk.choosePassword(name, wanted.value());
        sessions.endOthers(name, kept);
    }
}
