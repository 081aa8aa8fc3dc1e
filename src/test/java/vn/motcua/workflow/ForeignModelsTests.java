package vn.motcua.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.testing.SharedData;

/** Models that others have drawn, and XML that others have armed: none is ours, all are answered soon and by name. */
class ForeignModelsTests {

    private static final Duration SOON = Duration.ofSeconds(5);

    static Stream<Path> foreign() {
        return Stream.of("bpmn/camunda-examples", "bpmn/miwg-reference")
                .flatMap(folder -> SharedData.files(folder, ".bpmn").stream());
    }

    static List<Path> hostile() {
        return SharedData.files("bpmn/hostile-xml", ".xml");
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void namesWhatItRefuses(Path file) throws IOException {
        var text = read(file);

        var problems = check(file, text);

        assertThat(problems).isNotEmpty();
        var lines = List.of(text.split("\r\n|\r|\n", -1));
        for (var problem : problems) {
            if (problem.code().equals("model.element") || problem.code().equals("model.attribute")) {
                assertThat(tag(lines, problem)).as(problem.toString()).contains(localName(problem));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesHostileXml(Path file) throws IOException {
        assertThat(check(file, read(file))).isNotEmpty();
    }

    private static List<ModelProblem> check(Path file, String text) {
        return assertTimeout(
                SOON, () -> ModelCheck.check(file.getFileName().toString(), text, Set.of("reception", "result")));
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8); // some are not UTF-8, and refused for it
    }

    /** The tag that begins on the problem's line, and may run on over some more. */
    private static String tag(List<String> lines, ModelProblem problem) {
        int from = problem.line() - 1;
        return String.join("\n", lines.subList(from, Math.min(lines.size(), from + 12)));
    }

    private static String localName(ModelProblem problem) {
        var name = problem.arguments().getFirst().toString().replaceAll("=.*", "");
        return name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('}')) + 1);
    }
}
