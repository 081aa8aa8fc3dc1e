package vn.motcua.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.MotCuaApplication;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.testing.TestDatabase;

/** Two nodes on one database give out each number once. */
class TwoNodesTests {

    private static final List<ConfigurableApplicationContext> NODES = new ArrayList<>();

    @BeforeAll
    static void startBoth(@TempDir Path folder) {
        var database = TestDatabase.freshPostgres();
        for (int i = 0; i < 2; i++) {
            NODES.add(new SpringApplicationBuilder(MotCuaApplication.class)
                    .profiles("test", "demo")
                    .properties(database)
                    .properties("server.port=0", "motcua.data=" + folder)
                    .run());
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

        assertThat(numbers.stream().map(TwoNodesTests::order).sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    private static String submitOn(ConfigurableApplicationContext node) {
        var actor =
                node.getBean(Accounts.class).get(new AccountName("congdan2")).actor();
        var sent = Samples.asSent(Samples.birthWithoutPapers());
        return node.getBean(SubmissionDesk.class).submit(sent, actor).number().value();
    }

    private static int order(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }
}
