package vn.motcua.monitoring.dates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.core.AgencyId;
import vn.motcua.dossier.ClockHistory.Clock;

/** The rows of the nightly check: its runs, the dossiers it looks at batch by batch, and what it found. */
@Component
class DateChecks {

    private static final String DATES = "select id, number, agency, reception_due_at, due_at, ended_at from dossier ";

    private final JdbcClient database;

    DateChecks(JdbcClient database) {
        this.database = database;
    }

    /** A run that has finished. */
    record Run(LocalDate day, Instant startedAt, long checked) {}

    /** Takes this day's run for this node; not when another node has it. */
    boolean start(LocalDate day, Instant now) {
        try {
            database.sql("insert into date_check (on_day, started_at, checked) values (?, ?, 0)")
                    .params(day, utc(now))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false; // that is how the other node is told
        }
    }

    void finish(LocalDate day, Instant now, long checked) {
        database.sql("update date_check set finished_at = ?, checked = ? where on_day = ?")
                .params(utc(now), checked, day)
                .update();
    }

    Optional<Run> lastFinished() {
        return database.sql("select on_day, started_at, checked from date_check where finished_at is not null"
                        + " order by on_day desc fetch first 1 rows only")
                .query((row, number) -> new Run(
                        row.getObject("on_day", LocalDate.class), instant(row, "started_at"), row.getLong("checked")))
                .optional();
    }

    /** Open dossiers by id, after this one. */
    List<Examined> open(UUID after, int size) {
        return database.sql(DATES + "where ended_at is null and id > ? order by id fetch first " + size + " rows only")
                .param(after)
                .query(DateChecks::examined)
                .list();
    }

    /** Dossiers that have ended since, by id, after this one. */
    List<Examined> ended(Instant since, UUID after, int size) {
        return database.sql(DATES + "where ended_at >= ? and id > ? order by id fetch first " + size + " rows only")
                .params(utc(since), after)
                .query(DateChecks::examined)
                .list();
    }

    /** Writes what was found about a dossier instead of what was found before. */
    void write(UUID dossier, List<Difference> found, LocalDate day) {
        database.sql("delete from date_difference where dossier = ?")
                .param(dossier)
                .update();
        for (var one : found) {
            var recomputed = one.recomputed();
            database.sql(
                            "insert into date_difference (dossier, clock, number, agency, stored, recomputed, cause, detail,"
                                    + " found_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            one.dossier(),
                            one.clock().name(),
                            one.number(),
                            one.agency().value(),
                            utc(one.stored()))
                    .param(recomputed == null ? null : utc(recomputed))
                    .params(one.cause().name(), one.detail(), day)
                    .update();
        }
    }

    /** What was found in an agency and below it, by number and clock, after these. */
    List<Difference> differences(AgencyId scope, String number, String clock, int size) {
        return database.sql("select * from date_difference where (agency = ? or agency like ?)"
                        + " and (number > ? or number = ? and clock > ?) order by number, clock fetch first " + size
                        + " rows only")
                .params(scope.value(), scope.value() + ".%", number, number, clock)
                .query(DateChecks::difference)
                .list();
    }

    private static Examined examined(ResultSet row, int number) throws SQLException {
        return new Examined(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new AgencyId(row.getString("agency")),
                instant(row, "reception_due_at"),
                maybe(row, "due_at"));
    }

    private static Difference difference(ResultSet row, int number) throws SQLException {
        return new Difference(
                row.getObject("dossier", UUID.class),
                Clock.valueOf(row.getString("clock")),
                row.getString("number"),
                new AgencyId(row.getString("agency")),
                instant(row, "stored"),
                maybe(row, "recomputed"),
                Difference.Cause.valueOf(row.getString("cause")),
                row.getString("detail"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(maybe(row, column));
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
