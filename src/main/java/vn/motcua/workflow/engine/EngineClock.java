package vn.motcua.workflow.engine;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.joda.time.DateTimeUtils;

/**
 * The engine's only clock, one for the whole JVM: that of the application started last among those that still run. In
 * production there is one; tests start several.
 */
final class EngineClock {

    private static final Deque<Clock> RUNNING = new ArrayDeque<>();

    private EngineClock() {}

    static synchronized void follow(Clock clock) {
        RUNNING.push(clock);
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }

    /** Goes back to the clock of who was there before, or to the system's. */
    static synchronized void leave(Clock clock) {
        RUNNING.removeFirstOccurrence(clock);
        if (RUNNING.isEmpty()) {
            DateTimeUtils.setCurrentMillisSystem();
        } else {
            DateTimeUtils.setCurrentMillisProvider(RUNNING.getFirst()::millis);
        }
    }
}
