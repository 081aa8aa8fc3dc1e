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

    /** A line through a box looks as if it led there. */
    @ParameterizedTest
    @MethodSource("models")
    void isDrawnWithLinesAroundWhatIsNotTheirs(Path file) throws IOException {
        var model = read(file);
        var elements = model.all().filter(e -> !e.id().isEmpty()).collect(Collectors.toMap(ModelElement::id, e -> e));
        for (var edge : model.all("bpmndi:BPMNEdge").toList()) {
            var flow = Objects.requireNonNull(elements.get(edge.attribute("bpmnElement")));
            var own = Set.of(flow.attribute("sourceRef"), flow.attribute("targetRef"));
            var source = Objects.requireNonNull(elements.get(flow.attribute("sourceRef")));
            var points = edge.children("di:waypoint").toList();
            for (var shape : model.all("bpmndi:BPMNShape").toList()) {
                var what = shape.attribute("bpmnElement");
                var box = shape.children("dc:Bounds").findFirst().orElseThrow();
                if (!own.contains(what) && !what.equals(source.attribute("attachedToRef"))) {
                    for (int i = 1; i < points.size(); i++) {
                        assertThat(crosses(points.get(i - 1), points.get(i), box))
                                .as("%s through %s", flow.id(), what)
                                .isFalse();
                    }
                }
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

    private static boolean crosses(ModelElement from, ModelElement to, ModelElement box) {
        return crosses(from, to, box, "x", "width") && crosses(from, to, box, "y", "height");
    }

    private static boolean crosses(ModelElement from, ModelElement to, ModelElement box, String axis, String size) {
        int first = number(box, axis);
        return Math.max(number(from, axis), number(to, axis)) > first
                && Math.min(number(from, axis), number(to, axis)) < first + number(box, size);
    }

    private static boolean meet(ModelElement one, ModelElement other, String from, String size) {
        return number(one, from) < number(other, from) + number(other, size)
                && number(other, from) < number(one, from) + number(one, size);
    }

    private static int number(ModelElement box, String attribute) {
        return Integer.parseInt(box.attribute(attribute));
    }
}
