package vn.motcua.form.feel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.motcua.core.RuleViolation;

/**
 * A text with expressions in it: {@code = whole}, {@code {{part}}}, {@code {{#if condition}}…{{/if}}},
 * {@code {{#loop list}}…{{/loop}}}. Values are inserted as data, never read as template or markup.
 */
public final class Template {

    private sealed interface Piece {}

    private record Words(String text) implements Piece {}

    private record Print(Expression value) implements Piece {}

    private record If(Expression condition, List<Piece> inside) implements Piece {}

    private record Loop(Expression list, List<Piece> inside) implements Piece {}

    private record Open(String kind, String expression, List<Piece> inside) {}

    private final List<Piece> pieces;

    private Template(List<Piece> pieces) {
        this.pieces = pieces;
    }

    public static Template compile(String text) {
        if (Expression.isExpression(text)) {
            return new Template(List.of(new Print(Expression.parse(text))));
        }
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open("", "", new ArrayList<>()));
        int at = 0;
        for (int start = text.indexOf("{{"); start >= 0; start = text.indexOf("{{", at)) {
            int end = text.indexOf("}}", start);
            if (end < 0) {
                throw RuleViolation.invalid("form.feel.template", text.substring(start));
            }
            open.element().inside().add(new Words(text.substring(at, start)));
            tag(text.substring(start + 2, end).strip(), open);
            at = end + 2;
        }
        if (open.size() > 1) {
            throw RuleViolation.invalid(
                    "form.feel.template", "{{#" + open.element().kind());
        }
        open.element().inside().add(new Words(text.substring(at)));
        return new Template(List.copyOf(open.element().inside()));
    }

    private static void tag(String tag, Deque<Open> open) {
        if (tag.startsWith("#if ") || tag.startsWith("#loop ")) {
            int space = tag.indexOf(' ');
            open.push(new Open(tag.substring(1, space), tag.substring(space), new ArrayList<>()));
        } else if (tag.startsWith("/") || tag.startsWith("#")) {
            var block = open.pop();
            if (open.isEmpty() || !tag.equals("/" + block.kind())) {
                throw RuleViolation.invalid("form.feel.template", "{{" + tag + "}}");
            }
            var expression = Expression.parse(block.expression());
            var inside = List.copyOf(block.inside());
            open.element()
                    .inside()
                    .add(block.kind().equals("if") ? new If(expression, inside) : new Loop(expression, inside));
        } else {
            open.element().inside().add(new Print(Expression.parse(tag)));
        }
    }

    /** All expressions in it. */
    public List<Expression> expressions() {
        return expressions(pieces).toList();
    }

    private static Stream<Expression> expressions(List<Piece> pieces) {
        return pieces.stream().flatMap(piece -> switch (piece) {
            case Words words -> Stream.empty();
            case Print print -> Stream.of(print.value);
            case If condition -> Stream.concat(Stream.of(condition.condition), expressions(condition.inside));
            case Loop loop -> Stream.concat(Stream.of(loop.list), expressions(loop.inside));
        });
    }

    /**
     * The text over certain answers.
     *
     * @param quote what is done to each inserted value
     */
    public String render(Evaluator evaluator, Scope scope, UnaryOperator<String> quote) {
        var text = new StringBuilder();
        render(pieces, new Rendering(evaluator, quote, text), scope);
        return text.toString();
    }

    private record Rendering(Evaluator evaluator, UnaryOperator<String> quote, StringBuilder text) {}

    private static void render(List<Piece> pieces, Rendering r, Scope scope) {
        for (var piece : pieces) {
            switch (piece) {
                case Words words -> r.text.append(words.text);
                case Print print -> r.text.append(r.quote.apply(text(r.evaluator.evaluate(print.value, scope))));
                case If condition -> {
                    if (r.evaluator.test(condition.condition, scope)) {
                        render(condition.inside, r, scope);
                    }
                }
                case Loop loop -> {
                    int index = 0;
                    for (var item : r.evaluator.evaluate(loop.list, scope)) {
                        render(loop.inside, r, scope.inside(item, ++index));
                    }
                }
            }
        }
    }

    /** A number as written, a list with commas, nothing for what is unanswered. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            return String.join(", ", value.valueStream().map(Template::text).toList());
        }
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        return value.isObject() || value.isNull() ? "" : value.asString();
    }
}
