package vn.motcua.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.MotCuaApplication;

/** The command as people call it, with an application of its own. */
class RehearsalTests {

    private static final Path COPIES = Path.of("forms/2.000635-ban-sao-trich-luc-ho-tich");
    private static final Rehearsal REHEARSAL = Rehearsal.apart(MotCuaApplication.class);
    private static final String URL = "spring.datasource.url";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Path disk;

    RehearsalTests(@TempDir Path disk) {
        this.disk = disk;
    }

    @AfterEach
    void forgets() {
        System.clearProperty(URL);
    }

    @Test
    void tellsEachStoryWithTheLineThatWentOtherwise() throws IOException {
        var folder = copyOf(COPIES);
        var story = folder.resolve("scenarios/same-day.yaml");
        var told = Files.readString(story);
        var lines = told.lines().toList();
        int line = 1
                + lines.indexOf(lines.stream()
                        .filter(text -> text.contains("{ due: "))
                        .findFirst()
                        .orElseThrow());
        Files.writeString(story, told.replace("{ due: 2026-11-20T17:30", "{ due: 2026-11-20T17:31"));
        for (var longer : List.of("supplement", "by-itself", "differs-from-the-register", "filed-by-somebody-else")) {
            Files.delete(folder.resolve("scenarios/" + longer + ".yaml"));
        }
        var live = disk.resolve("live");
        System.setProperty(URL, "jdbc:h2:file:" + live);

        int ended = RehearseFolder.run(REHEARSAL, List.of(folder.toString()), out());

        assertThat(ended).as(said()).isOne();
        assertThat(said())
                .contains(
                        "KHÁC   ",
                        folder.getFileName() + "/scenarios/same-day.yaml:" + line + ": Kể là 2026-11-20T17:31")
                .contains("ĐÚNG   ", "1 trên 2 kịch bản");
        assertThat(Path.of(live + ".mv.db")).doesNotExist();
    }

    @Test
    void playsNothingThatTheLinterRefuses() throws IOException {
        var folder = copyOf(COPIES);
        Files.delete(folder.resolve("result.html"));

        int ended = RehearseFolder.run(REHEARSAL, List.of(folder.toString()), out());

        assertThat(ended).isOne();
        assertThat(said()).contains("/result.html:1: lỗi: Thiếu tệp này", "Hãy sửa các lỗi trên");
    }

    @Test
    void saysHowItIsCalled() {
        assertThat(RehearseFolder.run(REHEARSAL, List.of(), out())).isEqualTo(2);
    }

    @Test
    void refusesADatabaseThatStays() {
        var database = new JdbcDataSource();
        database.setUrl("jdbc:h2:file:" + disk.resolve("stays"));

        assertThatThrownBy(() -> new OnlyInMemory().postProcessAfterInitialization(database, "dataSource"))
                .hasMessageContaining("in memory only");
    }

    private Path copyOf(Path folder) throws IOException {
        var copy = disk.resolve(folder.getFileName());
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = copy.resolve(folder.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return copy;
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
