package vn.motcua.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.core.CanonicalJson;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;
import vn.motcua.form.fill.Situation;
import vn.motcua.form.schema.Element;
import vn.motcua.form.schema.JsonLines;
import vn.motcua.form.schema.Kind;
import vn.motcua.form.schema.SchemaReader;
import vn.motcua.form.schema.Unusable;

/** A Camunda form schema (<i>biểu mẫu tờ khai</i>), read once, never changed; may be shared between threads. */
public final class FormSchema {

    private final JsonNode json;
    private final String version;
    private final List<Section> sections;
    private final JsonNode given;

    private FormSchema(JsonNode json, String version, List<Section> sections, JsonNode given) {
        this.json = json;
        this.version = version;
        this.sections = sections;
        this.given = given;
    }

    /**
     * Reads a schema with all its expressions.
     *
     * @throws FormProblem with file and line when it is not a form that the server can show and check
     */
    public static FormSchema parse(String fileName, String json) {
        try {
            var lines = JsonLines.read(json);
            var sections = sections(SchemaReader.read(lines));
            var version = Sha256.of(CanonicalJson.write(lines.root())).hex();
            return new FormSchema(lines.root(), version, sections, JsonNodeFactory.instance.objectNode());
        } catch (Unusable e) {
            throw new FormProblem(fileName, e);
        }
    }

    /** The same form with values its expressions may speak of, which come from us and not from who fills it in. */
    public FormSchema given(JsonNode variables) {
        return new FormSchema(json, version, sections, variables.deepCopy());
    }

    /** The SHA-256 of the canonical schema: what a dossier keeps to say which form it was filled in with. */
    public String version() {
        return version;
    }

    /** The groups at the top level; a schema without groups is one step. */
    public List<FormStep> steps() {
        return sections.stream().map(Section::step).toList();
    }

    public JsonNode toJson() {
        return json.deepCopy();
    }

    /** A step and its elements. */
    record Section(FormStep step, List<Element> elements) {}

    /** The given step, or all of them for null. */
    List<Section> sections(@Nullable String stepId) {
        if (stepId == null) {
            return sections;
        }
        var found = sections.stream().filter(s -> s.step.id().equals(stepId)).toList();
        if (found.isEmpty()) {
            throw RuleViolation.notFound("form.step-unknown", stepId);
        }
        return found;
    }

    /** What there is in a step, or in all of them for null. */
    List<Element> elements(@Nullable String stepId) {
        return sections(stepId).stream().flatMap(s -> s.elements.stream()).toList();
    }

    Situation.Form form() {
        return new Situation.Form(elements(null), given);
    }

    /** What stands outside of groups belongs to the step before it, or to the first. */
    private static List<Section> sections(List<Element> elements) {
        var sections = new ArrayList<Section>();
        var loose = new ArrayList<Element>();
        for (var element : elements) {
            if (element.kind() == Kind.GROUP) {
                var inside = new ArrayList<>(loose);
                inside.add(element);
                loose.clear();
                sections.add(new Section(new FormStep(element.id(), element.text("label")), inside));
            } else if (sections.isEmpty()) {
                loose.add(element);
            } else {
                sections.getLast().elements.add(element);
            }
        }
        return sections.isEmpty()
                ? List.of(new Section(new FormStep("form", ""), List.copyOf(loose)))
                : List.copyOf(sections);
    }
}
