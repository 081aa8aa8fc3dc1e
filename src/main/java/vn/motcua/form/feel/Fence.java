package vn.motcua.form.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.Set;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.SomeItem;
import vn.motcua.core.RuleViolation;
import vn.motcua.form.value.SafePattern;

/** Keeps out of forms what could run for long or is certainly a mistake: own functions, wide loops, greedy patterns. */
final class Fence {

    private static final int LOOPS_WITHIN_LOOPS = 2;
    private static final int WIDEST_RANGE = 200;
    private static final Set<String> WITH_PATTERN = Set.of("matches", "replace", "split", "extract");
    private static final Set<String> BUILT_IN = Set.copyOf(
            CollectionConverters.asJava(new BuiltinFunctions(FeelEngine.defaultClock(), FeelEngine.defaultValueMapper())
                    .functions()
                    .keySet()));

    private Fence() {}

    static void check(ParsedExpression expression) {
        walk(expression.expression(), 0);
    }

    private static void walk(Object node, int loops) {
        switch (node) {
            case FunctionDefinition f ->
                throw RuleViolation.invalid(
                        "form.feel.own-function", f.parameters().mkString(", "));
            case QualifiedFunctionInvocation f ->
                throw RuleViolation.invalid("form.feel.function-unknown", f.function());
            case FunctionInvocation f -> checkCall(f);
            case IterationContext range -> checkRange(range);
            default -> {}
        }
        int within = isLoop(node) ? loops + 1 : loops;
        if (within > LOOPS_WITHIN_LOOPS) {
            throw RuleViolation.invalid("form.feel.loops", String.valueOf(LOOPS_WITHIN_LOOPS));
        }
        switch (node) {
            case camundajar.impl.scala.collection.Iterable<?> many ->
                CollectionConverters.asJava(many).forEach(child -> walk(child, within));
            case Product product ->
                CollectionConverters.asJava(product.productIterator()).forEachRemaining(child -> walk(child, within));
            default -> {}
        }
    }

    private static boolean isLoop(Object node) {
        return node instanceof For || node instanceof SomeItem || node instanceof EveryItem || node instanceof Filter;
    }

    private static void checkCall(FunctionInvocation call) {
        if (!BUILT_IN.contains(call.function())) {
            throw RuleViolation.invalid("form.feel.function-unknown", call.function());
        }
        if (WITH_PATTERN.contains(call.function())) {
            var pattern = call.params() instanceof PositionalFunctionParameters p
                            && p.params().size() > 1
                    ? p.params().apply(1)
                    : null;
            if (!(pattern instanceof ConstString text)) {
                throw RuleViolation.invalid("form.feel.pattern-not-fixed", call.function());
            }
            SafePattern.of(text.value());
        }
    }

    private static void checkRange(IterationContext range) {
        if (!(range.start() instanceof ConstNumber from
                && range.end() instanceof ConstNumber to
                && to.value().$minus(from.value()).abs().toDouble() <= WIDEST_RANGE)) {
            throw RuleViolation.invalid("form.feel.range", String.valueOf(WIDEST_RANGE));
        }
    }
}
