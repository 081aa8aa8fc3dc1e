package vn.motcua.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.core.RuleViolation;
import vn.motcua.form.feel.Evaluator;
import vn.motcua.form.feel.Expression;
import vn.motcua.form.feel.Scope;
import vn.motcua.form.value.NumberText;

/**
 * Conditions and amounts in FEEL (<i>biểu thức</i>) over somebody's answers, limited in time and size. What cannot be
 * decided stops with a rule violation; it is never guessed.
 */
@Component
public final class Feel {

    private static final int MOST_REMEMBERED = 2_000;

    private final Evaluator evaluator;
    private final Map<String, Expression> remembered = new ConcurrentHashMap<>();

    Feel(Clock clock, FormSettings settings) {
        this.evaluator = new Evaluator(clock, settings.timeLimit());
    }

    /**
     * Reads an expression without evaluating it, with or without {@code =} before it.
     *
     * @throws FormProblem unless it can be read, knows all its functions and stays within the limits
     */
    public static void check(String expression) {
        try {
            Expression.parse(expression);
        } catch (RuleViolation e) {
            throw new FormProblem("FEEL", e);
        }
    }

    /**
     * The answers that an expression speaks of.
     *
     * @throws FormProblem as {@link #check}
     */
    public static Set<String> names(String expression) {
        try {
            return Expression.parse(expression).names();
        } catch (RuleViolation e) {
            throw new FormProblem("FEEL", e);
        }
    }

    /** Whether it holds; what depends on something unanswered does not, as in FEEL's {@code if}. */
    public boolean test(String expression, JsonNode context) {
        return within(() -> evaluator.test(read(expression), Scope.of(context)));
    }

    /** An amount or a limit; anything else than a number is refused. */
    public BigDecimal number(String expression, JsonNode context) {
        return within(() -> {
            var value = evaluator.evaluate(read(expression), Scope.of(context));
            return (value.isNumber() ? Optional.of(value.decimalValue()) : NumberText.plainNumber(value.asString("")))
                    .orElseThrow(() -> RuleViolation.invalid("form.feel.not-a-number", expression));
        });
    }

    <T> T within(Supplier<T> work) {
        return evaluator.within(work);
    }

    Evaluator evaluator() {
        return evaluator;
    }

    private Expression read(String text) {
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(text, Expression::parse);
    }
}
