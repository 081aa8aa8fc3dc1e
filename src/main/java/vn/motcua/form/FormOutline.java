package vn.motcua.form;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.motcua.form.feel.Expression;
import vn.motcua.form.schema.Element;
import vn.motcua.form.schema.JsonLines;
import vn.motcua.form.schema.Kind;
import vn.motcua.form.schema.SchemaReader;
import vn.motcua.form.schema.Unusable;

/**
 * What a form asks and what its expressions speak of, with lines (<i>dàn ý biểu mẫu</i>): for those who look at forms
 * without filling them in.
 *
 * @param lists keys of the lists whose rows hold answers of their own
 */
public record FormOutline(List<Field> fields, List<String> lists, List<Mention> mentions) {

    public FormOutline {
        fields = List.copyOf(fields);
        lists = List.copyOf(lists);
        mentions = List.copyOf(mentions);
    }

    /**
     * A question, or an answer that is computed.
     *
     * @param key where the answer stands, such as {@code child.fullName}; that of the list before it for one in a row
     * @param choices values that it offers, as they are written
     */
    public record Field(String id, String key, String label, boolean isAsked, List<String> choices, int line) {

        public Field {
            choices = List.copyOf(choices);
        }
    }

    /**
     * An answer that an expression speaks of.
     *
     * @param list key of the list in whose row it stands; empty outside of lists
     */
    public record Mention(String name, String list, int line) {}

    /**
     * Reads a schema as {@link FormSchema#parse} does.
     *
     * @throws FormProblem with file and line when it is not a form that the server can show and check
     */
    public static FormOutline read(String fileName, String json) {
        try {
            var lines = JsonLines.read(json);
            var collected = new Collected(lines, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            collected.add(SchemaReader.read(lines), "");
            return new FormOutline(collected.fields, collected.lists, collected.mentions);
        } catch (Unusable e) {
            throw new FormProblem(fileName, e);
        }
    }

    private record Collected(JsonLines lines, List<Field> fields, List<String> lists, List<Mention> mentions) {

        void add(List<Element> elements, String list) {
            for (var element : elements) {
                mentioned(element, list);
                var key = (list.isEmpty() ? "" : list + ".") + String.join(".", element.path());
                if (element.kind().hasKey()) {
                    fields.add(field(element, key));
                }
                if (element.kind() == Kind.DYNAMICLIST) {
                    lists.add(key);
                }
                add(element.children(), element.kind() == Kind.DYNAMICLIST ? key : list);
            }
        }

        private Field field(Element element, String key) {
            var label = element.text("label");
            return new Field(
                    element.text("id"),
                    key,
                    label.isEmpty() ? element.text("dateLabel") : label,
                    element.kind().isField(),
                    element.property("values")
                            .valueStream()
                            .map(choice -> choice.path("value"))
                            .map(JsonNode::asString)
                            .toList(),
                    lines.line(element.json(), "key"));
        }

        private void mentioned(Element element, String list) {
            element.expressions().forEach((property, expression) -> mentioned(element, property, expression, list));
            element.templates().forEach((property, template) -> template.expressions()
                    .forEach(expression -> mentioned(element, property, expression, list)));
        }

        private void mentioned(Element element, String property, Expression expression, String list) {
            int line = lines.line(element.json(), property);
            expression.names().forEach(name -> mentions.add(new Mention(name, list, line)));
        }
    }
}
