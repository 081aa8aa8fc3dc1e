package vn.motcua.catalogue.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.reading.Edits;
import vn.motcua.core.AccountName;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;
import vn.motcua.procedure.VersionKey;

/** The rows of all records, and what curators have set. */
@Component
class RecordRows {

    private static final String COLUMNS =
            "id, code, source_id, comes_second, listed, name, sha256, generation, procedure_code,"
                    + " version, questions, last_run";
    private static final int LONGEST_NAME = 2000;

    private final JdbcClient database;

    RecordRows(JdbcClient database) {
        this.database = database;
    }

    List<KeptRecord> withCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : database.sql("select " + COLUMNS + " from catalogue_record where code in (:codes)")
                        .param("codes", codes)
                        .query(RecordRows::record)
                        .list();
    }

    /** A record, or 404. */
    KeptRecord get(UUID id) {
        return database.sql("select " + COLUMNS + " from catalogue_record where id = ?")
                .param(id)
                .query(RecordRows::record)
                .optional()
                .orElseThrow(() -> RuleViolation.notFound("catalogue.record-unknown"));
    }

    /** The same, kept from others until this transaction ends. */
    KeptRecord lock(UUID id) {
        return database.sql("select " + COLUMNS + " from catalogue_record where id = ? for update")
                .param(id)
                .query(RecordRows::record)
                .optional()
                .orElseThrow(() -> RuleViolation.notFound("catalogue.record-unknown"));
    }

    Optional<KeptRecord> of(String procedureCode) {
        return database.sql("select " + COLUMNS + " from catalogue_record where procedure_code = ?")
                .param(procedureCode)
                .query(RecordRows::record)
                .optional();
    }

    String raw(UUID id) {
        return database.sql("select raw from catalogue_source where record = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** A record that was not there before, with what comes of it. */
    void insert(KeptRecord record, String raw) {
        var procedure = record.procedure();
        database.sql(
                        "insert into catalogue_record (id, code, source_id, comes_second, listed, name, sha256, generation,"
                                + " procedure_code, version, questions, last_run) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(record.id(), record.code(), record.sourceId(), record.second(), record.listed())
                .params(clip(record.name()), record.sha256().hex(), record.generation())
                .param(procedure == null ? null : procedure.code().value())
                .param(procedure == null ? null : procedure.version())
                .params(record.questions(), record.lastRun())
                .update();
        database.sql("insert into catalogue_source (record, raw) values (?, ?)")
                .params(record.id(), raw)
                .update();
    }

    /** What a known record says now; what comes of it is written by {@link #made}. */
    void update(KeptRecord record, String raw) {
        database.sql("update catalogue_record set source_id = ?, listed = ?, name = ?, sha256 = ?, generation = ?,"
                        + " last_run = ? where id = ?")
                .params(record.sourceId(), record.listed(), clip(record.name()))
                .params(record.sha256().hex(), record.generation(), record.lastRun(), record.id())
                .update();
        database.sql("update catalogue_source set raw = ? where record = ?")
                .params(raw, record.id())
                .update();
    }

    void made(UUID id, @Nullable VersionKey procedure) {
        database.sql("update catalogue_record set procedure_code = ?, version = ? where id = ?")
                .param(procedure == null ? null : procedure.code().value())
                .param(procedure == null ? null : procedure.version())
                .param(id)
                .update();
    }

    void seen(UUID id, long run) {
        database.sql("update catalogue_record set last_run = ? where id = ?")
                .params(run, id)
                .update();
    }

    /** Counts what is still open. */
    int count(UUID id) {
        int open = database.sql("select count(*) from catalogue_doubt where record = ? and weight = 'QUESTION'"
                        + " and accepted_at is null")
                .param(id)
                .query(Integer.class)
                .single();
        database.sql("update catalogue_record set questions = ? where id = ?")
                .params(open, id)
                .update();
        return open;
    }

    /** Those with a procedure and nothing to look at, after a code. */
    List<KeptRecord> clear(String afterCode, int atMost) {
        return database.sql("select " + COLUMNS + " from catalogue_record where questions = 0 and version is not null"
                        + " and procedure_code > ? order by procedure_code fetch first ? rows only")
                .params(afterCode, atMost)
                .query(RecordRows::record)
                .list();
    }

    Edits edits(UUID id) {
        var values = new HashMap<String, String>();
        database.sql("select field, new_value from catalogue_edit where record = ?")
                .param(id)
                .query(row -> {
                    values.put(row.getString("field"), row.getString("new_value"));
                });
        return new Edits(values);
    }

    /** What of these somebody has set something about. */
    List<UUID> edited(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("select distinct record from catalogue_edit where record in (:ids)")
                        .param("ids", ids)
                        .query(UUID.class)
                        .list();
    }

    /** An empty value takes it back. */
    void edit(UUID id, String field, String value, AccountName by, Instant at) {
        database.sql("delete from catalogue_edit where record = ? and field = ?")
                .params(id, field)
                .update();
        if (!value.isEmpty()) {
            database.sql("insert into catalogue_edit (record, field, new_value, edited_by, edited_at)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(id, field, value, by.value(), at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    List<MadeEdit> madeEdits(UUID id) {
        return database.sql("select field, new_value, edited_by, edited_at from catalogue_edit where record = ?"
                        + " order by field")
                .param(id)
                .query((row, number) -> new MadeEdit(
                        row.getString("field"),
                        row.getString("new_value"),
                        new AccountName(row.getString("edited_by")),
                        row.getObject("edited_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static KeptRecord record(ResultSet row, int number) throws SQLException {
        return new KeptRecord(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("source_id"),
                row.getBoolean("comes_second"),
                row.getBoolean("listed"),
                row.getString("name"),
                new Sha256(row.getString("sha256")),
                row.getInt("generation"),
                KeptRecord.key(row.getString("procedure_code"), row.getString("version")),
                row.getInt("questions"),
                row.getLong("last_run"));
    }

    private static String clip(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
