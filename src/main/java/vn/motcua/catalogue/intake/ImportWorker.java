package vn.motcua.catalogue.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalogue.source.CatalogueReader;
import vn.motcua.catalogue.source.SourceRecord;
import vn.motcua.core.RuleViolation;

/**
 * Works on runs, one at a time and batch by batch: what is committed with its place in the file is never done again, and
 * what another node has left is gone on with.
 */
@Component
class ImportWorker implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    private final String name = UUID.randomUUID().toString();
    private final RunRows runs;
    private final Intake intake;
    private final CatalogueFiles files;
    private final CatalogueSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ReentrantLock working = new ReentrantLock();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("catalogue").daemon().factory());
    private volatile boolean stopping;

    ImportWorker(
            RunRows runs,
            Intake intake,
            CatalogueFiles files,
            CatalogueSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.intake = intake;
        this.files = files;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks for work without keeping other schedules waiting. */
    @Scheduled(initialDelay = 5, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void wake() {
        if (!stopping && busy.compareAndSet(false, true)) {
            thread.execute(() -> {
                try {
                    work();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /** Works on everything that waits; whoever comes second waits until the first has done so. */
    void work() {
        working.lock();
        try {
            for (var run = takenOn(); run.isPresent() && !stopping; run = takenOn()) {
                work(run.get());
            }
        } finally {
            working.unlock();
        }
    }

    private Optional<Run> takenOn() {
        var now = clock.instant();
        return runs.takeOn(name, now.minus(settings.abandonedAfter()), now);
    }

    private void work(Run run) {
        try {
            if (run.state() == Run.State.LOOKING) {
                look(run);
            } else {
                take(run);
            }
        } catch (RuleViolation e) {
            if (e.kind() == RuleViolation.Kind.CONFLICT) {
                log.info("run {} is worked on elsewhere: {}", run.id(), e.code());
                return; // whoever it is, or we later, goes on from the last batch
            }
            var arguments = Arrays.stream(e.arguments())
                    .filter(argument -> !(argument instanceof Throwable))
                    .map(String::valueOf)
                    .toList();
            runs.failed(run.id(), e.code(), arguments, clock.instant());
            log.info("run {} ended: {} {}", run.id(), e.code(), arguments);
        } catch (RuntimeException e) {
            runs.failed(run.id(), "catalogue.run-broken", List.of(), clock.instant());
            log.error("run {} failed", run.id(), e);
        }
    }

    private void look(Run run) {
        Set<String> seen = new HashSet<>();
        var tally = Tally.NONE;
        try (var reader = CatalogueReader.open(files.path(run.sha256()))) {
            for (var batch = batch(reader, 0); !batch.isEmpty() && !stopping; batch = batch(reader, 0)) {
                tally = intake.look(batch, tally, seen);
                runs.progress(run.id(), name, tally, clock.instant());
            }
        }
        if (tally.records() == 0) {
            throw RuleViolation.invalid("catalogue.file-empty");
        }
        if (!stopping) {
            runs.looked(run.id(), tally.records());
            log.info("run {} looked at: {}", run.id(), tally);
        }
    }

    private void take(Run run) {
        var tally = run.tally();
        try (var reader = CatalogueReader.open(files.path(run.sha256()))) {
            int done = tally.line();
            for (var batch = batch(reader, done); !batch.isEmpty() && !stopping; batch = batch(reader, done)) {
                tally = committed(batch, tally, run);
            }
        }
        if (!stopping) {
            runs.taken(run.id(), clock.instant());
            log.info("run {} taken in: {}", run.id(), tally);
        }
    }

    private Tally committed(List<SourceRecord> batch, Tally before, Run run) {
        var after = transaction.execute(status -> {
            var tally = intake.take(batch, before, run.id(), run.by());
            runs.progress(run.id(), name, tally, clock.instant());
            return tally;
        });
        return Objects.requireNonNull(after);
    }

    /** The next records behind a line. */
    private List<SourceRecord> batch(CatalogueReader reader, int behind) {
        var batch = new ArrayList<SourceRecord>();
        for (var next = reader.next(); next.isPresent(); next = reader.next()) {
            if (next.get().line() > behind) {
                batch.add(next.get());
            }
            if (batch.size() == settings.batch()) {
                break;
            }
        }
        return batch;
    }

    /** The batch in hand is finished; the rest is for whoever comes next. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(30, TimeUnit.SECONDS)) {
            log.warn("a batch did not finish in time; it is rolled back, and done again at the next start");
        }
    }
}
