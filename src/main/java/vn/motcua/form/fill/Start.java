package vn.motcua.form.fill;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.form.schema.Element;
import vn.motcua.form.value.JsonPath;

/** How a form begins: known answers only, defaults where nothing was ever said, the first rows of lists. */
public final class Start {

    public static final int MOST_ROWS = 100;

    private Start() {}

    static ObjectNode fill(List<Element> elements, JsonNode given) {
        var filled = JsonNodeFactory.instance.objectNode();
        fill(elements, given, filled);
        return filled;
    }

    private static void fill(List<Element> elements, JsonNode given, ObjectNode filled) {
        for (var element : elements) {
            switch (element.kind()) {
                case GROUP -> fill(element.children(), given, filled);
                case DYNAMICLIST -> JsonPath.set(filled, element.path(), rows(element, given));
                default -> {
                    if (element.kind().isField()) {
                        fillOne(element, given, filled);
                    }
                }
            }
        }
    }

    /** Emptied on purpose is {@code null}, and stays so. */
    private static void fillOne(Element element, JsonNode given, ObjectNode filled) {
        var value = JsonPath.get(given, element.path());
        if (value.isMissingNode()) {
            value = element.property("defaultValue");
        }
        if (!value.isMissingNode()) {
            JsonPath.set(filled, element.path(), value);
        }
    }

    private static ArrayNode rows(Element list, JsonNode given) {
        var rows = JsonNodeFactory.instance.arrayNode();
        if (JsonPath.get(given, list.path()) instanceof ArrayNode array) {
            for (int i = 0; i < Math.min(array.size(), MOST_ROWS); i++) {
                rows.add(fill(list.children(), array.get(i)));
            }
            return rows;
        }
        int first = Math.clamp(list.property("defaultRepetitions").asInt(1), 0, MOST_ROWS);
        for (int i = 0; i < first; i++) {
            rows.add(emptyRow(list));
        }
        return rows;
    }

    public static ObjectNode emptyRow(Element list) {
        return fill(list.children(), JsonNodeFactory.instance.objectNode());
    }
}
