package vn.motcua.form;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.form.schema.Element;
import vn.motcua.form.value.JsonPath;

/** Answers to any form: as its fields want them, or odd ones. */
final class Answers {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Answers() {}

    static ObjectNode right(FormSchema schema) {
        return fill(schema.elements(null), false);
    }

    static ObjectNode odd(FormSchema schema) {
        return fill(schema.elements(null), true);
    }

    private static ObjectNode fill(List<Element> elements, boolean odd) {
        var answers = JSON.objectNode();
        fill(elements, odd, answers);
        return answers;
    }

    private static void fill(List<Element> elements, boolean odd, ObjectNode into) {
        for (var element : elements) {
            switch (element.kind()) {
                case GROUP -> fill(element.children(), odd, into);
                case DYNAMICLIST ->
                    JsonPath.set(
                            into,
                            element.path(),
                            JSON.arrayNode().add(fill(element.children(), odd)).add(fill(element.children(), odd)));
                default -> {
                    var value = odd ? odd(element) : right(element);
                    if (element.kind().isField() && !value.isMissingNode()) {
                        JsonPath.set(into, element.path(), value);
                    }
                }
            }
        }
    }

    private static JsonNode right(Element element) {
        return switch (element.kind()) {
            case TEXTFIELD ->
                JSON.stringNode(
                        switch (element.text("validate.validationType")) {
                            case "email" -> "co.tam@example.vn";
                            case "phone" -> "+84912345678";
                            default -> "Sen Hồ";
                        });
            case TEXTAREA -> JSON.stringNode("Dòng một\nDòng hai");
            case NUMBER -> JSON.numberNode(element.property("validate.min").asInt(5));
            case CHECKBOX -> JSON.booleanNode(true);
            case DATETIME ->
                JSON.stringNode(
                        switch (element.text("subtype")) {
                            case "time" -> "10:30";
                            case "datetime" -> "2026-11-20T10:30";
                            default -> "2026-11-20";
                        });
            case RADIO, SELECT -> option(element);
            case CHECKLIST, TAGLIST ->
                option(element).isMissingNode()
                        ? option(element)
                        : JSON.arrayNode().add(option(element));
            default -> JSON.missingNode();
        };
    }

    private static JsonNode odd(Element element) {
        return switch (element.kind()) {
            case TEXTFIELD -> JSON.stringNode("x");
            case TEXTAREA -> JSON.stringNode("y".repeat(300));
            case NUMBER -> JSON.numberNode(-1);
            case CHECKBOX -> JSON.booleanNode(false);
            default -> JSON.missingNode();
        };
    }

    private static JsonNode option(Element element) {
        return element.property("values").path(0).path("value");
    }
}
