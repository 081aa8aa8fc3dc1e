package vn.motcua.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Accounts;
import vn.motcua.calendar.Calendars;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.Role;
import vn.motcua.notice.Watchers.Queue;
import vn.motcua.notice.Watchers.Staff;
import vn.motcua.work.InboxPlace;

/**
 * Open work that nobody has in hand (<i>việc chờ người nhận</i>): its queue has nobody who is there, its owner is away and
 * nobody stands in, or is no longer an official, or nobody has taken it out of the queue for longer than {@code motcua.notice.unclaimed-after}. Only open work
 * is read, however much has been done before.
 */
@Component
public class WaitingWork {

    private static final Set<Role> QUEUES =
            EnumSet.of(Role.RECEPTIONIST, Role.CASE_OFFICER, Role.HEAD, Role.LEADER, Role.CLERK);

    /** That a delegation {@code g} lets somebody who is there do a work item {@code w}. */
    private static final String STANDS_IN = """
            g.role = w.role and w.agency = g.agency
            and (g.procedures = '' or ' ' || g.procedures || ' ' like '% ' || w.procedure_code || ' %') and
            """ + Watchers.VALID;

    private static final String GONE = "w.owner is not null and not exists"
            + " (select 1 from post p join account a on a.name = p.account where p.account = w.owner and "
            + Accounts.HELD_SQL + ")";

    /** Who took it is away, whoever they took it for too, and nobody stands in for them. */
    private static final String AWAY = "w.owner is not null and not (" + Watchers.THERE.formatted("w.owner")
            + ") and (w.on_behalf_of is null or not (" + Watchers.THERE.formatted("w.on_behalf_of") + "))"
            + " and not exists (select 1 from delegation g where g.from_account in (w.owner, w.on_behalf_of) and "
            + STANDS_IN + ")";

    private final JdbcClient database;
    private final Watchers watchers;
    private final Calendars calendars;
    private final NoticeSettings settings;
    private final Clock clock;

    WaitingWork(JdbcClient database, Watchers watchers, Calendars calendars, NoticeSettings settings, Clock clock) {
        this.database = database;
        this.watchers = watchers;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    /** Why an item is listed. */
    public enum Why {
        /** No official may take it out of its queue. */
        NOBODY,
        /** Its owner is no longer an official. */
        OWNER_GONE,
        /** Its owner is away, and nobody stands in who is there. */
        OWNER_AWAY,
        /** Nobody has taken it for too long. */
        UNCLAIMED
    }

    /**
     * An item that waits.
     *
     * @param watchers how many are there who may take it
     */
    public record Waiting(
            String item,
            String number,
            AgencyId agency,
            Role role,
            String stepName,
            @Nullable AccountName owner,
            Instant since,
            long watchers,
            Why why) {

        public InboxPlace place() {
            return new InboxPlace(since, item);
        }
    }

    /** What waits in an agency and below, the oldest first, behind the item with this opening time and id. */
    public List<Waiting> page(AgencyId scope, InboxPlace after, int size) {
        var staff = watchers.staff();
        return statement(
                        "select w.id, d.number, w.agency, w.role, w.step_name, w.owner, w.opened_at,"
                                + " (select count(distinct g.to_account) from delegation g where " + STANDS_IN
                                + ") as delegates, case when " + GONE + " then 1 else 0 end as gone"
                                + " from work_item w join dossier d on d.id = w.dossier",
                        "(w.opened_at > :after or (w.opened_at = :after and w.id > :id))"
                                + " order by w.opened_at, w.id fetch first :size rows only",
                        scope,
                        staff)
                .param("after", after.due().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("size", size)
                .query((row, number) -> waiting(row, staff))
                .list();
    }

    /** How many wait in an agency and below. */
    public long count(AgencyId scope) {
        return statement("select count(*) from work_item w", "true", scope, watchers.staff())
                .query(Long.class)
                .single();
    }

    private StatementSpec statement(String select, String rest, AgencyId scope, Staff staff) {
        var agencies = agencies(scope);
        var tooLong = tooLong(agencies);
        var conditions = new ArrayList<String>();
        conditions.add("w.owner is null and w.agency || ' ' || w.role in (:unwatched) and not exists"
                + " (select 1 from delegation g where " + STANDS_IN + ")");
        conditions.add(AWAY);
        conditions.add(GONE);
        Map<String, Object> values = new HashMap<>();
        values.put("unwatched", unwatched(agencies, staff));
        values.put("today", Days.today(clock));
        values.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        values.put("unit", scope.value());
        values.put("below", scope + ".%");
        tooLong.forEach((moment, those) -> {
            int n = values.size();
            conditions.add("w.owner is null and w.opened_at <= :moment%1$d and w.agency in (:those%1$d)".formatted(n));
            values.put("moment" + n, moment.atOffset(ZoneOffset.UTC));
            values.put("those" + n, those);
        });
        var where =
                "w.closed_at is null and w.agency in (select a.id from agency a where a.id = :unit or a.id like :below)"
                        + " and (" + String.join(" or ", conditions) + ")";
        return database.sql(select + " where " + where + " and " + rest).params(values);
    }

    private List<AgencyId> agencies(AgencyId scope) {
        return database.sql("select id from agency where id = ? or id like ?")
                .params(scope.value(), scope + ".%")
                .query((row, number) -> new AgencyId(row.getString("id")))
                .list();
    }

    /** The queues that nobody watches; never empty, for the database's sake. */
    private static List<String> unwatched(List<AgencyId> agencies, Staff staff) {
        var unwatched = new ArrayList<>(List.of("-"));
        for (var agency : agencies) {
            for (var role : QUEUES) {
                if (staff.watching(new Queue(agency, role)) == 0) {
                    unwatched.add(agency + " " + role);
                }
            }
        }
        return unwatched;
    }

    /** Since when is too long: agencies that work at the same hours have it in common. */
    private Map<Instant, List<String>> tooLong(List<AgencyId> agencies) {
        var now = clock.instant();
        var moments = new TreeMap<Instant, List<String>>();
        for (var agency : agencies) {
            var moment = WorkingTimeAgo.of(calendars.of(agency), now, settings.unclaimedAfter());
            moments.computeIfAbsent(moment, m -> new ArrayList<>()).add(agency.value());
        }
        return moments;
    }

    private static Waiting waiting(ResultSet row, Staff staff) throws SQLException {
        var queue = new Queue(new AgencyId(row.getString("agency")), Role.valueOf(row.getString("role")));
        var owner = row.getString("owner");
        long watching = staff.watching(queue) + row.getLong("delegates");
        return new Waiting(
                row.getString("id"),
                row.getString("number"),
                queue.agency(),
                queue.role(),
                row.getString("step_name"),
                owner == null ? null : new AccountName(owner),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                watching,
                owner != null
                        ? row.getInt("gone") == 1 ? Why.OWNER_GONE : Why.OWNER_AWAY
                        : watching == 0 ? Why.NOBODY : Why.UNCLAIMED);
    }
}
