package vn.motcua.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.RuleViolation;

/** Until when somebody waits for work; asking is cheap enough for inner loops. */
final class Deadline {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ASK_CLOCK_EVERY = 32;

    private final Duration limit;
    private final long end;
    private volatile boolean passed;
    private volatile @Nullable Closeable blocking;
    private int asked;

    Deadline(Duration limit) {
        this.limit = limit;
        end = System.nanoTime() + limit.toNanos();
    }

    /** Ends work that blocks without looking here, such as a network call. */
    void closeWhenOver(Closeable resource) {
        blocking = resource;
    }

    /** Nobody waits any more. */
    void pass() {
        passed = true;
        var resource = blocking;
        if (resource != null) {
            try {
                resource.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    boolean hasPassed() {
        return passed || System.nanoTime() - end > 0;
    }

    /** Called by the work itself. */
    void check() {
        if (passed || (++asked % ASK_CLOCK_EVERY == 0 && hasPassed())) {
            throw refusal(Thread.currentThread());
        }
    }

    /** Too slow is only what had the processor for half of its time: otherwise the machine is busy, not the file bad. */
    RuleViolation refusal(Thread worker) {
        var used = THREADS.getThreadCpuTime(worker.threadId());
        return used >= 0 && used < limit.toNanos() / 2
                ? RuleViolation.unavailable("files.busy")
                : RuleViolation.invalid("files.too-slow", limit.toSeconds());
    }
}
