package vn.motcua.packet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.core.AccountName;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;
import vn.motcua.linter.Finding;
import vn.motcua.linter.Folder;
import vn.motcua.packet.Packet.State;
import vn.motcua.procedure.VersionKey;
import vn.motcua.rehearsal.Outcome;

/** The rows of all packages. */
@Component
class PacketRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    PacketRows(JdbcClient database) {
        this.database = database;
    }

    /** What somebody brings. */
    record Brought(String fileName, Sha256 sha256, Folder folder, AccountName by, Instant at) {}

    long add(Brought brought, List<Finding> findings, State state, @Nullable String problem) {
        long id = database.sql("select coalesce(max(id), 0) + 1 from packet")
                .query(Long.class)
                .single();
        try {
            database.sql("insert into packet (id, file_name, sha256, uploaded_by, uploaded_at, state, folder, files,"
                            + " findings, problem, outcomes, seen_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '[]', ?)")
                    .params(
                            id,
                            brought.fileName(),
                            brought.sha256().hex(),
                            brought.by().value(),
                            utc(brought.at()))
                    .params(state.name(), brought.folder().name())
                    .params(JSON.writeValueAsString(brought.folder().files()), JSON.writeValueAsString(findings))
                    .param(problem)
                    .param(utc(Instant.EPOCH))
                    .update();
        } catch (DuplicateKeyException e) {
            throw RuleViolation.conflict("packet.meanwhile", e);
        }
        return id;
    }

    Optional<Packet> find(long id) {
        return database.sql("select * from packet where id = ?")
                .param(id)
                .query(PacketRows::packet)
                .optional();
    }

    /** The latest first. */
    List<Packet> latest(int atMost) {
        return database.sql("select * from packet order by id desc fetch first ? rows only")
                .param(atMost)
                .query(PacketRows::packet)
                .list();
    }

    /** The next package for this worker; none while anybody works on one. */
    Optional<Packet> takeOn(String worker, Instant since, Instant now) {
        return database.sql("select min(id) from packet where state = 'REHEARSING'"
                        + " and not exists (select 1 from packet p where p.state = 'REHEARSING' and p.seen_at >= ?)")
                .param(utc(since))
                .query(Long.class)
                .optional()
                .filter(id -> database.sql("update packet set worker = ?, seen_at = ?, outcomes = '[]' where id = ?"
                                        + " and state = 'REHEARSING' and seen_at < ?")
                                .params(worker, utc(now), id, utc(since))
                                .update()
                        == 1)
                .flatMap(this::find);
    }

    void progress(long id, List<Outcome> outcomes, Instant now) {
        database.sql("update packet set outcomes = ?, seen_at = ? where id = ?")
                .params(JSON.writeValueAsString(outcomes), utc(now), id)
                .update();
    }

    void refused(long id, @Nullable String problem) {
        database.sql("update packet set state = 'REFUSED', problem = ? where id = ? and state = 'REHEARSING'")
                .param(problem)
                .param(id)
                .update();
    }

    void drafted(long id, VersionKey key) {
        database.sql("update packet set state = 'DRAFTED', code = ?, version = ? where id = ?")
                .params(key.code().value(), key.version(), id)
                .update();
    }

    /** The package that a version came in. */
    Optional<Packet> of(VersionKey key) {
        return database.sql("select * from packet where code = ? and version = ? order by id fetch first 1 rows only")
                .params(key.code().value(), key.version())
                .query(PacketRows::packet)
                .optional();
    }

    /** Whoever adds to the chain of packages holds this until the transaction ends. */
    void lockChain() {
        database.sql("update packet_chain set number = number + 1 where id = 1").update();
    }

    private static Packet packet(ResultSet row, int number) throws SQLException {
        return new Packet(
                row.getLong("id"),
                row.getString("file_name"),
                new Sha256(row.getString("sha256")),
                new AccountName(row.getString("uploaded_by")),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                new Folder(
                        row.getString("folder"),
                        JSON.readValue(row.getString("files"), new TypeReference<Map<String, String>>() {})),
                JSON.readValue(row.getString("findings"), new TypeReference<List<Finding>>() {}),
                JSON.readValue(row.getString("outcomes"), new TypeReference<List<Outcome>>() {}),
                row.getString("problem"),
                Packet.key(row.getString("code"), row.getString("version")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
