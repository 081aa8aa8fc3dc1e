package vn.motcua.form.fill;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.form.feel.Evaluator;
import vn.motcua.form.feel.Scope;
import vn.motcua.form.schema.Element;
import vn.motcua.form.schema.Kind;
import vn.motcua.form.value.JsonPath;
import vn.motcua.form.value.Markdown;
import vn.motcua.form.value.NumberText;

/** An element at its place: with its answer, in its row, among the answers its expressions speak of. */
public final class Spot {

    private final Element element;
    private final String path;
    private final boolean hidden;
    private final JsonNode raw;
    private final Scope scope;
    private final Evaluator evaluator;
    private final List<Row> rows;

    /**
     * What is inside.
     *
     * @param path of the row, such as {@code children[0]}; the inside of a group has none
     */
    public record Row(String path, List<Spot> spots) {}

    Spot(Around around, Element element, boolean hidden, JsonNode raw, List<Row> rows) {
        this.element = element;
        this.path = around.path(element);
        this.hidden = hidden;
        this.raw = raw;
        this.scope = around.scope();
        this.evaluator = around.evaluator();
        this.rows = rows;
    }

    /** What spots of one row have in common. */
    record Around(String rowPath, Scope scope, Evaluator evaluator) {

        String path(Element element) {
            return Spot.path(rowPath, element);
        }

        /** What tells an element in this row from the same element in another. */
        String identity(Element element) {
            return rowPath + "#" + element.id();
        }

        boolean hides(Element element) {
            var hide = element.expressions().get("conditional.hide");
            return hide == null ? element.property("conditional.hide").asBoolean(false) : evaluator.hides(hide, scope);
        }
    }

    /** Where an element's answer stands in the form, given the row it is in. */
    public static String path(String rowPath, Element element) {
        var own = String.join(".", element.path());
        return rowPath.isEmpty() || own.isEmpty() ? rowPath + own : rowPath + "." + own;
    }

    public Element element() {
        return element;
    }

    public Kind kind() {
        return element.kind();
    }

    /** Place of the answer, such as {@code children[0].name}; what holds none has its group's. */
    public String path() {
        return path;
    }

    public boolean isHidden() {
        return hidden;
    }

    /** The answer as typed, or a missing node. */
    public JsonNode raw() {
        return raw;
    }

    public List<Row> rows() {
        return rows;
    }

    /** This spot and those inside it, in reading order. */
    public Stream<Spot> all() {
        return Stream.concat(
                Stream.of(this), rows.stream().flatMap(r -> r.spots.stream()).flatMap(Spot::all));
    }

    /** A boolean property that may be an expression. */
    public boolean is(String property) {
        var expression = element.expressions().get(property);
        return expression == null ? element.property(property).asBoolean(false) : evaluator.test(expression, scope);
    }

    public boolean isRequired() {
        return is("validate.required");
    }

    /** Whether what is posted for it counts. */
    public boolean takesInput() {
        return kind().isField() && !is("readonly") && !is("disabled");
    }

    public Optional<BigDecimal> number(String property) {
        var expression = element.expressions().get(property);
        var value = expression == null ? element.property(property) : evaluator.evaluate(expression, scope);
        return value.isNumber() ? Optional.of(value.decimalValue()) : NumberText.plainNumber(value.asString(""));
    }

    /** The value of a property that is an expression, or a missing node. */
    public JsonNode value(String property) {
        var expression = element.expressions().get(property);
        return expression == null ? element.property(property) : evaluator.evaluate(expression, scope);
    }

    public String text(String property) {
        return render(property, UnaryOperator.identity());
    }

    /** A text with markup as safe HTML. */
    public String html(String property) {
        return Markdown.html(render(property, Markdown::quote));
    }

    private String render(String property, UnaryOperator<String> quote) {
        var template = element.templates().get(property);
        return template == null ? "" : template.render(evaluator, scope, quote);
    }

    /** Puts what is to be kept of this answer into its row: as it counts, or as typed when it is wrong. */
    public void keep(ObjectNode row) {
        if (kind() == Kind.EXPRESSION && !raw.isNull() && !raw.isMissingNode()) {
            set(row, raw);
        } else if (kind().isField()) {
            switch (Answer.of(element, raw)) {
                case Answer.Blank blank -> {}
                case Answer.Wrong wrong -> set(row, raw);
                case Answer.Right right -> set(row, kind().hasOptions() ? chosen(right.value()) : right.value());
            }
        }
    }

    public void set(ObjectNode row, JsonNode value) {
        JsonPath.set(row, element.path(), value);
    }

    /** The options' own values: a number that travelled as text is a number again. */
    private JsonNode chosen(JsonNode value) {
        var choices = Choices.of(this);
        if (!value.isArray()) {
            return choices.find(value).map(Choices.Choice::value).orElse(value);
        }
        var values = Answer.JSON.arrayNode();
        value.forEach(v -> values.add(choices.find(v).map(Choices.Choice::value).orElse(v)));
        return values;
    }

    /** What people call it. */
    public String label() {
        var label = element.kind() == Kind.DATETIME && text("label").isBlank()
                ? text(element.isDate() ? "dateLabel" : "timeLabel")
                : text("label");
        return label.isBlank() ? String.join(".", element.path()) : label;
    }
}
