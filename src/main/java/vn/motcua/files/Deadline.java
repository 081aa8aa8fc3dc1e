package vn.motcua.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.RuleViolation;

/** Until when somebody waits for work; asking is cheap enough for inner loops. */
final class Deadline {

    private static final int ASK_CLOCK_EVERY = 256;

    private final long limitSeconds;
    private final long end;
    private volatile boolean passed;
    private volatile @Nullable Closeable blocking;
    private int asked;

    Deadline(Duration limit) {
        limitSeconds = limit.toSeconds();
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

    void check() {
        if (passed || (++asked % ASK_CLOCK_EVERY == 0 && hasPassed())) {
            throw RuleViolation.invalid("files.too-slow", limitSeconds);
        }
    }
}
