package vn.motcua.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.core.AccountName;
import vn.motcua.core.RuleViolation;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.TestClock;

@DatabaseTest
class IdempotencyTests {

    private static final AccountName CITIZEN = new AccountName("congdan");

    @Autowired
    Idempotency idempotency;

    @Autowired
    TestClock clock;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger done = new AtomicInteger();

    record Answer(int number) {}

    private Answer ask(Object body) {
        return idempotency.once(CITIZEN, key, body, Answer.class, () -> new Answer(done.incrementAndGet()));
    }

    @Test
    void doesItOnceAndAnswersTwice() {
        var first = ask(Map.of("a", 1, "b", 2));
        var second = ask(Map.of("b", 2, "a", 1));

        assertThat(second).isEqualTo(first);
        assertThat(done).hasValue(1);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        ask(Map.of("a", 1));

        assertThatThrownBy(() -> ask(Map.of("a", 2)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("idempotency.key-reused"));
    }

    @Test
    void forgetsWhatFailed() {
        assertThatThrownBy(() -> idempotency.once(CITIZEN, key, "x", Answer.class, () -> {
                    throw RuleViolation.conflict("some.rule");
                }))
                .isInstanceOf(RuleViolation.class);

        assertThat(ask("x")).isEqualTo(new Answer(1));
    }

    @Test
    void doesItOnceForTenAtTheSameTime() throws Exception {
        try (var threads = Executors.newFixedThreadPool(10)) {
            List<Callable<Answer>> tenTimes = Stream.generate(() -> (Callable<Answer>) () -> ask("same"))
                    .limit(10)
                    .toList();

            for (var answer : threads.invokeAll(tenTimes)) {
                assertThat(answer.get()).isEqualTo(new Answer(1));
            }
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void forgetsAnAnswerAfterTwoDays() {
        ask("x");

        clock.forward(Idempotency.KEPT.plus(Duration.ofSeconds(1)));
        idempotency.forgetOld();
        clock.reset();

        assertThat(ask("x")).isEqualTo(new Answer(2));
    }
}
