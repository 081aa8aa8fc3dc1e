package vn.motcua.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Account;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;

/** Who watches a queue (<i>người theo dõi hàng đợi</i>): the officials who may take work out of it. */
@Component
public class Watchers {

    private final Accounts accounts;
    private final JdbcClient database;

    Watchers(Accounts accounts, JdbcClient database) {
        this.accounts = accounts;
        this.database = database;
    }

    /** A role's queue in an agency. */
    record Queue(AgencyId agency, Role role) {}

    /** How many officials there are for each queue of their own agency. */
    record Staff(Map<Queue, Long> officials) {

        /** How many watch a queue: those of the agency and of all above it. */
        long watching(Queue queue) {
            long watching = 0;
            var agency = Optional.of(queue.agency());
            while (agency.isPresent()) {
                watching += officials.getOrDefault(new Queue(agency.get(), queue.role()), 0L);
                agency = agency.get().above();
            }
            return watching;
        }
    }

    /** Whom to tell of a queue: the officials of the agency with that role, or of the nearest one above that has any. */
    public List<AccountName> of(Role role, AgencyId agency) {
        var found = List.<AccountName>of();
        var asked = Optional.of(agency);
        while (found.isEmpty() && asked.isPresent()) {
            found = accounts.officials(asked.get(), role).stream()
                    .map(Account::name)
                    .toList();
            asked = asked.get().above();
        }
        return found;
    }

    Staff staff() {
        var officials = new HashMap<Queue, Long>();
        database.sql("""
                        select a.agency, r.role, count(*) as officials
                        from account a join account_role r on r.account = a.name
                        where a.agency is not null group by a.agency, r.role
                        """).query(row -> {
            var queue = new Queue(new AgencyId(row.getString("agency")), Role.valueOf(row.getString("role")));
            officials.put(queue, row.getLong("officials"));
        });
        return new Staff(officials);
    }
}
