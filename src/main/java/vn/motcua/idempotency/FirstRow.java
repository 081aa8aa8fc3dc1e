package vn.motcua.idempotency;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A row that several may want to write first. Whoever loses finds it there, and their transaction goes on: a savepoint
 * keeps the refusal to itself. No second connection is asked for, since a full pool of transactions that each wait for
 * another connection would wait for ever.
 */
@Component
public class FirstRow {

    private static final String DUPLICATE_KEY = "23505";

    private final JdbcOperations database;

    FirstRow(JdbcOperations database) {
        this.database = database;
    }

    /**
     * Writes the row in the caller's transaction unless a row of this key is there; waits for whoever is writing it.
     *
     * @param insert an {@code insert} into a table with a unique key
     * @return whether it was written now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(String insert, Object... values) {
        ConnectionCallback<Boolean> write = connection -> insert(connection, insert, values);
        return Boolean.TRUE.equals(database.execute(write));
    }

    private static boolean insert(Connection connection, String insert, Object... values) throws SQLException {
        var before = connection.setSavepoint();
        try (var statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!DUPLICATE_KEY.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }
}
