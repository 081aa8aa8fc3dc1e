package vn.motcua.form.feel;

import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import vn.motcua.core.RuleViolation;

/** A FEEL expression that was read once and found harmless (<i>biểu thức</i>). */
public final class Expression {

    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 40;
    private static final int LONGEST_SHOWN = 100;
    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

    private final String source;
    private final ParsedExpression parsed;

    private Expression(String source, ParsedExpression parsed) {
        this.source = source;
        this.parsed = parsed;
    }

    /** Reads an expression, with or without {@code =} before it. */
    public static Expression parse(String text) {
        var source = isExpression(text) ? text.strip().substring(1) : text;
        if (source.length() > LONGEST) {
            throw RuleViolation.invalid("form.feel.too-long", String.valueOf(LONGEST));
        }
        checkDepth(source);
        var result = PARSER.parseExpression(source.strip());
        if (result.isFailure()) {
            throw RuleViolation.invalid(
                    "form.feel.syntax", brief(source), place(result.failure().message()));
        }
        Fence.check(result.parsedExpression());
        return new Expression(source.strip(), result.parsedExpression());
    }

    /** The parser goes down with each bracket: a hostile text must not exhaust the stack. */
    private static void checkDepth(String source) {
        int depth = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            if (depth > DEEPEST) {
                throw RuleViolation.invalid("form.feel.too-deep", String.valueOf(DEEPEST));
            }
        }
    }

    public static boolean isExpression(String text) {
        return text.stripLeading().startsWith("=");
    }

    /** The answers it speaks of, such as {@code child.fullName}. */
    public Set<String> names() {
        return Names.of(parsed.expression());
    }

    ParsedExpression parsed() {
        return parsed;
    }

    /** What FEEL found, without what it expected: {@code 1:3, found "= = 1"}. */
    private static String place(String message) {
        int found = message.indexOf("):");
        return brief(found < 0 ? message : message.substring(found + 2));
    }

    /** One line that fits a message. */
    private static String brief(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }

    @Override
    public String toString() {
        return brief(source);
    }
}
