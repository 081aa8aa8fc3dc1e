package vn.motcua.catalogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import vn.motcua.catalogue.intake.ImportDesk;
import vn.motcua.catalogue.intake.Run;

/**
 * The command {@code import-catalogue <file>}: takes a catalogue in as the page does, with nothing else started. It ends
 * with 0 when all of the file was taken in, with 1 when the file is wrong, with 2 when it was called wrongly.
 */
public final class ImportCatalogue {

    private ImportCatalogue() {}

    /** No {@code @Configuration}: the server, which scans for those, must not find it. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @ComponentScan({"vn.motcua.procedure", "vn.motcua.catalogue.intake"})
    // the one migration that is code; without it a new database would not be built the way the server builds it
    @ComponentScan(
            basePackages = "vn.motcua.workflow.engine",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*[.]EngineSchema"))
    @ConfigurationPropertiesScan({"vn.motcua.procedure", "vn.motcua.catalogue"})
    static class JustTheCatalogue {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** Runs the command; the answer is the process's exit code. */
    public static int run(String... arguments) {
        if (arguments.length == 0 || !Files.isRegularFile(Path.of(arguments[0]))) {
            System.out.println("Cách dùng: import-catalogue <tệp .jsonl, .jsonl.gz hoặc .xlsx>");
            return 2;
        }
        try (var context = new SpringApplicationBuilder(JustTheCatalogue.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(Arrays.copyOfRange(arguments, 1, arguments.length))) {
            return take(context.getBean(ImportDesk.class), Path.of(arguments[0]), System.out);
        }
    }

    static int take(ImportDesk desk, Path file, PrintStream out) {
        long start = System.nanoTime();
        try (var in = Files.newInputStream(file)) {
            var run = desk.all(in, file.getFileName().toString());
            var tally = run.tally();
            if (run.state() != Run.State.TAKEN) {
                out.println(words(run));
                return 1;
            }
            out.printf(
                    "Đã nhập %d bản ghi trong %d giây: %d mới, %d thay đổi, %d không đổi, %d bỏ qua vì đã có bản chi tiết;"
                            + " %d bản ghi có điểm nghi vấn cần rà soát.%n",
                    tally.records(),
                    (System.nanoTime() - start) / 1_000_000_000L,
                    tally.added(),
                    tally.changed(),
                    tally.unchanged(),
                    tally.skipped(),
                    tally.questions());
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(Run run) {
        var texts = new Properties();
        try (var in = ImportCatalogue.class.getResourceAsStream("/messages/catalogue.properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var problem = "error." + run.problem();
        return new MessageFormat(texts.getProperty(problem, problem))
                .format(run.problemArguments().toArray());
    }
}
