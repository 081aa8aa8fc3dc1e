package vn.motcua.workflow;

import java.util.List;
import java.util.Optional;

/**
 * What a model says to people (<i>nội dung mô hình</i>), without anything that runs.
 *
 * @param process its id
 * @param parts everything that bears an id or a name, in the order of the file
 */
public record ModelOutline(String process, List<Part> parts, List<Task> tasks) {

    public ModelOutline {
        parts = List.copyOf(parts);
        tasks = List.copyOf(tasks);
    }

    /** An element by its id and name; either may be empty. */
    public record Part(String id, String name, int line) {}

    /** A user task as it stands in the file: its role may be none of ours. */
    public record Task(String id, String role, List<String> actions, int line) {

        public Task {
            actions = List.copyOf(actions);
        }
    }

    /** Reads a model that can be read at all; whether it may run, {@link ModelCheck} says. */
    public static Optional<ModelOutline> read(String fileName, String bpmnXml) {
        return Optional.ofNullable(new ModelReader(new ModelProblems(fileName)).read(bpmnXml))
                .map(ModelOutline::of);
    }

    private static ModelOutline of(ModelElement root) {
        return new ModelOutline(
                root.children("process").map(ModelElement::id).findFirst().orElse(""),
                root.all()
                        .filter(e -> !e.name().contains(":"))
                        .map(e -> new Part(e.id(), e.attribute("name"), e.line()))
                        .filter(part -> !part.id().isEmpty() || !part.name().isEmpty())
                        .toList(),
                root.all("userTask").map(ModelOutline::task).toList());
    }

    private static Task task(ModelElement task) {
        var actions = task.all("camunda:property")
                .filter(property -> property.attribute("name").equals("actions"))
                .flatMap(property -> List.of(property.attribute("value").split(" +")).stream())
                .filter(action -> !action.isEmpty())
                .toList();
        return new Task(task.id(), task.attribute("camunda:candidateGroups"), actions, task.line());
    }
}
