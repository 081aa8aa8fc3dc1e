package vn.motcua.web.signin;

import java.time.Clock;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Account;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Successions;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.Days;
import vn.motcua.web.SignInAccount;
import vn.motcua.web.SignInAccounts;

/**
 * The accounts of the agencies' register; those of the demo are good for nothing outside the demo profile,
 * and an official who holds no post today is nobody.
 */
@Component
class LocalAccounts implements SignInAccounts {

    private final Accounts accounts;
    private final Successions successions;
    private final Clock clock;
    private final boolean demo;

    LocalAccounts(Accounts accounts, Successions successions, Environment environment, Clock clock) {
        this.accounts = accounts;
        this.successions = successions;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public Optional<SignInAccount> find(AccountName name) {
        return accounts.findById(name.value()).map(this::account);
    }

    private Actor heir(Actor actor) {
        var agency = actor.agency();
        return agency == null ? actor : actor.inheriting(successions.inheritedBy(agency));
    }

    /** Whether an initial secret was not used in time. */
    private boolean isStale(Account account) {
        return account.secretUntil()
                .filter(until -> !clock.instant().isBefore(until))
                .isPresent();
    }

    private SignInAccount account(Account account) {
        return new SignInAccount(
                account.name(),
                account.passwordHash(),
                account.actors(Days.today(clock)).stream().map(this::heir).toList(),
                !account.isLocked() && !isStale(account) && (demo || !account.isDemo()),
                account.secretUntil().isPresent());
    }
}
