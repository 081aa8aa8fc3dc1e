package vn.motcua.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.CitizenId;
import vn.motcua.core.Role;

/** A citizen ({@code dan}) and an official ({@code can-bo}) to sign in with. */
@TestConfiguration(proxyBeanMethods = false)
@Primary
class SampleAccounts implements SignInAccounts {

    static final String PASSWORD = "mật khẩu dễ nhớ";

    private final Map<String, SignInAccount> accounts = new ConcurrentHashMap<>();
    private final PasswordEncoder passwords;

    SampleAccounts(PasswordEncoder passwords) {
        this.passwords = passwords;
        add("dan", Role.CITIZEN, null);
        add("can-bo", Role.RECEPTIONIST, new AgencyId("H07.12"));
    }

    @Override
    public Optional<SignInAccount> find(AccountName name) {
        return Optional.ofNullable(accounts.get(name.value()));
    }

    void add(String name, Role role, @Nullable AgencyId agency) {
        var citizenId = role == Role.CITIZEN ? new CitizenId("001090123456") : null;
        var actor = new Actor(new AccountName(name), "Nguyễn Thị Hoa", Set.of(role), agency, citizenId);
        var hash = String.valueOf(passwords.encode(PASSWORD));
        accounts.put(name, new SignInAccount(actor.account(), hash, actor, true));
    }

    void close(String name) {
        accounts.computeIfPresent(name, (key, a) -> new SignInAccount(a.name(), a.passwordHash(), a.actor(), false));
    }
}
