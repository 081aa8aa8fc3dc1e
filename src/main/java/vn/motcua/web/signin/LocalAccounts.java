package vn.motcua.web.signin;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Account;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.web.SignInAccount;
import vn.motcua.web.SignInAccounts;

/** The accounts of the agencies' register; those of the demo are good for nothing outside the demo profile. */
@Component
class LocalAccounts implements SignInAccounts {

    private final Accounts accounts;
    private final boolean demo;

    LocalAccounts(Accounts accounts, Environment environment) {
        this.accounts = accounts;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public Optional<SignInAccount> find(AccountName name) {
        return accounts.findById(name.value()).map(this::account);
    }

    private SignInAccount account(Account account) {
        return new SignInAccount(account.name(), account.passwordHash(), account.actor(), demo || !account.isDemo());
    }
}
