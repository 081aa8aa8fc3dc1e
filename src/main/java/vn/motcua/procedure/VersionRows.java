package vn.motcua.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.core.AccountName;
import vn.motcua.core.CanonicalJson;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Vietnamese;
import vn.motcua.procedure.ProcedureVersion.Act;

/** The rows of all versions ever known, with what lists and searches need beside the files. */
@Component
class VersionRows {

    private static final int LONGEST_FOLDED = 400;
    private static final int LONGEST_SHORT = 200;
    private static final String ABOUT = """
            name = ?, short_name = ?, folded = ?, sector_code = ?, sector_name = ?, agency_level = ?, service_level = ?,
            situations = ?, limit_number = ?, limit_unit = ?, charges = ?, obstacle = ?, valid_from = ?, valid_to = ?
            """;
    private static final String SHOWN = """
            select code, version, origin, state, name, valid_from, valid_to, obstacle, drafted_by, loaded_at,
                   reviewed_by, reviewed_at, activated_by, activated_at, withdrawn_by, withdrawn_at, withdrawn_why
            from procedure_version
            """;

    private final JdbcClient database;

    VersionRows(JdbcClient database) {
        this.database = database;
    }

    /** The number of the last change of what is in force. */
    long edition() {
        return database.sql("select number from procedure_edition where id = 1")
                .query(Long.class)
                .single();
    }

    /** The next number; whoever takes it keeps others waiting until their transaction ends, so that none is skipped. */
    long nextEdition() {
        database.sql("update procedure_edition set number = number + 1 where id = 1")
                .update();
        return edition();
    }

