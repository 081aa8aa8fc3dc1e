package vn.motcua.form.feel;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The names an expression may speak of at its place in the form: the answers, and inside a list those of the row. */
public final class Scope {

    public static final Scope NOTHING = new Scope(Map.of());

    private final Map<String, Object> variables;

    private Scope(Map<String, Object> variables) {
        this.variables = variables;
    }

    public static Scope of(JsonNode answers) {
        var variables = Values.variables(answers);
        variables.putIfAbsent("this", Map.copyOf(variables));
        return new Scope(variables);
    }

    /** A row's own values stand before those around it; {@code this}, {@code parent}, {@code i} as in form-js. */
    public Scope inside(JsonNode row, int index) {
        var inner = new HashMap<>(variables);
        var value = Values.toFeel(row);
        if (value instanceof Map<?, ?> own) {
            own.forEach((key, item) -> inner.put(String.valueOf(key), item));
        }
        put(inner, "this", value);
        put(inner, "parent", variables);
        put(inner, "i", BigDecimal.valueOf(index));
        return new Scope(inner);
    }

    /** Both spellings: the one with underscores cannot collide with a field. */
    private static void put(Map<String, Object> variables, String name, @Nullable Object value) {
        if (value != null) {
            variables.put(name, value);
            variables.put("_" + name + "_", value);
        }
    }

    Map<String, Object> variables() {
        return variables;
    }
}
