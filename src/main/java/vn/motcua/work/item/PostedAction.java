package vn.motcua.work.item;

import java.util.List;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.work.ActionField;

/** What came with the form of an action; kept as it was written until the action is done. */
record PostedAction(MultiValueMap<String, String> values) {

    /** Nothing was sent yet. */
    static final PostedAction NONE = new PostedAction(new LinkedMultiValueMap<>());

    String value(String name) {
        var value = values.getFirst(name);
        return value == null ? "" : value;
    }

    /** Everything that was chosen under a name. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The name of the choice of a cause beside the input for a paper's reason. */
    static String causeName(String paperName) {
        return "cause." + paperName;
    }

    /** Day, month and year as written. */
    List<String> date(String name) {
        return List.of(value(name + ".day"), value(name + ".month"), value(name + ".year"));
    }

    /** The same as the API takes it. */
    ObjectNode input(List<ActionField> fields) {
        var input = JsonNodeFactory.instance.objectNode();
        for (var field : fields) {
            switch (field.type()) {
                case TEXT, LONG_TEXT, CHOICE, MONEY -> input.put(field.name(), value(field.name()));
                case DATE -> {
                    var date = String.join("/", date(field.name()));
                    input.put(field.name(), date.equals("//") ? "" : date);
                }
                case CHOICES -> {
                    var chosen = input.putArray(field.name());
                    all(field.name()).forEach(chosen::add);
                }
                case PAPER_REASONS -> reasons(field.name(), input.putArray(field.name()));
            }
        }
        return input;
    }

    private void reasons(String field, ArrayNode items) {
        for (var name : values.keySet()) {
            if (name.startsWith(field + "[") && name.endsWith("]")) {
                var paper = name.substring(field.length() + 1, name.length() - 1);
                items.addObject()
                        .put("paper", paper)
                        .put("cause", value(causeName(name)))
                        .put("reason", value(name));
            }
        }
    }

    /** The name of the input for one paper, such as {@code items[giay-chung-sinh]}. */
    static String paperName(String field, String paper) {
        return field + "[" + paper + "]";
    }
}
