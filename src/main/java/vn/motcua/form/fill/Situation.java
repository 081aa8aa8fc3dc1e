package vn.motcua.form.fill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.core.RuleViolation;
import vn.motcua.form.feel.Evaluator;
import vn.motcua.form.feel.Scope;
import vn.motcua.form.fill.Spot.Around;
import vn.motcua.form.schema.Element;
import vn.motcua.form.schema.Kind;
import vn.motcua.form.value.JsonPath;

/**
 * A form with certain answers: what is there, what is hidden, what is computed. Conditions are asked again without the
 * answers they hide until nothing changes; those that never agree are refused.
 */
public final class Situation {

    private static final int MOST_ROUNDS = 30;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<Element> elements;
    private final JsonNode given;
    private final Evaluator evaluator;
    private final ObjectNode answers;
    private Set<String> hidden = Set.of();
    private Map<String, JsonNode> computed = Map.of();

    private Situation(Form form, JsonNode answers, Evaluator evaluator) {
        this.elements = form.elements();
        this.given = form.given();
        this.evaluator = evaluator;
        this.answers = Start.fill(elements, answers);
    }

    /** What there is to fill in, and the values from us that its expressions may speak of. */
    public record Form(List<Element> elements, JsonNode given) {}

    public static Situation of(Form form, JsonNode answers, Evaluator evaluator) {
        var situation = new Situation(form, answers, evaluator);
        situation.settle();
        return situation;
    }

    /** The answers as typed, with defaults where nothing was said. */
    public ObjectNode answers() {
        return answers;
    }

    /** The spots of some elements at the top level, hidden ones too. */
    public List<Spot> spots(List<Element> ofThese) {
        return spots(ofThese, answers, root(), false).toList();
    }

    private void settle() {
        var before = live(elements, answers, "");
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var nowHidden = new HashSet<String>();
            var nowComputed = new HashMap<String, JsonNode>();
            visit(elements, answers, root(), false, nowHidden, nowComputed);
            hidden = nowHidden;
            computed = nowComputed;
            var after = live(elements, answers, "");
            if (after.equals(before)) {
                return;
            }
            before = after;
        }
        throw RuleViolation.invalid("form.conditions-circular");
    }

    private Around root() {
        var known = (ObjectNode) given.deepCopy();
        live(elements, answers, "").properties().forEach(p -> known.set(p.getKey(), p.getValue()));
        return new Around("", Scope.of(known), evaluator);
    }

    private void visit(
            List<Element> elements,
            JsonNode row,
            Around around,
            boolean within,
            Set<String> nowHidden,
            Map<String, JsonNode> nowComputed) {
        for (var element : elements) {
            boolean hides = within || around.hides(element);
            if (hides) {
                nowHidden.add(around.identity(element));
            }
            if (element.kind() == Kind.EXPRESSION && !hides) {
                var expression = element.expressions().get("expression");
                nowComputed.put(
                        around.identity(element),
                        expression == null ? JSON.nullNode() : evaluator.evaluate(expression, around.scope()));
            }
            if (element.kind() == Kind.DYNAMICLIST) {
                for (var inner : rows(element, row, around)) {
                    visit(element.children(), inner.json, inner.around, hides, nowHidden, nowComputed);
                }
            } else {
                visit(element.children(), row, around, hides, nowHidden, nowComputed);
            }
        }
    }

    private Stream<Spot> spots(List<Element> elements, JsonNode row, Around around, boolean within) {
        return elements.stream().map(element -> {
            boolean hides = within || hidden.contains(around.identity(element));
            var rows =
                    switch (element.kind()) {
                        case GROUP ->
                            List.of(new Spot.Row(
                                    "",
                                    spots(element.children(), row, around, hides)
                                            .toList()));
                        case DYNAMICLIST ->
                            rows(element, row, around).stream()
                                    .map(r -> new Spot.Row(
                                            r.around.rowPath(),
                                            spots(element.children(), r.json, r.around, hides)
                                                    .toList()))
                                    .toList();
                        default -> List.<Spot.Row>of();
                    };
            var raw = element.kind() == Kind.EXPRESSION
                    ? computed.getOrDefault(around.identity(element), JSON.missingNode())
                    : JsonPath.get(row, element.path());
            return new Spot(around, element, hides, raw, rows);
        });
    }

    private record RowAt(JsonNode json, Around around) {}

    /** Inside a row, {@code this} holds what the row's expressions may speak of: right, visible, computed. */
    private List<RowAt> rows(Element list, JsonNode row, Around around) {
        var array = JsonPath.get(row, list.path());
        return IntStream.range(0, array.size())
                .mapToObj(i -> {
                    var path = around.path(list) + "[" + i + "]";
                    var scope = around.scope().inside(live(list.children(), array.path(i), path), i + 1);
                    return new RowAt(array.path(i), new Around(path, scope, evaluator));
                })
                .toList();
    }

    /** The answers that count: right, not hidden, computed ones among them; a box that is not ticked is an answer. */
    private ObjectNode live(List<Element> elements, JsonNode row, String rowPath) {
        var live = JSON.objectNode();
        var around = new Around(rowPath, Scope.NOTHING, evaluator);
        for (var element : flat(elements).toList()) {
            if (element.kind() == Kind.CHECKBOX) {
                JsonPath.set(live, element.path(), JSON.booleanNode(false)); // until somebody ticks it
            }
            if (hidden.contains(around.identity(element)) || element.path().isEmpty()) {
                continue;
            }
            var raw = JsonPath.get(row, element.path());
            switch (element.kind()) {
                case EXPRESSION -> {
                    var value = computed.get(around.identity(element));
                    if (value != null) {
                        JsonPath.set(live, element.path(), value);
                    }
                }
                case DYNAMICLIST -> {
                    if (raw instanceof ArrayNode array) {
                        var rows = new ArrayList<JsonNode>();
                        for (int i = 0; i < array.size(); i++) {
                            rows.add(live(element.children(), array.get(i), around.path(element) + "[" + i + "]"));
                        }
                        JsonPath.set(live, element.path(), JSON.arrayNode().addAll(rows));
                    }
                }
                default -> {
                    if (Answer.of(element, raw) instanceof Answer.Right right) {
                        JsonPath.set(live, element.path(), right.value());
                    }
                }
            }
        }
        return live;
    }

    private Stream<Element> flat(List<Element> elements) {
        return elements.stream().flatMap(e -> e.kind() == Kind.GROUP ? flat(e.children()) : Stream.of(e));
    }
}
