package vn.motcua.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Data as templates may see it: maps, lists, texts and booleans, so that no name in a template can reach into Java. */
final class PaperData {

    private PaperData() {}

    static Map<String, Object> of(PaperSource source) {
        return map(source.data(), source.name());
    }

    private static Map<String, Object> map(Map<?, ?> given, String template) {
        var plain = new LinkedHashMap<String, Object>();
        given.forEach((key, value) -> {
            var converted = plain(value, template + ": " + key);
            if (converted != null) {
                plain.put(String.valueOf(key), converted);
            }
        });
        return plain;
    }

    /** Nothing for what is absent, so that the template's sections skip it and its variables complain. */
    private static @Nullable Object plain(@Nullable Object value, String path) {
        return switch (value) {
            case null -> null;
            case CharSequence text -> text.toString();
            case Boolean truth -> truth;
            case Number number -> number.toString();
            case Optional<?> optional -> plain(optional.orElse(null), path);
            case JsonNode node -> json(node, path);
            case Map<?, ?> map -> map(map, path);
            case Iterable<?> items -> list(items, path);
            default ->
                throw new IllegalArgumentException(
                        path + " is a " + value.getClass().getName()
                                + "; papers are filled from maps, lists, texts, numbers and booleans");
        };
    }

    private static List<Object> list(Iterable<?> items, String path) {
        var plain = new ArrayList<Object>();
        for (var item : items) {
            var converted = plain(item, path);
            if (converted != null) {
                plain.add(converted);
            }
        }
        return plain;
    }

    private static @Nullable Object json(JsonNode node, String path) {
        if (node.isObject()) {
            var plain = new LinkedHashMap<String, Object>();
            for (var property : node.properties()) {
                var converted = json(property.getValue(), path);
                if (converted != null) {
                    plain.put(property.getKey(), converted);
                }
            }
            return plain;
        }
        if (node.isArray()) {
            return list(node, path);
        }
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.asString();
    }
}
