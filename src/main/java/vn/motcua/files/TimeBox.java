package vn.motcua.files;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.motcua.core.RuleViolation;

/**
 * Runs work on a thread of its own and gives up on it when its time is over. Work looks at its {@link Deadline} wherever
 * it can, so an abandoned thread soon ends; until it has, it keeps its place, so that threads never pile up.
 */
final class TimeBox {

    /** Something that may take too long. */
    interface Work<T> {
        T run(Deadline deadline) throws Exception;
    }

    private final Duration limit;
    private final Semaphore places;

    TimeBox(Duration limit, int places) {
        this.limit = limit;
        this.places = new Semaphore(places, true);
    }

    <T> T run(Work<T> work) {
        var deadline = new Deadline(limit);
        var task = new FutureTask<>(() -> work.run(deadline));
        var worker = Thread.ofPlatform().daemon().name("file-inspection").unstarted(() -> runInPlace(task));
        try {
            if (!places.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw RuleViolation.unavailable("files.busy");
            }
            worker.start();
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw deadline.refusal(worker);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RuleViolation.unavailable("files.busy", e);
        } catch (ExecutionException e) {
            throw asUnchecked(e);
        } finally {
            deadline.pass();
            task.cancel(true);
        }
    }

    private void runInPlace(FutureTask<?> task) {
        try {
            task.run();
        } finally {
            places.release();
        }
    }

    private static RuntimeException asUnchecked(ExecutionException e) {
        return e.getCause() instanceof RuleViolation refusal
                ? refusal
                : new IllegalStateException("a file could not be inspected", e.getCause());
    }
}
