package vn.motcua.form.value;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Places in nested answers: {@code child.fullName} is {@code {"child": {"fullName": …}}}. */
public final class JsonPath {

    private JsonPath() {}

    public static List<String> of(String dotted) {
        return dotted.isEmpty() ? List.of() : List.of(dotted.split("\\.", -1));
    }

    /** The value, or a missing node. */
    public static JsonNode get(JsonNode from, List<String> path) {
        var node = from;
        for (var name : path) {
            node = node.path(name);
        }
        return node;
    }

    /** Makes the objects on the way. */
    public static void set(ObjectNode into, List<String> path, JsonNode value) {
        object(into, path.subList(0, path.size() - 1)).set(path.getLast(), value);
    }

    /** Takes a value away, and the objects that thereby become empty. */
    public static void remove(ObjectNode from, List<String> path) {
        if (path.size() == 1) {
            from.remove(path.getFirst());
        } else if (from.path(path.getFirst()) instanceof ObjectNode inner) {
            remove(inner, path.subList(1, path.size()));
            if (inner.isEmpty()) {
                from.remove(path.getFirst());
            }
        }
    }

    public static ObjectNode object(ObjectNode into, List<String> path) {
        var node = into;
        for (var name : path) {
            node = node.path(name) instanceof ObjectNode inner ? inner : node.putObject(name);
        }
        return node;
    }
}
