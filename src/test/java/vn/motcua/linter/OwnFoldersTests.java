package vn.motcua.linter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that comes with the program is clean, warnings included. */
class OwnFoldersTests {

    private static final Linter LINTER = Linters.ofThisHouse();

    static List<Path> folders() throws IOException {
        try (var folders = Files.list(Path.of("forms"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    static Set<String> processes() {
        return Linters.models().keySet();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void isClean(Path folder) {
        assertThat(words(LINTER.check(Folder.read(folder)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void isCleanToo(String process) {
        var xml = Linters.models().getOrDefault(process, "");

        assertThat(words(LINTER.checkModel(process + ".bpmn", xml))).isEmpty();
    }

    private static List<String> words(List<Finding> findings) {
        return findings.stream().map(finding -> finding.line(Locale.ROOT)).toList();
    }
}
