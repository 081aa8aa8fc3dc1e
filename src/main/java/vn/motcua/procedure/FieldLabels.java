package vn.motcua.procedure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.form.FormSchema;

/** What the fields and choices of a form are called, for those who have not opened it. */
public final class FieldLabels {

    private final Map<String, JsonNode> fields = new HashMap<>();

    public FieldLabels(FormSchema form) {
        collect(form.toJson());
    }

    private void collect(JsonNode component) {
        var key = component.path("key").asString("");
        if (!key.isEmpty()) {
            fields.put(key, component);
        }
        component.path("components").forEach(this::collect);
    }

    public Optional<String> label(String path) {
        var field = fields.get(path);
        return text(field, "label").or(() -> text(field, "dateLabel"));
    }

    public Optional<String> choice(String path, String value) {
        var field = fields.get(path);
        if (field != null) {
            for (var choice : field.path("values")) {
                if (choice.path("value").asString("").equals(value)) {
                    return text(choice, "label");
                }
            }
        }
        return Optional.empty();
    }

    /** A fixed text; one that is computed cannot be told beforehand. */
    private static Optional<String> text(@Nullable JsonNode node, String name) {
        return Optional.ofNullable(node)
                .map(n -> n.path(name).asString(""))
                .filter(text -> !text.isEmpty() && !text.startsWith("="));
    }
}
