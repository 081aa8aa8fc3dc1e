package vn.motcua.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.core.RuleViolation;
import vn.motcua.testing.Browser;
import vn.motcua.testing.Browser.Look;
import vn.motcua.testing.SharedData;

/**
 * What form-js shows, demands, refuses and sends, and what we do, over the same forms and answers. Run by
 * {@code mvn test -Dtest=FormJsDifferentialTests -Dmotcua.excluded=none}; it needs npm and its registry.
 */
@Tag("slow")
@Tag("browser")
class FormJsDifferentialTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Where we mean to differ, and why. */
    private static final Map<String, String> MEANT = Map.of(
            "form-js-viewer__condition-external-variable.json",
            "the answer of a hidden field counts for nothing with us; form-js still asks it in the first round",
            "form-js-viewer__validate.json",
            "a limit that nobody knows limits nothing with us; form-js refuses every number",
            "form-js-viewer__dynamic-list-table-filter-interaction.json",
            "rows that hide themselves by the answer they hide never come to rest, and are refused");

    /** Draws a form and tells of each field its path, whether it is shown, marked as required and refused. */
    private static final String DRAW = """
            async ([schema, data]) => {
                document.body.replaceChildren();
                const container = document.body.appendChild(document.createElement('div'));
                const form = await FormViewer.createForm({ container, schema, data });
                await new Promise(done => setTimeout(done, 150));
                const errors = form.validate();
                const instances = form.get('formFieldInstanceRegistry').getAll();
                const fields = instances.filter(i => !i.hidden).map(i => {
                    let refused = errors[i.id];
                    for (const index of Object.values(i.indexes || {})) {
                        refused = refused && refused[index];
                    }
                    const field = form.get('formFieldRegistry').get(i.id);
                    return { id: i.id, type: field.type, path: (i.valuePath || []).join('.'),
                             required: !!(field.validate && field.validate.required),
                             refused: Array.isArray(refused) ? refused.length > 0 : !!refused };
                });
                return JSON.stringify({ fields, marks: container.querySelectorAll('.fjs-asterix').length,
                                        sent: form._getSubmitData() });
            }
            """;

    @Test
    void agreesWithTheModellersViewer(@TempDir Path folder) throws Exception {
        var viewer = FormJs.viewer(folder);
        var differences = new TreeMap<String, String>();
        var pairs = new ArrayList<String>();
        Browser.open(1, Look.DESKTOP, page -> {
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(viewer));
            for (var file : SharedData.files("forms/formjs", ".json")) {
                compareAll(page, file, pairs, differences);
            }
        });
        System.out.println(pairs.size() + " pairs, " + differences.size() + " differ");
        differences.forEach((pair, difference) -> System.out.println(pair + "\n  " + difference));

        assertThat(pairs).hasSizeGreaterThan(50);
        assertThat(differences.keySet().stream().map(pair -> pair.split(" ", 2)[0]))
                .as("forms that differ, %s", differences)
                .isSubsetOf(MEANT.keySet());
    }

    private static void compareAll(Page page, Path file, List<String> pairs, Map<String, String> differences) {
        FormSchema schema;
        try {
            schema = FormSchema.parse(file.getFileName().toString(), Files.readString(file));
        } catch (FormProblem e) {
            return; // refused by name: SharedFormsTests
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        for (var answers : Map.of(
                        "empty", JSON.createObjectNode(), "filled", Answers.right(schema), "odd", Answers.odd(schema))
                .entrySet()) {
            var pair = file.getFileName() + " " + answers.getKey();
            pairs.add(pair);
            var theirs = JSON.readTree((String) page.evaluate(
                    DRAW,
                    List.of(
                            JSON.convertValue(schema.toJson(), Map.class),
                            JSON.convertValue(answers.getValue(), Map.class))));
            String difference;
            try {
                difference = difference(schema, answers.getValue(), theirs);
            } catch (RuleViolation e) {
                difference = "ours: " + e.getMessage();
            }
            if (!difference.isEmpty()) {
                differences.put(pair, difference);
            }
        }
    }

    private static String difference(FormSchema schema, JsonNode answers, JsonNode theirs) {
        var result = Forms.ENGINE.check(schema, null, answers);
        var view = Forms.ENGINE.view(schema, null, answers, List.of());
        var ours = new TreeSet<String>();
        fields(view.components(), ours);
        var shown = new TreeSet<String>();
        var refused = new TreeSet<String>();
        for (var field : theirs.path("fields").values()) {
            var path = field.path("path").asString();
            if (isField(field.path("type").asString())) {
                shown.add(path + (field.path("required").asBoolean() ? " *" : ""));
                if (field.path("refused").asBoolean()) {
                    refused.add(path);
                }
            }
        }
        var wrong = new TreeSet<String>();
        result.errors().forEach(error -> wrong.add(dotted(error.field())));
        var difference = new ArrayList<String>();
        compare("shown", ours, shown, difference);
        compare("refused", wrong, refused, difference);
        compare("sent", meant(result.answers()), meant(theirs.path("sent")), difference);
        return String.join("\n  ", difference);
    }

    private static void compare(String what, Object ours, Object theirs, List<String> difference) {
        if (!ours.equals(theirs)) {
            difference.add(what + ": ours " + ours + ", theirs " + theirs);
        }
    }

    private static boolean isField(String type) {
        return vn.motcua.form.schema.Kind.of(type)
                .filter(kind -> kind.isField())
                .isPresent();
    }

    private static void fields(List<FormView.Part> parts, Set<String> into) {
        for (var part : parts) {
            if (isField(part.type())
                    || part.type().equals("date")
                    || part.type().equals("time")) {
                into.add(dotted(part.path()) + (part.marks().required() ? " *" : ""));
            }
            part.rows().forEach(row -> fields(row.parts(), into));
        }
    }

    /** {@code rows[0].name} as {@code rows.0.name}. */
    private static String dotted(String path) {
        return path.replace("]", "").replace('[', '.');
    }

    /** Without what means nothing: null, false, empty texts, lists and objects. */
    private static JsonNode meant(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var kept = JsonNodeFactory.instance.objectNode();
            new TreeMap<>(Map.copyOf(fieldsOf(object))).forEach((name, value) -> {
                var inner = meant(value);
                if (!isNothing(inner)) {
                    kept.set(name, inner);
                }
            });
            return kept;
        }
        if (node instanceof ArrayNode array) {
            var kept = JsonNodeFactory.instance.arrayNode();
            array.forEach(value -> kept.add(meant(value)));
            return kept.valueStream().allMatch(FormJsDifferentialTests::isNothing)
                    ? JsonNodeFactory.instance.arrayNode()
                    : kept;
        }
        return node.isNumber()
                ? JsonNodeFactory.instance.numberNode(node.decimalValue().stripTrailingZeros())
                : node;
    }

    private static Map<String, JsonNode> fieldsOf(ObjectNode object) {
        var fields = new TreeMap<String, JsonNode>();
        object.properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        return fields;
    }

    /** What nobody has ticked is false there and not there here. */
    private static boolean isNothing(JsonNode node) {
        return node.isNull()
                || node.equals(JsonNodeFactory.instance.booleanNode(false))
                || node.isMissingNode()
                || (node.isContainer() && node.isEmpty())
                || node.asString("?").isEmpty();
    }
}
