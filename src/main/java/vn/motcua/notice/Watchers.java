package vn.motcua.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.Role;

/**
 * Who watches a queue (<i>người theo dõi hàng đợi</i>): the officials who may take work out of it and are there, and those
 * who stand in for others.
 */
@Component
public class Watchers {

    /** That somebody is not away at {@code :now}. */
    static final String THERE = """
            not exists (select 1 from absence away where away.account = %s and away.cancelled_at is null
                        and away.absent_from <= :now and away.absent_until > :now)
            """;

    /** That a delegation {@code g} is valid at {@code :now} and the delegate is there. */
    static final String VALID = "g.revoked_at is null and g.valid_from <= :now and g.valid_until > :now and "
            + THERE.formatted("g.to_account");

    private static final String OFFICIALS = """
            select a.name from account a join post p on p.account = a.name join post_role r on r.post = p.id
            where p.agency = :agency and r.role = :role and
            """ + Accounts.HELD_SQL;

    private final JdbcClient database;
    private final Clock clock;

    Watchers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A role's queue in an agency. */
    record Queue(AgencyId agency, Role role) {}

    /** How many officials are there for each queue of their own agency. */
    record Staff(Map<Queue, Long> officials) {

        /** How many watch a queue. */
        long watching(Queue queue) {
            return officials.getOrDefault(queue, 0L);
        }
    }

    /**
     * Whom to tell of a queue: those of the agency who have that role, or stand in for one who has, and are there; when
     * all are away, all of them. Of roles that oversee the agencies below, those of the nearest agency above that has any.
     */
    public List<AccountName> of(Role role, AgencyId agency) {
        var there = nearest(
                OFFICIALS + " and " + THERE.formatted("a.name")
                        + " union select g.to_account from delegation g where g.agency = :agency and g.role = :role and "
                        + VALID + " order by 1",
                role,
                agency);
        return there.isEmpty() ? nearest(OFFICIALS + " group by a.name order by 1", role, agency) : there;
    }

    private List<AccountName> nearest(String sql, Role role, AgencyId agency) {
        var found = List.<AccountName>of();
        var asked = Optional.of(agency);
        while (found.isEmpty() && asked.isPresent()) {
            var statement = database.sql(sql)
                    .param("agency", asked.get().value())
                    .param("role", role.name())
                    .param("today", Days.today(clock));
            found = (sql.contains(":now") ? statement.param("now", now()) : statement)
                    .query((row, number) -> new AccountName(row.getString(1)))
                    .list();
            asked = role.oversees() ? asked.get().above() : Optional.empty();
        }
        return found;
    }

    /** Officials who are there. */
    Staff staff() {
        var officials = new HashMap<Queue, Long>();
        database.sql("""
                        select p.agency, r.role, count(distinct a.name) as officials
                        from account a join post p on p.account = a.name join post_role r on r.post = p.id
                        where %s and %s group by p.agency, r.role
                        """.formatted(Accounts.HELD_SQL, THERE.formatted("a.name")))
                .param("today", Days.today(clock))
                .param("now", now())
                .query(row -> {
                    var queue = new Queue(new AgencyId(row.getString("agency")), Role.valueOf(row.getString("role")));
                    officials.put(queue, row.getLong("officials"));
                });
        return new Staff(officials);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
