package vn.motcua.catalogue.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.reading.Doubt;
import vn.motcua.core.AccountName;

/** The rows of all doubts. */
@Component
class DoubtRows {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    DoubtRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Those of a record as they are now: what is no longer doubtful goes, what is still so keeps its mark. */
    void replace(UUID record, List<Doubt> doubts, boolean fresh) {
        var now = new LinkedHashMap<String, Doubt>();
        doubts.forEach(doubt -> now.putIfAbsent(doubt.key(), doubt));
        var known = fresh ? new HashSet<String>() : keys(record);
        var gone = new ArrayList<Object[]>();
        known.stream().filter(key -> !now.containsKey(key)).forEach(key -> gone.add(new Object[] {record, key}));
        if (!gone.isEmpty()) {
            batches.batchUpdate("delete from catalogue_doubt where record = ? and doubt_key = ?", gone);
        }
        var added = now.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .map(entry -> values(record, entry))
                .toList();
        if (!added.isEmpty()) {
            batches.batchUpdate(
                    "insert into catalogue_doubt (record, doubt_key, kind, weight, field, raw, assumed)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    added);
        }
    }

    List<KeptDoubt> of(UUID record) {
        return database.sql("select * from catalogue_doubt where record = ? order by kind, field")
                .param(record)
                .query(DoubtRows::doubt)
                .list();
    }

    /** Marks one; not when it is gone or marked already. */
    boolean accept(UUID record, String key, AccountName by, Instant at) {
        return database.sql("update catalogue_doubt set accepted_by = ?, accepted_at = ? where record = ?"
                                + " and doubt_key = ? and accepted_at is null")
                        .params(by.value(), at.atOffset(ZoneOffset.UTC), record, key)
                        .update()
                == 1;
    }

    /** Marks all of one kind, and returns whose they were. */
    List<UUID> acceptAll(Doubt.Kind kind, AccountName by, Instant at) {
        var records = database.sql("select distinct record from catalogue_doubt where kind = ? and accepted_at is null")
                .param(kind.name())
                .query(UUID.class)
                .list();
        database.sql(
                        "update catalogue_doubt set accepted_by = ?, accepted_at = ? where kind = ? and accepted_at is null")
                .params(by.value(), at.atOffset(ZoneOffset.UTC), kind.name())
                .update();
        return records;
    }

    /** How many records have open doubts of each kind. */
    Map<Doubt.Kind, Long> open() {
        var counts = new LinkedHashMap<Doubt.Kind, Long>();
        database.sql("select kind, count(distinct record) as n from catalogue_doubt where accepted_at is null"
                        + " group by kind order by kind")
                .query(row -> {
                    counts.put(Doubt.Kind.valueOf(row.getString("kind")), row.getLong("n"));
                });
        return counts;
    }

    /** Open ones of a kind, a record at a time, after a code. */
    List<DoubtLine> open(Doubt.Kind kind, String afterCode, UUID afterRecord, int atMost) {
        return database.sql("""
                        select r.code, r.name, r.procedure_code, d.* from catalogue_doubt d
                        join catalogue_record r on r.id = d.record
                        where d.kind = ? and d.accepted_at is null and (r.code > ? or (r.code = ? and r.id > ?))
                        order by r.code, r.id, d.field fetch first ? rows only
                        """)
                .params(kind.name(), afterCode, afterCode, afterRecord, atMost)
                .query((row, number) -> new DoubtLine(row.getString("code"), row.getString("name"), doubt(row, number)))
                .list();
    }

    /** A doubt in a list, with the record it is about. */
    record DoubtLine(String code, String name, KeptDoubt doubt) {}

    private Set<String> keys(UUID record) {
        return new HashSet<>(database.sql("select doubt_key from catalogue_doubt where record = ?")
                .param(record)
                .query(String.class)
                .list());
    }

    private static Object[] values(UUID record, Map.Entry<String, Doubt> entry) {
        var doubt = entry.getValue();
        return new Object[] {
            record,
            entry.getKey(),
            doubt.kind().name(),
            doubt.weight().name(),
            doubt.field(),
            doubt.raw(),
            doubt.assumed()
        };
    }

    private static KeptDoubt doubt(ResultSet row, int number) throws SQLException {
        var by = row.getString("accepted_by");
        return new KeptDoubt(
                row.getObject("record", UUID.class),
                row.getString("doubt_key"),
                new Doubt(
                        Doubt.Kind.valueOf(row.getString("kind")),
                        row.getString("field"),
                        row.getString("raw"),
                        row.getString("assumed")),
                by == null ? null : new AccountName(by),
                by == null
                        ? null
                        : row.getObject("accepted_at", OffsetDateTime.class).toInstant());
    }
}
