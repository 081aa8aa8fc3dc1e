package vn.motcua.work.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.work.InboxPlace;
import vn.motcua.work.Tags.Moments;
import vn.motcua.work.VisibleWork;
import vn.motcua.work.VisibleWork.Condition;

/** Open work items as an official's inbox shows them (<i>danh sách công việc</i>), and how many there are. */
@Component
class Inbox {

    private final JdbcClient database;
    private final VisibleWork visible;
    private final Clock clock;

    Inbox(JdbcClient database, VisibleWork visible, Clock clock) {
        this.database = database;
        this.visible = visible;
        this.clock = clock;
    }

    /**
     * A line of the inbox.
     *
     * @param owner who has taken it, by name
     * @param own whether the actor has
     */
    record Row(
            String id,
            AgencyId agency,
            String number,
            String summary,
            ProcedureCode procedure,
            Role role,
            String step,
            String stepName,
            @Nullable String owner,
            boolean own,
            Instant openedAt,
            Instant dueAt,
            DossierStatus status,
            Moments moments) {

        InboxPlace place() {
            return new InboxPlace(dueAt, id);
        }
    }

    /** How many items a role has: open ones, and of those the urgent, the late and the actor's own. */
    record Count(Role role, long open, long soon, long late, long own) {}

    /** A page, the most urgent first. */
    List<Row> page(Actor actor, InboxQuery query, InboxPlace after, int size) {
        var condition = visible.of(actor, query.queue());
        if (condition.isEmpty()) {
            return List.of();
        }
        var sql = """
                select w.id, w.agency, w.procedure_code, w.role, w.step, w.step_name, w.opened_at, w.due_at,
                       w.owner = :account as own, o.full_name as owner_name, d.number, d.summary, d.status, d.submitted_at, d.reception_due_at,
                       d.clock_start_at, d.due_at as dossier_due_at, d.paused_at, coalesce(d.decided_at, d.ended_at) as finished_at
                from work_item w join dossier d on d.id = w.dossier left join account o on o.name = w.owner
                where %s and %s and %s and (w.due_at > :after or (w.due_at = :after and w.id > :id))
                order by w.due_at, w.id fetch first :size rows only
                """.formatted(
                condition.get().sql(), owned(query.mine()), query.urgency().condition());
        return about(sql, condition.get())
                .param("after", at(after.due()))
                .param("id", after.id())
                .param("size", size)
                .query(Inbox::row)
                .list();
    }

    /** What waits in each of the actor's queues; a queue in which nothing waits is missing. */
    List<Count> counts(Actor actor, boolean mine) {
        var condition = visible.of(actor, null);
        if (condition.isEmpty()) {
            return List.of();
        }
        var sql = """
                select w.role, count(*) as open_items,
                       sum(case when w.soon_at <= :now and w.due_at >= :now then 1 else 0 end) as soon_items,
                       sum(case when w.due_at < :now then 1 else 0 end) as late_items,
                       sum(case when w.owner = :account then 1 else 0 end) as own_items
                from work_item w where %s and %s group by w.role
                """.formatted(condition.get().sql(), owned(mine));
        return about(sql, condition.get())
                .query((row, number) -> new Count(
                        Role.valueOf(row.getString("role")),
                        row.getLong("open_items"),
                        row.getLong("soon_items"),
                        row.getLong("late_items"),
                        row.getLong("own_items")))
                .list();
    }

    private StatementSpec about(String sql, Condition condition) {
        var all = database.sql(sql).params(condition.values());
        return sql.contains(":now") ? all.param("now", at(clock.instant())) : all;
    }

    private static String owned(boolean mine) {
        return mine ? "w.owner = :account" : "true";
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("id"),
                new AgencyId(row.getString("agency")),
                row.getString("number"),
                row.getString("summary"),
                new ProcedureCode(row.getString("procedure_code")),
                Role.valueOf(row.getString("role")),
                row.getString("step"),
                row.getString("step_name"),
                row.getString("owner_name"),
                row.getBoolean("own"),
                instant(row, "opened_at"),
                instant(row, "due_at"),
                DossierStatus.valueOf(row.getString("status")),
                moments(row));
    }

    /** A dossier's moments from columns named as here. */
    static Moments moments(ResultSet row) throws SQLException {
        return new Moments(
                instant(row, "submitted_at"),
                instant(row, "reception_due_at"),
                instantIfAny(row, "clock_start_at"),
                instantIfAny(row, "dossier_due_at"),
                instantIfAny(row, "paused_at"),
                instantIfAny(row, "finished_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantIfAny(row, column));
    }

    private static @Nullable Instant instantIfAny(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
