package vn.motcua.notice.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DossierId;
import vn.motcua.notice.reminder.ReminderKind.Timer;

/** What of a dossier decides whether and whom to remind, read without the declaration and papers. */
@Component
class Standings {

    private final JdbcClient database;

    Standings(JdbcClient database) {
        this.database = database;
    }

    /**
     * How a dossier stands.
     *
     * @param dueAt the date that counts on the present clock
     * @param promisedAt what people were told to expect
     * @param timer the clock that runs; nothing when none does: it waits, is decided or has ended
     */
    record Standing(
            DossierId dossier,
            String number,
            AgencyId agency,
            @Nullable AccountName caseOfficer,
            Instant dueAt,
            Instant promisedAt,
            @Nullable Timer timer) {

        /** The date that a reminder is about. */
        Instant date(ReminderKind kind) {
            return switch (kind) {
                case RECEPTION_OVERDUE, RESOLUTION_OVERDUE -> dueAt;
                case RECEPTION_HALF, RECEPTION_FIFTH, RESOLUTION_HALF, RESOLUTION_FIFTH, PROMISE_OVERDUE -> promisedAt;
            };
        }

        Optional<AccountName> officer() {
            return Optional.ofNullable(caseOfficer);
        }
    }

    Map<DossierId, Standing> of(Collection<DossierId> dossiers) {
        return database
                .sql("""
                        select id, number, agency, case_officer, accepted_at,
                               coalesce(due_at, reception_due_at) as runs_to,
                               coalesce(promised_at, reception_due_at) as promised_to,
                               case when paused_at is null and decided_at is null and ended_at is null
                                    then 1 else 0 end as runs
                        from dossier where id in (:ids)
                        """)
                .param("ids", dossiers.stream().map(DossierId::value).toList())
                .query((row, number) -> standing(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::dossier, Function.identity()));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var officer = row.getString("case_officer");
        var timer = row.getObject("accepted_at") == null ? Timer.RECEPTION : Timer.RESOLUTION;
        return new Standing(
                new DossierId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new AgencyId(row.getString("agency")),
                officer == null ? null : new AccountName(officer),
                row.getObject("runs_to", OffsetDateTime.class).toInstant(),
                row.getObject("promised_to", OffsetDateTime.class).toInstant(),
                row.getInt("runs") == 1 ? timer : null);
    }
}
