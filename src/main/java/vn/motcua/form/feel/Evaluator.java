package vn.motcua.form.feel;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import tools.jackson.databind.JsonNode;
import vn.motcua.core.RuleViolation;

/**
 * Evaluates expressions over answers. What cannot be decided stops with a rule violation instead of being guessed; the
 * one exception is what nobody has answered yet, which is {@code null} as FEEL has it.
 */
public final class Evaluator {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int AT_ONCE = 16;

    private final ValueMapper mapper;
    private final FeelInterpreter interpreter;
    private final FunctionProvider functions;
    private final Duration limit;
    private final ThreadPoolExecutor workers;

    /** The engine's own front door makes its ninety functions anew for each evaluation; this one makes them once. */
    public Evaluator(Clock clock, Duration limit) {
        this.mapper = Values.mapper();
        this.interpreter = new FeelInterpreter(mapper);
        this.functions = new BuiltinFunctions(() -> clock.instant().atZone(VIETNAM), mapper);
        this.limit = limit;
        this.workers = new ThreadPoolExecutor(
                0,
                AT_ONCE,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("form-", 0).factory());
    }

    /** Does the work of one request within the time limit, and stops waiting for it afterwards. */
    public <T> T within(Supplier<T> work) {
        Future<T> result;
        try {
            result = workers.submit(work::get);
        } catch (RejectedExecutionException e) {
            throw RuleViolation.unavailable("form.feel.busy", e);
        }
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            throw RuleViolation.unavailable("form.feel.timeout", e);
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw RuleViolation.unavailable("form.feel.timeout", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    /** The value of an expression; null when it hangs on something unanswered. */
    public JsonNode evaluate(Expression expression, Scope scope) {
        var context = EvalContext.wrap(new Answers(scope.variables()), mapper);
        var result = compute(expression, context);
        var failures = CollectionConverters.asJava(context.failureCollector().failures());
        switch (result) {
            case ValError error -> throw failed(expression, error.error());
            case ValFatalError error -> throw failed(expression, error.error());
            default -> {}
        }
        var value = Values.toJson(mapper.unpackVal(result));
        if (value.isNull() && !failures.isEmpty() && !isAboutSomethingMissing(failures.getFirst())) {
            throw failed(expression, failures.getFirst().failureMessage());
        }
        return value;
    }

    private Val compute(Expression expression, EvalContext context) {
        try {
            return interpreter.eval(expression.parsed().expression(), context);
        } catch (ArithmeticException | IllegalArgumentException | DateTimeException e) {
            throw RuleViolation.invalid("form.feel.failed", expression.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    private static RuleViolation failed(Expression expression, String why) {
        return RuleViolation.invalid("form.feel.failed", expression.toString(), why);
    }

    /** Whether a condition holds; unanswered does not hold. */
    public boolean test(Expression expression, Scope scope) {
        return condition(expression, scope).asBoolean(false);
    }

    /** Whether something is hidden; so it is too while what decides it is unanswered, as in the modeller's preview. */
    public boolean hides(Expression expression, Scope scope) {
        return condition(expression, scope).asBoolean(true);
    }

    private JsonNode condition(Expression expression, Scope scope) {
        var value = evaluate(expression, scope);
        if (!value.isBoolean() && !value.isNull()) {
            throw RuleViolation.invalid("form.feel.not-a-condition", expression.toString());
        }
        return value;
    }

    /** The first failure is the cause of those after it. */
    private static boolean isAboutSomethingMissing(EvaluationFailure failure) {
        return failure.failureType().toString().matches("NO_(VARIABLE|CONTEXT_ENTRY|PROPERTY)_FOUND")
                || failure.failureMessage().contains("'null'");
    }

    /** Looks variables up and notices that nobody waits any more. */
    private final class Answers extends CustomContext implements VariableProvider {

        private final Map<String, Object> variables;

        Answers(Map<String, Object> variables) {
            this.variables = variables;
        }

        @Override
        public VariableProvider variableProvider() {
            return this;
        }

        @Override
        public FunctionProvider functionProvider() {
            return functions;
        }

        @Override
        public Option<Object> getVariable(String name) {
            if (Thread.currentThread().isInterrupted()) {
                throw RuleViolation.unavailable("form.feel.timeout");
            }
            return Option.apply(variables.get(name));
        }

        @Override
        public camundajar.impl.scala.collection.Iterable<String> keys() {
            return CollectionConverters.asScala(variables.keySet());
        }
    }
}
