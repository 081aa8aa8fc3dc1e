package vn.motcua.agency;

import java.util.List;
import java.util.Optional;
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

    /** The account with this name, or 404. */
    default Account get(AccountName name) {
        return findById(name.value()).orElseThrow(() -> RuleViolation.notFound("account.unknown", name.value()));
    }
}
