package vn.motcua.packet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import vn.motcua.core.RuleViolation;
import vn.motcua.rehearsal.Outcome;
import vn.motcua.rehearsal.Rehearsal;

/** Rehearses uploaded packages, one at a time on all nodes together, each no longer than the settings allow. */
@Component
class RehearsalWorker implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RehearsalWorker.class);

    private final String name = UUID.randomUUID().toString();
    private final PacketRows rows;
    private final PacketDrafts drafts;
    private final PacketSettings settings;
    private final ApplicationContext application;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService watch = thread("packet-watch");
    private final ExecutorService stage = thread("packet-stage");

    RehearsalWorker(
            PacketRows rows,
            PacketDrafts drafts,
            PacketSettings settings,
            ApplicationContext application,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.settings = settings;
        this.application = application;
        this.clock = clock;
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Looks for work without keeping other schedules waiting. */
    @Scheduled(initialDelay = 5, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void wake() {
        if (!watch.isShutdown() && busy.compareAndSet(false, true)) {
            watch.execute(() -> {
                try {
                    work();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void work() {
        var now = clock.instant();
        // nobody is taken for gone before the time for a whole rehearsal is over
        rows.takeOn(name, now.minus(settings.rehearsal().multipliedBy(2)), now).ifPresent(this::bounded);
    }

    /** Only here is a package decided on, so that a rehearsal that was stopped has no say any more. */
    private void bounded(Packet packet) {
        var playing = stage.submit(() -> play(packet));
        try {
            judge(packet, playing.get(settings.rehearsal().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            playing.cancel(true);
            rows.refused(packet.id(), "packet.too-long");
            log.warn("package {} took too long to rehearse", packet.id());
        } catch (ExecutionException e) {
            rows.refused(packet.id(), "packet.stage-broken");
            log.error("package {} could not be rehearsed", packet.id(), e);
        } catch (InterruptedException e) {
            playing.cancel(true);
            Thread.currentThread().interrupt();
        }
    }

    private List<Outcome> play(Packet packet) {
        var outcomes = new ArrayList<Outcome>();
        return Rehearsal.apart(program()).play(packet.folder(), outcome -> {
            outcomes.add(outcome);
            rows.progress(packet.id(), outcomes, clock.instant());
        });
    }

    private void judge(Packet packet, List<Outcome> outcomes) {
        boolean asTold =
                outcomes.size() == packet.stories() && outcomes.stream().allMatch(Outcome::isAsTold);
        try {
            if (asTold) {
                drafts.keep(packet);
            } else {
                rows.refused(packet.id(), null);
            }
            log.info("package {} rehearsed: {}", packet.id(), asTold ? "as told" : "otherwise");
        } catch (RuleViolation e) {
            rows.refused(packet.id(), e.code());
            log.info("package {} refused: {}", packet.id(), e.code());
        }
    }

    /** The class that this application was started with. */
    private Class<?> program() {
        var bean = application.getBeansWithAnnotation(SpringBootApplication.class).values().stream()
                .findFirst()
                .orElseThrow();
        return ClassUtils.getUserClass(bean);
    }

    /** What is being rehearsed is rehearsed again by whoever comes next. */
    @Override
    public void destroy() throws InterruptedException {
        watch.shutdownNow();
        stage.shutdownNow();
        if (!stage.awaitTermination(30, TimeUnit.SECONDS) || !watch.awaitTermination(30, TimeUnit.SECONDS)) {
            log.warn("a rehearsal did not end in time");
        }
    }
}