    /** A new version with what lists and searches need. */
    void insert(Procedure procedure, Map<String, String> files, Origin origin, VersionState state, Act drafted) {
        about(
                        database.sql(
                                "insert into procedure_version (name, short_name, folded, sector_code, sector_name,"
                                        + " agency_level, service_level, situations, limit_number, limit_unit, charges, obstacle,"
                                        + " valid_from, valid_to, code, version, loaded_at, files, origin, state, drafted_by)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                        procedure)
                .params(utc(drafted.at()), CanonicalJson.write(files), origin.name(), state.name())
                .param(drafted.by().value())
                .update();
    }

    /** Writes what lists and searches need into a row of an older database. */
    void describe(Procedure procedure) {
        about(database.sql("update procedure_version set " + ABOUT + " where code = ? and version = ?"), procedure)
                .update();
    }

    /** The values of {@link #ABOUT}, code and version. */
    private static StatementSpec about(StatementSpec statement, Procedure procedure) {
        var limit = procedure.limit();
        return statement
                .params(clip(procedure.name(), 2000), clip(procedure.shortName(), LONGEST_SHORT), folded(procedure))
                .params(procedure.sector().code(), procedure.sector().name())
                .params(procedure.agencyLevel().name(), procedure.level().name())
                .param(String.join("\n", procedure.about().situations()))
                .param(limit == null ? null : limit.number())
                .param(limit == null ? null : limit.unit().name())
                .param(JsonMapper.shared().writeValueAsString(Charge.of(procedure)))
                .param(procedure.obstacle())
                .params(procedure.validFrom())
                .param(procedure.validTo())
                .params(procedure.code().value(), procedure.version());
    }

    /** Whether a row of an older database still lacks what searches need. */
    boolean isUndescribed(VersionKey key) {
        return of(key, "select name from procedure_version", "")
                .query(String.class)
                .single()
                .isEmpty();
    }

    Optional<Map<String, String>> files(VersionKey key) {
        return of(key, "select files from procedure_version", "")
                .query(String.class)
                .optional()
                .map(files -> JsonMapper.shared().readValue(files, new TypeReference<>() {}));
    }

    Optional<ProcedureVersion> find(VersionKey key) {
        return of(key, SHOWN, "").query(VersionRows::version).optional();
    }

    /** All versions of a procedure, the latest first. */
    List<ProcedureVersion> of(ProcedureCode code) {
        return database.sql(SHOWN + " where code = ? order by loaded_at desc, version")
                .param(code.value())
                .query(VersionRows::version)
                .list();
    }

    /** Those in a state after a code, in the order of codes. */
    List<ProcedureVersion> in(VersionState state, String afterCode, int atMost) {
        return database.sql(SHOWN + " where state = ? and code > ? order by code, version fetch first ? rows only")
                .params(state.name(), afterCode, atMost)
                .query(VersionRows::version)
                .list();
    }

    Map<VersionState, Long> counts() {
        var counts = new HashMap<VersionState, Long>();
        database.sql("select state, count(*) as n from procedure_version group by state")
                .query(row -> {
                    counts.put(VersionState.valueOf(row.getString("state")), row.getLong("n"));
                });
        return counts;
    }

    /** A draft that nobody has put into use gives way to a newer one. */
    void drop(VersionKey key) {
        of(key, "delete from procedure_version", " and state in ('DRAFT', 'REVIEWED')")
                .update();
    }

    /** Puts its own version of the program into use; 0 when somebody has withdrawn it before. */
    void activateFolder(VersionKey key, Act act, long edition) {
        of(
                        key,
                        "update procedure_version set state = 'ACTIVE', activated_by = ?, activated_at = ?, edition = ?",
                        " and state <> 'WITHDRAWN'",
                        act.by().value(),
                        utc(act.at()),
                        edition)
                .update();
    }

    boolean review(VersionKey key, Act act) {
        return of(
                                key,
                                "update procedure_version set state = 'REVIEWED', reviewed_by = ?, reviewed_at = ?",
                                " and state = 'DRAFT'",
                                act.by().value(),
                                utc(act.at()))
                        .update()
                == 1;
    }

    boolean activate(VersionKey key, LocalDate from, Act act, long edition) {
        return of(
                                key,
                                "update procedure_version set state = 'ACTIVE', activated_by = ?, activated_at = ?,"
                                        + " edition = ?, valid_from = ?",
                                " and state = 'REVIEWED' and reviewed_by <> ?",
                                act.by().value(),
                                utc(act.at()),
                                edition,
                                from)
                        .param(act.by().value())
                        .update()
                == 1;
    }

    /** What held before from the same origin ends the day before; what would never have held is withdrawn. */
    void supersede(VersionKey by, Origin origin, LocalDate from, Act act, long edition) {
        database.sql("update procedure_version set state = 'WITHDRAWN', withdrawn_by = ?, withdrawn_at = ?, edition = ?"
                        + " where code = ? and origin = ? and version <> ? and state = 'ACTIVE' and valid_from >= ?")
                .params(act.by().value(), utc(act.at()), edition)
                .params(by.code().value(), origin.name(), by.version(), from)
                .update();
        database.sql("update procedure_version set valid_to = ?, edition = ? where code = ? and origin = ?"
                        + " and version <> ? and state = 'ACTIVE' and (valid_to is null or valid_to >= ?)")
                .params(from.minusDays(1), edition)
                .params(by.code().value(), origin.name(), by.version(), from)
                .update();
    }

    boolean withdraw(VersionKey key, String why, Act act, long edition) {
        return of(
                                key,
                                "update procedure_version set state = 'WITHDRAWN', withdrawn_by = ?, withdrawn_at = ?,"
                                        + " withdrawn_why = ?, edition = ?",
                                " and state <> 'WITHDRAWN'",
                                act.by().value(),
                                utc(act.at()),
                                why,
                                edition)
                        .update()
                == 1;
    }

    /** What the index needs of versions that have changed since an edition. */
    List<ProcedureIndex.Row> since(long edition) {
        return database.sql("""
                        select code, version, origin, state, valid_from, valid_to, short_name, folded, sector_code,
                               sector_name, agency_level, service_level, situations, obstacle
                        from procedure_version where edition > ?
                        """).param(edition).query(VersionRows::indexed).list();
    }

    /** Cards in the order of the keys. */
    List<ProcedureCard> cards(List<VersionKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var found = new HashMap<VersionKey, ProcedureCard>();
        database.sql("""
                        select code, version, name, short_name, sector_code, sector_name, service_level, limit_number,
                               limit_unit, charges, obstacle
                        from procedure_version where code in (:codes) and version in (:versions)
                        """)
                .param("codes", keys.stream().map(key -> key.code().value()).toList())
                .param("versions", keys.stream().map(VersionKey::version).toList())
                .query(row -> {
                    found.put(key(row), card(row));
                });
        return keys.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private StatementSpec of(VersionKey key, String what, String only, Object... values) {
        return database.sql(what + " where code = ? and version = ?" + only)
                .params(Arrays.asList(values))
                .params(key.code().value(), key.version());
    }

    /** Each word once, so that a long name still fits: searching asks for words. */
    private static String folded(Procedure procedure) {
        var text = procedure.code() + " " + procedure.shortName() + " " + procedure.name() + " "
                + procedure.sector().name() + " "
                + String.join(" ", procedure.about().situations());
        var words =
                Arrays.stream(Vietnamese.fold(text).split(" ", -1)).distinct().collect(Collectors.joining(" "));
        return clip(Vietnamese.fold(procedure.shortName()) + " " + words, LONGEST_FOLDED);
    }

    private static String clip(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static VersionKey key(ResultSet row) throws SQLException {
        return new VersionKey(new ProcedureCode(row.getString("code")), row.getString("version"));
    }

    private static ProcedureVersion version(ResultSet row, int number) throws SQLException {
        return new ProcedureVersion(
                key(row),
                Origin.valueOf(row.getString("origin")),
                VersionState.valueOf(row.getString("state")),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("obstacle"),
                new Act(new AccountName(row.getString("drafted_by")), instant(row, "loaded_at")),
                act(row, "reviewed"),
                act(row, "activated"),
                act(row, "withdrawn"),
                row.getString("withdrawn_why"));
    }

    private static @Nullable Act act(ResultSet row, String what) throws SQLException {
        var by = row.getString(what + "_by");
        return by == null ? null : new Act(new AccountName(by), instant(row, what + "_at"));
    }

    private static ProcedureIndex.Row indexed(ResultSet row, int number) throws SQLException {
        var situations = row.getString("situations");
        return new ProcedureIndex.Row(
                key(row),
                Origin.valueOf(row.getString("origin")),
                VersionState.valueOf(row.getString("state")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("short_name"),
                row.getString("folded"),
                new Citation(row.getString("sector_code"), row.getString("sector_name")),
                AgencyLevel.valueOf(row.getString("agency_level")),
                ServiceLevel.valueOf(row.getString("service_level")),
                situations.isEmpty() ? List.of() : List.of(situations.split("\n", -1)),
                row.getString("obstacle") == null);
    }

    private static ProcedureCard card(ResultSet row) throws SQLException {
        var unit = row.getString("limit_unit");
        return new ProcedureCard(
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                new Citation(row.getString("sector_code"), row.getString("sector_name")),
                ServiceLevel.valueOf(row.getString("service_level")),
                unit == null ? null : new TimeLimit(row.getInt("limit_number"), TimeLimit.Unit.valueOf(unit)),
                JsonMapper.shared().readValue(row.getString("charges"), new TypeReference<>() {}),
                row.getString("obstacle"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
