package vn.motcua.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import vn.motcua.core.RuleViolation;

class TimeBoxTests {

    /** Which of the two depends on how busy the machine is. */
    private static final String OVER = "files\\.(too-slow|busy)";

    @Test
    void givesBackWhatTheWorkGives() {
        assertThat(new TimeBox(Duration.ofSeconds(5), 1).<Integer>run(deadline -> 42))
                .isEqualTo(42);
    }

    @Test
    void givesUpOnWorkThatNeverLooksUp() {
        var box = new TimeBox(Duration.ofMillis(50), 1);
        var release = new CountDownLatch(1);

        assertThatThrownBy(() -> box.run(deadline -> endless(release))).hasMessageMatching(OVER);
        assertThatThrownBy(() -> box.run(deadline -> 1))
                .as("the abandoned work keeps its place")
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.kind()).isEqualTo(RuleViolation.Kind.UNAVAILABLE));

        release.countDown();
    }

    @Test
    void blamesTheMachineForWorkThatHadNoProcessor() {
        var box = new TimeBox(Duration.ofMillis(50), 1);
        var never = new CountDownLatch(1);

        assertThatThrownBy(() -> box.run(deadline -> {
                    never.await();
                    return 0;
                }))
                .hasMessage("files.busy");
    }

    @Test
    void freesThePlaceOfWorkThatLooksAtItsDeadline() {
        var box = new TimeBox(Duration.ofMillis(500), 1);

        assertThatThrownBy(() -> box.run(TimeBoxTests::watchful)).hasMessageMatching(OVER);

        assertThat(box.<Integer>run(deadline -> 1)).isEqualTo(1);
    }

    @Test
    void passesReasonsAndMistakesOn() {
        var box = new TimeBox(Duration.ofSeconds(5), 1);

        assertThatThrownBy(() -> box.run(deadline -> {
                    throw RuleViolation.invalid("files.pdf-broken");
                }))
                .hasMessage("files.pdf-broken");
        assertThatThrownBy(() -> box.run(deadline -> {
                    throw new IOException("disk");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("disk");
    }

    @Test
    void closesWhatBlocksWhenTimeIsOver() {
        var closed = new CountDownLatch(1);
        var box = new TimeBox(Duration.ofMillis(50), 1);

        assertThatThrownBy(() -> box.run(deadline -> {
                    deadline.closeWhenOver(closed::countDown);
                    return endless(closed);
                }))
                .hasMessageMatching(OVER);

        assertThat(closed.getCount()).isZero();
    }

    private static int endless(CountDownLatch release) {
        while (release.getCount() > 0) {
            Thread.onSpinWait();
        }
        return 0;
    }

    private static int watchful(Deadline deadline) {
        while (true) {
            deadline.check();
        }
    }
}
