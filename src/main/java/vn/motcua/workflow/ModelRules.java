package vn.motcua.workflow;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.core.Role;

/** What each element of a model must say of itself, and how much it may ask for. */
final class ModelRules {

    private static final int MOST_ELEMENTS = 500;
    private static final int MOST_REPEATS = 1000;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final Pattern FILE = Pattern.compile("[a-z][a-z0-9-]{0,60}\\.bpmn");
    private static final Pattern READABLE = Pattern.compile("([a-z][A-Za-z]*)_[A-Z][A-Za-z0-9]*");
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern DAYS = Pattern.compile("\\d{1,5}|P\\d{1,5}D");
    private static final Pattern CYCLE = Pattern.compile("R(\\d{1,4})/(\\S+)");
    private static final Pattern PAUSES = Pattern.compile("(R\\d{1,2}/)?PT\\d{1,4}[SMH](,PT\\d{1,4}[SMH]){0,9}");

    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::id).collect(Collectors.toUnmodifiableSet());

    /** How the ids of nodes begin, where it is not with the element's own name. */
    private static final Map<String, String> BEGINNINGS = Map.of(
            "exclusiveGateway", "gateway",
            "parallelGateway", "gateway",
            "inclusiveGateway", "gateway",
            "eventBasedGateway", "gateway",
            "intermediateCatchEvent", "catchEvent");

    private final ModelProblems problems;

    ModelRules(ModelProblems problems) {
        this.problems = problems;
    }

    void check(String fileName, ModelElement root) {
        checkIds(root);
        var processes = root.children("process").toList();
        if (processes.size() != 1) {
            problems.add(root, "one-process", processes.size());
        }
        processes.forEach(p -> checkProcess(fileName, p));
        root.all("userTask").forEach(this::checkUserTask);
        root.all("serviceTask").forEach(this::checkServiceTask);
        root.all("intermediateCatchEvent", "boundaryEvent").forEach(this::checkCatchEvent);
        root.all("timerEventDefinition").forEach(this::checkTimer);
        root.all("camunda:failedJobRetryTimeCycle")
                .filter(e -> !PAUSES.matcher(e.text()).matches())
                .forEach(e -> problems.add(e, "pauses", e.text()));
        checkMessages(root);
    }

    private void checkIds(ModelElement root) {
        var ids = new HashSet<String>();
        var counted = root.all()
                .filter(e -> !e.name().contains(":") && !e.id().isEmpty())
                .toList();
        for (var element : counted) {
            if (!ids.add(element.id())) {
                problems.add(element, "id-twice", element.id());
            }
            if (ModelFlow.isNode(element)) {
                checkReadable(element);
            }
        }
        if (counted.size() > MOST_ELEMENTS) {
            problems.add(root, "elements", counted.size(), MOST_ELEMENTS);
        }
        root.all()
                .filter(e -> ModelFlow.isNode(e) && e.id().isEmpty())
                .forEach(e -> problems.add(e, "id-missing", e.name()));
    }

    private void checkReadable(ModelElement node) {
        var beginning = BEGINNINGS.getOrDefault(node.name(), node.name());
        var shape = READABLE.matcher(node.id());
        if (!shape.matches() || !shape.group(1).equals(beginning)) {
            problems.add(node, "id", node.id(), beginning);
        }
    }

    private void checkProcess(String fileName, ModelElement process) {
        if (!FILE.matcher(fileName).matches() || !fileName.equals(process.id() + ".bpmn")) {
            problems.add(process, "file-name", process.id(), fileName);
        }
        if (!process.isTrue("isExecutable")) {
            problems.add(process, "not-executable");
        }
        if (!DAYS.matcher(process.attribute("camunda:historyTimeToLive")).matches()) {
            problems.add(process, "time-to-live");
        }
        checkName(process);
        checkRepeats(process, 1);
    }

    private void checkUserTask(ModelElement task) {
        checkName(task);
        if (!ROLES.contains(task.attribute("camunda:candidateGroups"))) {
            problems.add(task, "role", task.id(), task.attribute("camunda:candidateGroups"), sorted(ROLES));
        }
        if (!KEBAB.matcher(task.attribute("camunda:formKey")).matches()) {
            problems.add(task, "form-key", task.id());
        }
        var properties = task.all("camunda:property").toList();
        boolean onlyActions = properties.size() == 1
                && properties.getFirst().attribute("name").equals("actions");
        var actions = onlyActions ? properties.getFirst().attribute("value").split(" +") : new String[0];
        boolean sound = actions.length > 0
                && Arrays.stream(actions).allMatch(a -> KEBAB.matcher(a).matches())
                && Arrays.stream(actions).distinct().count() == actions.length;
        if (!sound) {
            problems.add(task, "actions", task.id());
        }
    }

    private void checkServiceTask(ModelElement task) {
        checkName(task);
        if (task.attribute("camunda:expression").isEmpty()) {
            problems.add(task, "expression-missing", task.id());
        }
        task.all("camunda:properties").forEach(p -> problems.add(p, "element", p.name(), task.name()));
    }

    private void checkCatchEvent(ModelElement event) {
        long definitions = event.children().stream()
                .filter(c -> c.is("timerEventDefinition", "messageEventDefinition"))
                .count();
        if (definitions != 1) {
            problems.add(event, "event", event.id());
        }
        checkName(event);
    }

    private void checkTimer(ModelElement timer) {
        var times = timer.children();
        if (times.size() != 1 || !isBounded(times.getFirst())) {
            problems.add(timer, "timer", times.isEmpty() ? "" : times.getFirst().text());
        }
    }

    private static boolean isBounded(ModelElement time) {
        if (StepExpression.isIn(time.text())) {
            return true; // one of ours, or it would have been refused before
        }
        if (time.is("timeDuration")) {
            return duration(time.text()).isPresent();
        }
        var cycle = CYCLE.matcher(time.text());
        return time.is("timeCycle")
                && cycle.matches()
                && between(Integer.parseInt(cycle.group(1)), MOST_REPEATS)
                && duration(cycle.group(2)).isPresent();
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text))
                    .filter(d -> d.compareTo(SHORTEST) >= 0 && d.compareTo(LONGEST) <= 0);
        } catch (DateTimeParseException e) {
            return Optional.empty(); // reported as a timer that is not one
        }
    }

    /** Repeats within repeats multiply. */
    private void checkRepeats(ModelElement scope, int outer) {
        for (var child : scope.children()) {
            int repeats = outer;
            for (var loop : child.children("multiInstanceLoopCharacteristics").toList()) {
                var count =
                        loop.children("loopCardinality").map(ModelElement::text).collect(Collectors.joining());
                if (StepExpression.isIn(count)) {
                    continue; // asked of a desk, which bounds it; the expression itself is checked elsewhere
                }
                boolean number = count.matches("\\d{1,4}") && between(Integer.parseInt(count) * outer, MOST_REPEATS);
                if (number) {
                    repeats = Integer.parseInt(count) * outer;
                } else {
                    problems.add(loop, "repeats", MOST_REPEATS);
                }
            }
            if (child.is("subProcess")) {
                checkRepeats(child, repeats);
            }
        }
    }

    private void checkMessages(ModelElement root) {
        var messages = root.children("message").toList();
        messages.forEach(this::checkName);
        var ids = messages.stream().map(ModelElement::id).collect(Collectors.toSet());
        root.all("messageEventDefinition", "receiveTask")
                .filter(e -> !ids.contains(e.attribute("messageRef")))
                .forEach(e -> problems.add(e, "reference", "messageRef", e.attribute("messageRef")));
    }

    private void checkName(ModelElement element) {
        if (element.attribute("name").isEmpty()) {
            problems.add(element, "name", element.id());
        }
    }

    private static boolean between(int number, int most) {
        return number >= 1 && number <= most;
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", List.copyOf(words).stream().sorted().toList());
    }
}
