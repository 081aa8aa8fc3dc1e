package vn.motcua.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.core.RuleViolation;
import vn.motcua.linter.Finding;
import vn.motcua.linter.Folder;
import vn.motcua.testing.SharedData;

/** Models that others have drawn or armed, brought along in a package that is otherwise in order. */
class ForeignModelsInPackagesTests {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final HouseLinter LINTER = new HouseLinter();
    private static final Folder OURS = Folder.read(Path.of("forms/2.000635-ban-sao-trich-luc-ho-tich"));

    static Stream<Path> models() {
        return Stream.of(
                        SharedData.files("bpmn/camunda-examples", ".bpmn"),
                        SharedData.files("bpmn/miwg-reference", ".bpmn"),
                        SharedData.files("bpmn/hostile-xml", ".xml"))
                .flatMap(files -> files.stream());
    }

    @ParameterizedTest
    @MethodSource("models")
    void areRefusedByName(Path file) throws IOException {
        var files = new HashMap<String, byte[]>();
        OURS.files()
                .forEach((path, text) -> files.put(OURS.name() + "/" + path, text.getBytes(StandardCharsets.UTF_8)));
        files.put(OURS.name() + "/foreign.bpmn", Files.readAllBytes(file));

        assertTimeout(SOON, () -> {
            try {
                assertThat(LINTER.check(Unpacked.of(Zips.of(files))))
                        .filteredOn(Finding::isError)
                        .isNotEmpty()
                        .allSatisfy(finding -> {
                            assertThat(finding.file()).endsWith("/foreign.bpmn");
                            assertThat(finding.line()).isPositive();
                        });
            } catch (RuleViolation e) {
                assertThat(e.code()).startsWith("packet.zip-");
                assertThat(String.valueOf(e.arguments()[0])).endsWith("/foreign.bpmn");
            }
        });
    }
}
