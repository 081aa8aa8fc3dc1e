package vn.motcua.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.core.Sha256;

/** The rows of {@link StoredFile}. */
@Repository
class StoredFiles {

    private final JdbcClient database;

    StoredFiles(JdbcClient database) {
        this.database = database;
    }

    /** One of our own papers: it belongs to something from the start. */
    void addOwn(StoredFile file) {
        insert(file, true);
    }

    /** Something that somebody sent: nothing uses it yet. */
    void addSent(StoredFile file) {
        insert(file, false);
    }

    private void insert(StoredFile file, boolean attached) {
        database.sql("""
                        insert into stored_file
                            (id, name, type, size_bytes, sha256, state, owner, received_at, attached)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file.id(),
                        file.name(),
                        file.type().name(),
                        file.size(),
                        file.sha256().hex(),
                        file.state().name(),
                        file.owner(),
                        at(file.receivedAt()),
                        attached)
                .update();
    }

    Optional<StoredFile> find(UUID id) {
        return database.sql("select * from stored_file where id = ?")
                .param(id)
                .query(StoredFiles::read)
                .optional();
    }

    boolean attach(UUID id) {
        return database.sql("update stored_file set attached = true where id = ?")
                        .param(id)
                        .update()
                == 1;
    }

    void release(UUID id) {
        database.sql("update stored_file set attached = false where id = ?")
                .param(id)
                .update();
    }

    /** Files that wait for the virus scanner, oldest first. */
    List<StoredFile> waiting(int most) {
        return database.sql("select * from stored_file where state = ? order by received_at fetch first ? rows only")
                .params(FileState.WAITING_FOR_SCAN.name(), most)
                .query(StoredFiles::read)
                .list();
    }

    void decide(UUID id, FileState state) {
        database.sql("update stored_file set state = ? where id = ? and state = ?")
                .params(state.name(), id, FileState.WAITING_FOR_SCAN.name())
                .update();
    }

    /** Files received before then that nothing has ever used. */
    List<StoredFile> unused(Instant before, int most) {
        return database.sql("""
                        select * from stored_file where attached = false and received_at < ?
                        order by received_at fetch first ? rows only""")
                .params(at(before), most)
                .query(StoredFiles::read)
                .list();
    }

    /** Deletes the row, unless it has come into use meanwhile. */
    void removeUnused(UUID id) {
        database.sql("delete from stored_file where id = ? and attached = false")
                .param(id)
                .update();
    }

    /** Whether the bytes belong to a file that may still be read one day. */
    boolean uses(Sha256 sha256) {
        return database.sql("select count(*) from stored_file where sha256 = ? and state <> ?")
                        .params(sha256.hex(), FileState.REFUSED.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static StoredFile read(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getLong("size_bytes"),
                new Sha256(row.getString("sha256")),
                FileState.valueOf(row.getString("state")),
                row.getString("owner"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
