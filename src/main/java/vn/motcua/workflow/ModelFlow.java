package vn.motcua.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Where a process can go within one scope: everything can be reached, nothing ends in the open, every question has an
 * answer, and no way leads round in a circle without waiting.
 */
final class ModelFlow {

    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "receiveTask",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "subProcess");

    private final ModelProblems problems;
    private final ModelElement scope;
    private final Map<String, ModelElement> nodes = new LinkedHashMap<>();
    private final Map<ModelElement, List<ModelElement>> flows = new LinkedHashMap<>();
    private final Map<ModelElement, List<ModelElement>> attached = new LinkedHashMap<>();

    ModelFlow(ModelProblems problems, ModelElement scope) {
        this.problems = problems;
        this.scope = scope;
    }

    static boolean isNode(ModelElement element) {
        return NODES.contains(element.name());
    }

    void check() {
        connect();
        checkStart();
        nodes.values().forEach(this::checkLeaving);
        if (problems.none()) {
            checkReachable();
            checkLoops();
            checkForks();
        }
        if (problems.none()) {
            checkEnds();
        }
        scope.children("subProcess").forEach(inner -> new ModelFlow(problems, inner).check());
    }

    private void connect() {
        scope.children().stream().filter(ModelFlow::isNode).forEach(n -> {
            nodes.put(n.id(), n);
            flows.put(n, new ArrayList<>());
            attached.put(n, new ArrayList<>());
        });
        scope.children("sequenceFlow").forEach(this::connect);
        scope.children("boundaryEvent").forEach(event -> {
            var to = nodes.get(event.attribute("attachedToRef"));
            if (to == null || !to.is("userTask", "serviceTask", "receiveTask", "subProcess")) {
                problems.add(event, "reference", "attachedToRef", event.attribute("attachedToRef"));
            } else {
                attachedTo(to).add(event);
            }
        });
    }

    private void connect(ModelElement flow) {
        var from = nodes.get(flow.attribute("sourceRef"));
        var to = nodes.get(flow.attribute("targetRef"));
        if (from == null || from.is("endEvent")) {
            problems.add(flow, "reference", "sourceRef", flow.attribute("sourceRef"));
        } else if (to == null || to.is("startEvent", "boundaryEvent")) {
            problems.add(flow, "reference", "targetRef", flow.attribute("targetRef"));
        } else {
            leaving(from).add(flow);
        }
    }

    private void checkStart() {
        long starts = scope.children("startEvent").count();
        if (starts != 1) {
            problems.add(scope, "start", scope.id(), starts);
        }
    }

    private void checkLeaving(ModelElement node) {
        var leaving = leaving(node);
        if (leaving.isEmpty() && !node.is("endEvent")) {
            problems.add(node, "dead-end", node.id());
        }
        if (node.is("exclusiveGateway", "inclusiveGateway") && leaving.size() > 1) {
            checkQuestion(node, leaving);
            return;
        }
        if (leaving.size() > 1 && !node.is("parallelGateway", "eventBasedGateway")) {
            problems.add(node, "split", node.id());
        }
        leaving.stream()
                .filter(f -> f.has("conditionExpression"))
                .forEach(f -> problems.add(f, "condition-place", f.id()));
    }

    private void checkQuestion(ModelElement gateway, List<ModelElement> leaving) {
        if (gateway.attribute("name").isEmpty()) {
            problems.add(gateway, "name", gateway.id());
        }
        var otherwise = gateway.attribute("default");
        if (leaving.stream().noneMatch(f -> f.id().equals(otherwise))) {
            problems.add(gateway, "default", gateway.id());
        }
        for (var flow : leaving) {
            boolean isDefault = flow.id().equals(otherwise);
            if (isDefault && flow.has("conditionExpression")) {
                problems.add(flow, "condition-place", flow.id());
            } else if (!isDefault && !flow.has("conditionExpression")) {
                problems.add(flow, "condition", flow.id(), gateway.id());
            }
        }
    }

    private void checkReachable() {
        var start = scope.children("startEvent").toList();
        var reached = reached(start, n -> {
            var next = new ArrayList<>(attachedTo(n));
            next.addAll(targets(n));
            return next;
        });
        nodes.values().stream().filter(n -> !reached.contains(n)).forEach(n -> problems.add(n, "unreachable", n.id()));
    }

    /** From wherever a dossier stands there is a way to an end. */
    private void checkEnds() {
        var ending = new LinkedHashSet<ModelElement>();
        boolean more = true;
        while (more) {
            more = false;
            for (var node : nodes.values()) {
                boolean ends = node.is("endEvent")
                        || targets(node).stream().anyMatch(ending::contains)
                        || attachedTo(node).stream().anyMatch(ending::contains);
                more |= ends && ending.add(node);
            }
        }
        nodes.values().stream().filter(n -> !ending.contains(n)).forEach(n -> problems.add(n, "endless", n.id()));
    }

    /** A circle that the engine could run through in one go would never give its thread back. */
    private void checkLoops() {
        for (var node : nodes.values()) {
            if (comesBack(node, n -> waits(n) ? List.of() : targets(n))) {
                problems.add(node, "loop", node.id());
                return;
            }
        }
    }

    /** A circle that splits and goes round by itself doubles with each turn, even if it waits for a minute. */
    private void checkForks() {
        nodes.values().stream()
                .filter(this::forks)
                .filter(fork -> comesBack(fork, this::withoutPeople))
                .forEach(fork -> problems.add(fork, "loop-fork", fork.id()));
    }

    private List<ModelElement> withoutPeople(ModelElement node) {
        var next = new ArrayList<ModelElement>();
        attachedTo(node).stream().filter(e -> e.has("timerEventDefinition")).forEach(next::add);
        if (!node.is("userTask", "receiveTask") && !node.has("messageEventDefinition")) {
            next.addAll(targets(node));
        }
        return next;
    }

    private boolean forks(ModelElement node) {
        return node.is("boundaryEvent")
                ? node.attribute("cancelActivity").equals("false")
                : node.is("parallelGateway", "inclusiveGateway")
                        && leaving(node).size() > 1;
    }

    private static boolean waits(ModelElement node) {
        return node.is("userTask", "receiveTask", "intermediateCatchEvent", "boundaryEvent", "eventBasedGateway")
                || node.isTrue("camunda:asyncBefore");
    }

    private static boolean comesBack(ModelElement node, Function<ModelElement, List<ModelElement>> next) {
        return reached(next.apply(node), next).contains(node);
    }

    private static Set<ModelElement> reached(List<ModelElement> from, Function<ModelElement, List<ModelElement>> next) {
        var reached = new LinkedHashSet<>(from);
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (var node : next.apply(open.remove())) {
                if (reached.add(node)) {
                    open.add(node);
                }
            }
        }
        return reached;
    }

    private List<ModelElement> leaving(ModelElement node) {
        return Objects.requireNonNull(flows.get(node));
    }

    private List<ModelElement> attachedTo(ModelElement node) {
        return Objects.requireNonNull(attached.get(node));
    }

    private List<ModelElement> targets(ModelElement node) {
        return leaving(node).stream()
                .map(f -> Objects.requireNonNull(nodes.get(f.attribute("targetRef"))))
                .toList();
    }
}
