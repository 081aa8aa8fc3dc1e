package vn.motcua.catalogue.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.core.AccountName;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;

/** The rows of all runs. */
@Component
class RunRows {

    private final JdbcClient database;

    RunRows(JdbcClient database) {
        this.database = database;
    }

    long start(String fileName, Sha256 sha256, AccountName by, Instant now) {
        long id = database.sql("select coalesce(max(id), 0) + 1 from catalogue_run")
                .query(Long.class)
                .single();
        try {
            database.sql(
                            "insert into catalogue_run (id, file_name, sha256, started_by, started_at, state, line, records,"
                                    + " added, changed, unchanged, skipped, questions, total, seen_at)"
                                    + " values (?, ?, ?, ?, ?, 'LOOKING', 0, 0, 0, 0, 0, 0, 0, 0, ?)")
                    .params(id, fileName, sha256.hex(), by.value(), utc(now), utc(Instant.EPOCH))
                    .update();
        } catch (DuplicateKeyException e) {
            throw RuleViolation.conflict("catalogue.run-meanwhile", e);
        }
        return id;
    }

    Optional<Run> find(long id) {
        return database.sql("select * from catalogue_run where id = ?")
                .param(id)
                .query(RunRows::run)
                .optional();
    }

    /** The latest first. */
    List<Run> latest(int atMost) {
        return database.sql("select * from catalogue_run order by id desc fetch first ? rows only")
                .param(atMost)
                .query(RunRows::run)
                .list();
    }

    /** Says go, once. */
    boolean go(long id, Instant now) {
        return database.sql("update catalogue_run set state = 'TAKING', line = 0, records = 0, added = 0, changed = 0,"
                                + " unchanged = 0, skipped = 0, questions = 0, seen_at = ? where id = ? and state ="
                                + " 'LOOKED' and not exists (select 1 from catalogue_run r where r.state = 'TAKING')")
                        .params(utc(Instant.EPOCH), id)
                        .update()
                == 1;
    }

    /** Takes on a run that nobody has worked on since. */
    Optional<Run> takeOn(String worker, Instant since, Instant now) {
        var waiting = database.sql("select id from catalogue_run where state in ('LOOKING', 'TAKING') and seen_at < ?"
                        + " order by id fetch first 1 rows only")
                .param(utc(since))
                .query(Long.class)
                .optional();
        return waiting.filter(id -> database.sql("update catalogue_run set worker = ?, seen_at = ? where id = ?"
                                        + " and state in ('LOOKING', 'TAKING') and seen_at < ?")
                                .params(worker, utc(now), id, utc(since))
                                .update()
                        == 1)
                .flatMap(this::find);
    }

    /** How far it is, by whoever works on it; another worker gets 409. */
    void progress(long id, String worker, Tally tally, Instant now) {
        int changed = database.sql("update catalogue_run set line = ?, records = ?, added = ?, changed = ?,"
                        + " unchanged = ?, skipped = ?, questions = ?, seen_at = ? where id = ? and worker = ?")
                .params(tally.line(), tally.records(), tally.added(), tally.changed(), tally.unchanged())
                .params(tally.skipped(), tally.questions(), utc(now), id, worker)
                .update();
        if (changed == 0) {
            throw RuleViolation.conflict("catalogue.run-meanwhile");
        }
    }

    void looked(long id, int total) {
        database.sql("update catalogue_run set state = 'LOOKED', total = ? where id = ?")
                .params(total, id)
                .update();
    }

    void taken(long id, Instant now) {
        database.sql("update catalogue_run set state = 'TAKEN', ended_at = ? where id = ?")
                .params(utc(now), id)
                .update();
    }

    void failed(long id, String problem, List<String> arguments, Instant now) {
        database.sql("update catalogue_run set state = 'FAILED', problem = ?, problem_arguments = ?, ended_at = ?"
                        + " where id = ?")
                .params(problem, String.join("\n", arguments), utc(now), id)
                .update();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        var arguments = row.getString("problem_arguments");
        return new Run(
                row.getLong("id"),
                row.getString("file_name"),
                new Sha256(row.getString("sha256")),
                new AccountName(row.getString("started_by")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Run.State.valueOf(row.getString("state")),
                new Tally(
                        row.getInt("line"),
                        row.getInt("records"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("skipped"),
                        row.getInt("questions")),
                row.getInt("total"),
                row.getString("problem"),
                arguments == null || arguments.isEmpty() ? List.of() : List.of(arguments.split("\n", -1)),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
