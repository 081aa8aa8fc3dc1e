package vn.motcua.agency;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
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

    /** Everybody with one of these roles in an agency, by name. */
    @Query("""
            select distinct new vn.motcua.agency.Accounts$Named(a.name, a.fullName) from Account a join a.roles r
            where a.agency = :agency and r in :roles order by a.fullName
            """)
    List<Named> named(AgencyId agency, Collection<Role> roles);

    /** Everybody with one of these roles in an agency and below, by name. */
    @Query("""
            select distinct new vn.motcua.agency.Accounts$Named(a.name, a.fullName) from Account a join a.roles r
            where (a.agency = :agency or cast(a.agency as string) like concat(cast(:agency as string), '.%'))
              and r in :roles order by a.fullName
            """)
    List<Named> namedWithin(AgencyId agency, Collection<Role> roles);

    /** Who works in an agency itself, by name. */
    @Query("""
            select new vn.motcua.agency.Accounts$Post(a.name, a.fullName, a.position) from Account a
            where a.agency = :agency order by a.fullName, a.name
            """)
    List<Post> posts(AgencyId agency, Limit limit);

    /** An official and their post, such as "Chủ tịch". */
    record Post(String name, String fullName, @Nullable String position) {}

    /** Locks accounts until the transaction ends, always in the same order. */
    @Query(value = "select name from account where name in (:names) order by name for update", nativeQuery = true)
    List<String> lock(Collection<String> names);

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
