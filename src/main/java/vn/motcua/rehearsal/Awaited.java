package vn.motcua.rehearsal;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what the process does by itself, so long and no longer. */
record Awaited(Duration atMost) {

    private static final long LOOK_EVERY_NANOS = 50_000_000L;

    void until(BooleanSupplier holds, Supplier<? extends RuntimeException> otherwise) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
                throw otherwise.get();
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }
}
