package vn.motcua.form.feel;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.time.Clock;
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
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.VariableProvider;
import tools.jackson.databind.JsonNode;
import vn.motcua.core.RuleViolation;

/**
 * Evaluates expressions over answers. What cannot be decided stops with a rule violation instead of being guessed; the
 * one exception is what nobody has answered yet, which is {@code null} as FEEL has it.
 */
public final class Evaluator {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int AT_ONCE = 16;

    private final FeelEngineApi engine;
    private final Duration limit;
    private final ThreadPoolExecutor workers;

    public Evaluator(Clock clock, Duration limit) {
        this.engine = FeelEngineBuilder.forJava()
                .withClock(() -> clock.instant().atZone(VIETNAM))
                .withCustomValueMapper(new Values.ExactNumbers())
                .build();
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
        var result = engine.evaluate(expression.parsed(), new Answers(scope.variables()));
        if (result.isFailure()) {
            throw RuleViolation.invalid(
                    "form.feel.failed", expression.toString(), result.failure().message());
        }
        var value = Values.toJson(result.result());
        if (value.isNull()) {
            checkUnanswered(expression, result);
        }
        return value;
    }

    /** Whether a condition holds; unanswered does not hold. */
    public boolean test(Expression expression, Scope scope) {
        var value = evaluate(expression, scope);
        if (!value.isBoolean() && !value.isNull()) {
            throw RuleViolation.invalid("form.feel.not-a-condition", expression.toString());
        }
        return value.asBoolean(false);
    }

    private static void checkUnanswered(Expression expression, EvaluationResult result) {
        var failures = CollectionConverters.asJava(result.suppressedFailures());
        if (!failures.isEmpty() && !isAboutSomethingMissing(failures.getFirst())) {
            throw RuleViolation.invalid(
                    "form.feel.failed",
                    expression.toString(),
                    failures.getFirst().failureMessage());
        }
    }

    /** The first failure is the cause of those after it. */
    private static boolean isAboutSomethingMissing(EvaluationFailure failure) {
        return failure.failureType().toString().matches("NO_(VARIABLE|CONTEXT_ENTRY|PROPERTY)_FOUND")
                || failure.failureMessage().contains("'null'");
    }

    /** Looks variables up and notices that nobody waits any more. */
    private static final class Answers extends CustomContext implements VariableProvider {

        private final Map<String, Object> variables;

        Answers(Map<String, Object> variables) {
            this.variables = variables;
        }

        @Override
        public VariableProvider variableProvider() {
            return this;
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
