package vn.motcua.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model that we ship. */
class ProcessesTests {

    private static final Set<String> STAGES = Set.of("reception", "processing", "result", "ownRegister");
    private static final Pattern VIETNAMESE = Pattern.compile(".*[^\\x00-\\x7F].*");

    static List<Path> models() throws IOException {
        try (var files = Files.list(Path.of("processes"))) {
            return files.filter(f -> f.toString().endsWith(".bpmn")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void passesTheCheck(Path file) throws IOException {
        assertThat(ModelCheck.check(nameOf(file), Files.readString(file), STAGES))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void isDrawnWhole(Path file) throws IOException {
        var model = read(file);

        var drawn = model.all("bpmndi:BPMNShape", "bpmndi:BPMNEdge")
                .map(e -> e.attribute("bpmnElement"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(model.all().filter(e -> ModelFlow.isNode(e) || e.is("sequenceFlow")))
                .extracting(ModelElement::id)
                .containsExactlyInAnyOrderElementsOf(drawn);
    }

    @ParameterizedTest
    @MethodSource("models")
    void isDrawnWithoutOverlaps(Path file) throws IOException {
        var boxes = read(file)
                .all("bpmndi:BPMNShape")
                .filter(s -> !s.attribute("bpmnElement").startsWith("boundaryEvent_")) // they sit on their host
                .map(s -> s.children("dc:Bounds").findFirst().orElseThrow())
                .toList();

        for (var one : boxes) {
            for (var other : boxes) {
                assertThat(one != other && overlap(one, other))
                        .as("%s and %s", one.line(), other.line())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void isNamedInVietnamese(Path file) throws IOException {
        assertThat(read(file).all().filter(ModelFlow::isNode))
                .extracting(n -> n.attribute("name"))
                .allMatch(name -> VIETNAMESE.matcher(name).matches());
    }

    @ParameterizedTest
    @MethodSource("models")
    void leavesTheTransactionWhereASignatureBegins(Path file) throws IOException {
        var asynchronous = read(file)
                .all("serviceTask")
                .filter(s -> s.isTrue("camunda:asyncBefore"))
                .map(ModelElement::id);

        assertThat(asynchronous)
                .containsExactlyInAnyOrder(
                        "serviceTask_DrawUpResult", "serviceTask_ApplySignature", "serviceTask_ApplySeal");
    }

    private static ModelElement read(Path file) throws IOException {
        var problems = new ModelProblems(nameOf(file));
        return Objects.requireNonNull(new ModelReader(problems).read(Files.readString(file)));
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }

    private static boolean overlap(ModelElement one, ModelElement other) {
        return meet(one, other, "x", "width") && meet(one, other, "y", "height");
    }

    private static boolean meet(ModelElement one, ModelElement other, String from, String size) {
        return number(one, from) < number(other, from) + number(other, size)
                && number(other, from) < number(one, from) + number(one, size);
    }

    private static int number(ModelElement box, String attribute) {
        return Integer.parseInt(box.attribute(attribute));
    }
}
