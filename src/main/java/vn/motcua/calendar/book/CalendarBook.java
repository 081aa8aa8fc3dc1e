package vn.motcua.calendar.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.Sessions;
import vn.motcua.core.AccountName;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;

/** The append-only rows behind all calendars. Two who write at once: the primary key lets one of them through. */
@Component
public class CalendarBook {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    CalendarBook(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** The number of the last change; 0 for an empty book. */
    public long version() {
        return database.sql("select coalesce(max(version), 0) from calendar_change")
                .query(Long.class)
                .single();
    }

    /** Writes a year's notice under the next version; 409 when somebody else has written in between. */
    public void write(CalendarChange change, List<NoticedDay> days) {
        append(
                change,
                () -> days.forEach(day -> database.sql("insert into calendar_day"
                                + " (version, on_day, worked, name, swap_with, source) values (?, ?, ?, ?, ?, ?)")
                        .params(change.version(), day.day(), day.worked(), day.name())
                        .param(day.swapWith())
                        .param(day.source())
                        .update()));
    }

    /** Writes the sessions of an agency under the next version; 409 when somebody else has written in between. */
    public void write(Hours hours) {
        var change = hours.change();
        append(change, () -> hours.days().forEach((weekday, sessions) -> database.sql(
                        "insert into calendar_hours (version, weekday, sessions) values (?, ?, ?)")
                .params(change.version(), weekday.getValue())
                .param(sessions.map(Sessions::toString).orElse(null))
                .update()));
    }

    /** All changes, the oldest first. */
    List<CalendarChange> changes() {
        return database.sql("select * from calendar_change order by version")
                .query(CalendarBook::change)
                .list();
    }

    /** The lines of every notice by its version. */
    Map<Long, Map<LocalDate, NoticedDay>> days() {
        Map<Long, Map<LocalDate, NoticedDay>> found = new HashMap<>();
        database.sql("select * from calendar_day").query(row -> {
            var day = new NoticedDay(
                    row.getObject("on_day", LocalDate.class),
                    row.getBoolean("worked"),
                    row.getString("name"),
                    row.getObject("swap_with", LocalDate.class),
                    row.getString("source"));
            found.computeIfAbsent(row.getLong("version"), version -> new HashMap<>())
                    .put(day.day(), day);
        });
        return found;
    }

    /** The sessions of every change of sessions by its version. */
    Map<Long, Map<DayOfWeek, Optional<Sessions>>> hours() {
        Map<Long, Map<DayOfWeek, Optional<Sessions>>> found = new HashMap<>();
        database.sql("select * from calendar_hours").query(row -> {
            found.computeIfAbsent(row.getLong("version"), version -> new EnumMap<>(DayOfWeek.class))
                    .put(
                            DayOfWeek.of(row.getInt("weekday")),
                            Optional.ofNullable(row.getString("sessions")).map(Sessions::parse));
        });
        return found;
    }

    private void append(CalendarChange change, Runnable rows) {
        try {
            transaction.executeWithoutResult(status -> {
                insert(change);
                rows.run();
            });
        } catch (DuplicateKeyException e) {
            throw RuleViolation.conflict("calendar.changed-meanwhile", e);
        }
    }

    private void insert(CalendarChange change) {
        database.sql("insert into calendar_change (version, kind, subject, first_day, last_day, source, sha256,"
                        + " recorded_by, recorded_at, known_from) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(change.version(), change.kind().name(), change.subject())
                .param(change.firstDay())
                .param(change.lastDay())
                .params(change.source(), change.sha256().hex(), change.by().value())
                .params(utc(change.at()), utc(change.knownFrom()))
                .update();
    }

    private static CalendarChange change(ResultSet row, int number) throws SQLException {
        return new CalendarChange(
                row.getLong("version"),
                CalendarChange.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                day(row, "first_day"),
                day(row, "last_day"),
                row.getString("source"),
                new Sha256(row.getString("sha256")),
                new AccountName(row.getString("recorded_by")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("known_from", OffsetDateTime.class).toInstant());
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
