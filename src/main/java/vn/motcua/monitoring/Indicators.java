package vn.motcua.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.motcua.core.AgencyId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.dossier.DossierStatus;

/**
 * Counts and lists dossiers of a period in one statement each. Those that matter are found by four indexed paths: filed in
 * the period; filed before it and still open, decided since, or ended otherwise since. For a past period a dossier counts
 * as waiting only if it still waits now; every other figure is what it was at the period's end.
 */
@Component
class Indicators {

    private static final String COLUMNS = """
            select d.id, d.number, d.agency, d.procedure_code, d.channel, d.status, d.submitted_at, d.paused_at,
                   d.decided_at, d.ended_at, coalesce(d.decided_at, d.ended_at) as finished_at,
                   coalesce(d.due_at, d.reception_due_at) as due_at
            from dossier d
            where d.agency in (select a.id from agency a where a.id = :unit or a.id like :below) and
            """;

    private static final String RELEVANT = "with r as ("
            + String.join(
                    " union all ",
                    COLUMNS + "d.submitted_at >= :from and d.submitted_at < :to",
                    COLUMNS + "d.submitted_at < :from and d.status in (:open)",
                    COLUMNS + "d.submitted_at < :from and d.decided_at >= :from",
                    COLUMNS + "d.submitted_at < :from and d.decided_at is null and d.ended_at >= :from")
            + ") ";

    private static final List<String> OPEN = Arrays.stream(DossierStatus.values())
            .filter(status -> !status.isEnd() && status != DossierStatus.DECIDED)
            .map(DossierStatus::name)
            .toList();

    private final JdbcClient database;
    private final Clock clock;

    Indicators(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The figures of one procedure in one unit. */
    record Row(AgencyId unit, ProcedureCode procedure, Figures figures) {}

    /** A dossier without anything personal. */
    record Line(
            UUID id,
            String number,
            AgencyId unit,
            ProcedureCode procedure,
            DossierStatus status,
            Instant submittedAt,
            Instant dueAt,
            @Nullable Instant pausedAt,
            @Nullable Instant finishedAt) {

        /** Whether it is late, or was when it ended or its clock stopped. */
        boolean isLate(Instant now) {
            var compared = pausedAt != null ? pausedAt : finishedAt != null ? finishedAt : now;
            return compared.isAfter(dueAt);
        }

        Place place() {
            return new Place(submittedAt, id);
        }
    }

    /**
     * Which dossiers are listed.
     *
     * @param procedure only this one's
     */
    record Listing(
            Measure measure,
            Period period,
            AgencyId unit,
            @Nullable ProcedureCode procedure) {}

    /** Unit by unit and procedure by procedure; those without any dossier are missing. */
    List<Row> table(Period period, AgencyId unit) {
        var sums = Arrays.stream(Measure.values())
                .map(m -> "sum(case when " + m.condition() + " then 1 else 0 end) as " + m.name())
                .collect(Collectors.joining(", "));
        return about(
                        RELEVANT + "select r.agency, r.procedure_code, " + sums
                                + " from r group by r.agency, r.procedure_code order by r.agency, r.procedure_code",
                        period,
                        unit)
                .query(Indicators::row)
                .list();
    }

    /** The dossiers behind a figure, in the order of filing. */
    List<Line> list(Listing listing, Place after, int size) {
        var procedure = listing.procedure();
        var sql = RELEVANT + "select r.* from r where " + listing.measure().condition()
                + (procedure == null ? "" : " and r.procedure_code = :procedure")
                + " and (r.submitted_at > :after or (r.submitted_at = :after and r.id > :id))"
                + " order by r.submitted_at, r.id fetch first :size rows only";
        var statement = about(sql, listing.period(), listing.unit())
                .param("after", at(after.at()))
                .param("id", after.id())
                .param("size", size);
        return (procedure == null ? statement : statement.param("procedure", procedure.value()))
                .query(Indicators::line)
                .list();
    }

    private StatementSpec about(String sql, Period period, AgencyId unit) {
        var now = clock.instant();
        var statement = database.sql(sql)
                .param("unit", unit.value())
                .param("below", unit + ".%")
                .param("open", OPEN)
                .param("from", at(period.start()))
                .param("to", at(period.end()));
        return sql.contains(":seen")
                ? statement.param("seen", at(now.isBefore(period.end()) ? now : period.end()))
                : statement;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var values = new EnumMap<Measure, Long>(Measure.class);
        for (var measure : Measure.values()) {
            values.put(measure, row.getLong(measure.name()));
        }
        return new Row(
                new AgencyId(row.getString("agency")),
                new ProcedureCode(row.getString("procedure_code")),
                new Figures(values));
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new AgencyId(row.getString("agency")),
                new ProcedureCode(row.getString("procedure_code")),
                DossierStatus.valueOf(row.getString("status")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instantIfAny(row, "paused_at"),
                instantIfAny(row, "finished_at"));
    }

    private static @Nullable Instant instantIfAny(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
