package vn.motcua.notice.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.core.DossierId;

/** The reminders of open dossiers, planned and sent. Every change belongs to the caller's transaction. */
@Component
class Reminders {

    private final JdbcClient database;

    Reminders(JdbcClient database) {
        this.database = database;
    }

    /**
     * A reminder of a dossier.
     *
     * @param whole all the working time that its clock was given
     * @param dueAt nothing while the clock stands still
     */
    record Reminder(
            DossierId dossier,
            ReminderKind kind,
            Duration whole,
            @Nullable Instant dueAt) {}

    /** A reminder and whether it was sent. */
    record Kept(Reminder reminder, boolean sent) {}

    /** Plans new ones, in one statement. */
    void add(List<Reminder> planned) {
        var rows = String.join(", ", Collections.nCopies(planned.size(), "(?, ?, ?, ?)"));
        var values = new ArrayList<@Nullable Object>();
        for (var reminder : planned) {
            values.add(reminder.dossier().value());
            values.add(reminder.kind().name());
            values.add(reminder.whole().toSeconds());
            values.add(reminder.dueAt() == null ? null : at(reminder.dueAt()));
        }
        database.sql("insert into reminder (dossier, kind, whole_seconds, due_at) values " + rows)
                .params(values)
                .update();
    }

    List<Kept> of(DossierId dossier) {
        return database.sql("select dossier, kind, whole_seconds, due_at, sent_at from reminder where dossier = ?")
                .param(dossier.value())
                .query((row, number) -> new Kept(reminder(row), row.getObject("sent_at") != null))
                .list();
    }

    /** Plans one for another moment, unless it was sent. */
    void move(Reminder reminder) {
        var due = reminder.dueAt();
        database.sql("""
                        update reminder set due_at = :due, whole_seconds = :whole
                        where dossier = :dossier and kind = :kind and sent_at is null
                        """)
                .param("due", due == null ? null : at(due))
                .param("whole", reminder.whole().toSeconds())
                .param("dossier", reminder.dossier().value())
                .param("kind", reminder.kind().name())
                .update();
    }

    /** The clock stands still: what was not sent has no time. */
    void halt(DossierId dossier) {
        database.sql("update reminder set due_at = null where dossier = ? and sent_at is null")
                .param(dossier.value())
                .update();
    }

    /** The dossier has ended. */
    void forget(DossierId dossier) {
        database.sql("delete from reminder where dossier = ?")
                .param(dossier.value())
                .update();
    }

    /** The longest due that nobody else is sending just now; locked until the transaction ends. */
    List<Reminder> claim(Instant now, int most) {
        return database.sql("""
                        select dossier, kind, whole_seconds, due_at from reminder
                        where sent_at is null and due_at < ?
                        order by due_at, dossier, kind fetch first %d rows only
                        for update skip locked
                        """.formatted(most))
                .param(at(now))
                .query((row, number) -> reminder(row))
                .list();
    }

    void sent(Collection<Reminder> reminders, Instant at) {
        for (var reminder : reminders) {
            database.sql("update reminder set sent_at = ? where dossier = ? and kind = ?")
                    .params(at(at), reminder.dossier().value(), reminder.kind().name())
                    .update();
        }
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class);
        return new Reminder(
                new DossierId(row.getObject("dossier", UUID.class)),
                ReminderKind.valueOf(row.getString("kind")),
                Duration.ofSeconds(row.getLong("whole_seconds")),
                due == null ? null : due.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
