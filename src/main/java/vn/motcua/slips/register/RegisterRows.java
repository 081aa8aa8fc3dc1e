package vn.motcua.slips.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Channel;
import vn.motcua.core.DossierId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.dossier.DossierStatus;

/** Reads the accepted dossiers of a period in the order of acceptance, a page at a time. */
@Component
class RegisterRows {

    private static final String COLUMNS = """
            select d.id, d.number, d.procedure_code, d.applicant_name, d.applicant_address, d.applicant_phone,
                   d.agency, d.accepted_at, d.promised_at, d.ended_at, d.status, d.return_by
            """;
    private static final String FROM = """
            from dossier d
            where d.agency in (select a.id from agency a where a.id = :unit or a.id like :below)
              and d.accepted_at >= :from and d.accepted_at < :to
            """;
    private static final String ONLY = " and d.procedure_code in (:codes)";

    private final JdbcClient database;

    RegisterRows(JdbcClient database) {
        this.database = database;
    }

    /** A dossier as the register needs it. */
    record Row(
            DossierId id,
            String number,
            ProcedureCode procedure,
            String name,
            String address,
            String phone,
            AgencyId agency,
            Instant acceptedAt,
            Instant promisedAt,
            @Nullable Instant endedAt,
            DossierStatus status,
            Channel returnBy) {

        RegisterPlace place(int order) {
            return new RegisterPlace(acceptedAt, id.value(), order);
        }
    }

    /**
     * The rows behind a place.
     *
     * @param codes only dossiers of these procedures; nothing for all
     */
    List<Row> after(RegisterPlace place, RegisterQuery query, @Nullable List<ProcedureCode> codes, int size) {
        if (codes != null && codes.isEmpty()) {
            return List.of();
        }
        var sql = COLUMNS + FROM + (codes == null ? "" : ONLY)
                + " and (d.accepted_at > :after or (d.accepted_at = :after and d.id > :id))"
                + " order by d.accepted_at, d.id fetch first :size rows only";
        var parameters = parameters(query, codes, size);
        parameters.put("after", at(place.at()));
        parameters.put("id", place.id());
        return database.sql(sql).params(parameters).query(RegisterRows::row).list();
    }

    /** How many there are, counted up to {@code most}. */
    int count(RegisterQuery query, @Nullable List<ProcedureCode> codes, int most) {
        if (codes != null && codes.isEmpty()) {
            return 0;
        }
        var sql = "select count(*) from (select d.id " + FROM + (codes == null ? "" : ONLY)
                + " fetch first :size rows only) found";
        return database.sql(sql)
                .params(parameters(query, codes, most))
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> parameters(RegisterQuery query, @Nullable List<ProcedureCode> codes, int size) {
        var parameters = new HashMap<String, Object>(Map.of(
                "unit", query.unit().value(),
                "below", query.below() ? query.unit() + ".%" : query.unit().value(),
                "from", at(query.start()),
                "to", at(query.end()),
                "size", size));
        if (codes != null) {
            parameters.put("codes", codes.stream().map(ProcedureCode::value).toList());
        }
        return parameters;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Row(
                new DossierId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new ProcedureCode(row.getString("procedure_code")),
                row.getString("applicant_name"),
                row.getString("applicant_address"),
                row.getString("applicant_phone"),
                new AgencyId(row.getString("agency")),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                row.getObject("promised_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                DossierStatus.valueOf(row.getString("status")),
                Channel.valueOf(row.getString("return_by")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
