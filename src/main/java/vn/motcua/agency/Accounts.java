package vn.motcua.agency;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;

/** Everybody who signs in (<i>tài khoản</i>). */
public interface Accounts extends Repository<Account, String> {

    Optional<Account> findById(String name);

    boolean existsById(String name);

    Account save(Account account);

    /** The officials of an agency with a role, by name. */
    @Query("select a from Account a join a.roles r where a.agency = :agency and r = :role order by a.fullName")
    List<Account> officials(AgencyId agency, Role role);

    @Query("select new vn.motcua.agency.Accounts$Named(a.name, a.fullName) from Account a where a.name in :names")
    List<Named> named(Collection<String> names);

    /** An account and whose it is. */
    record Named(String name, String fullName) {}

    /** The full names of these accounts; those without one, such as the system's, are missing. */
    default Map<AccountName, String> fullNames(Collection<AccountName> accounts) {
        var names = accounts.stream().map(AccountName::value).collect(Collectors.toSet());
        return names.isEmpty()
                ? Map.of()
                : named(names).stream()
                        .collect(Collectors.toMap(found -> new AccountName(found.name()), Named::fullName));
    }

    /** The account with this name, or 404. */
    default Account get(AccountName name) {
        return findById(name.value()).orElseThrow(() -> RuleViolation.notFound("account.unknown", name.value()));
    }
}
