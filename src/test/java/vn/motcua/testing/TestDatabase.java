package vn.motcua.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each application under test a database and a data folder of its own. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final boolean ON_POSTGRES = "postgres".equals(System.getProperty("motcua.test.database"));

    /** One server for all tests of this run; it ends with them. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EndOfTests.closes(context);
        // tests of reminders sweep themselves
        TestPropertyValues.of(freshUrl())
                .and(
                        "motcua.data=" + freshFolder(),
                        "motcua.workflow.look-at-least-every=200ms",
                        "motcua.notice.sweep-every=P1D",
                        "motcua.directory.settle-every=P1D")
                .applyTo(context);
    }

    /** A fresh database, as {@code spring.datasource.…} properties. */
    public static String[] freshUrl() {
        return ON_POSTGRES ? freshPostgres() : freshH2();
    }

    public static boolean isPostgres() {
        return ON_POSTGRES;
    }

    /** A fresh database on PostgreSQL, whatever the run's database is: for what only several nodes can show. */
    public static String[] freshPostgres() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return properties(Server.POSTGRES.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    private static String[] freshH2() {
        return properties("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    private static String[] properties(String url, String user, String password) {
        return new String[] {
            "spring.datasource.url=" + url,
            "spring.datasource.username=" + user,
            "spring.datasource.password=" + password
        };
    }

    private static Path freshFolder() {
        try {
            var folder = Files.createTempDirectory("motcua-test");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
