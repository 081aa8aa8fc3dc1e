package vn.motcua.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.MotCuaApplication;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.testing.Staffing;
import vn.motcua.testing.TestDatabase;

/** Two nodes on one database give out each number once. */
class TwoNodesTests {

    private static final List<ConfigurableApplicationContext> NODES = new ArrayList<>();

    @BeforeAll
    static void startBoth(@TempDir Path folder) {
        // as arguments: what the application's own settings say comes after mere defaults
        var arguments = Stream.concat(
                        Stream.of(TestDatabase.freshPostgres()),
                        Stream.of(
                                "server.port=0",
                                "motcua.data=" + folder,
                                // fewer connections than threads: whoever held one and waited for another would wait
                                // for ever
                                "spring.datasource.hikari.maximum-pool-size=3"))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        for (int i = 0; i < 2; i++) {
            NODES.add(new SpringApplicationBuilder(MotCuaApplication.class)
                    .profiles("test", "demo")
                    .run(arguments));
        }
    }

    @AfterAll
    static void stopBoth() {
        NODES.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void giveFiftyNumbersWithoutAGapToFiftyDossiersAtOnce() throws Exception {
        List<Callable<String>> submits = IntStream.range(0, 50)
                .mapToObj(i -> (Callable<String>) () -> submitOn(NODES.get(i % 2)))
                .toList();
        var numbers = new ArrayList<String>();

        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var done : threads.invokeAll(submits)) {
                numbers.add(done.get());
            }
        }

        assertThat(NODES).allSatisfy(node -> assertThat(url(node)).startsWith("jdbc:postgresql:"));
        assertThat(numbers.stream().map(TwoNodesTests::order).sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    private static String submitOn(ConfigurableApplicationContext node) {
        var actor =
                node.getBean(Accounts.class).get(new AccountName("congdan2")).actor(Staffing.DAY);
        var sent = Samples.asSent(Samples.birthWithoutPapers());
        return node.getBean(SubmissionDesk.class).submit(sent, actor).number().value();
    }

    private static String url(ConfigurableApplicationContext node) throws SQLException {
        try (var connection = node.getBean(DataSource.class).getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    private static int order(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }
}
