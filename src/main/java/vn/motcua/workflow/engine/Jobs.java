package vn.motcua.workflow.engine;

import java.time.Clock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * What runs in the background: asynchronous steps, timers, retries. Starts last and stops first, so that a step finds
 * everything it needs, and a stopping node finishes what it has in hand.
 */
@Component
class Jobs implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Jobs.class);
    private static final int WAITING = 30;
    private static final int MOST = 10_000;

    private final SpringJobExecutor executor;
    private final ManagementService management;
    private final WorkflowSettings settings;
    private final Clock clock;
    private @Nullable ThreadPoolTaskExecutor threads;
    private boolean running;

    Jobs(SpringJobExecutor executor, ProcessEngine engine, WorkflowSettings settings, Clock clock) {
        this.executor = executor;
        this.management = engine.getManagementService();
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        EngineClock.follow(clock);
        if (settings.jobExecutor()) {
            threads = threads();
            executor.setTaskExecutor(threads);
            executor.start();
        }
        running = true;
    }

    @Override
    public synchronized void stop() {
        if (threads != null) {
            executor.shutdown();
            threads.shutdown();
            threads = null;
        }
        EngineClock.leave(clock);
        running = false;
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    /**
     * Runs what is due until nothing is, in this thread: for tests, where the executor is off and the clock stands still.
     *
     * @return how many ran, failures included
     */
    int runDue() {
        int ran = 0;
        for (var due = due(); due != null; due = due()) {
            if (ran == MOST) {
                throw new IllegalStateException("background steps never come to an end");
            }
            try {
                management.executeJob(due);
            } catch (RuntimeException e) { // the engine has counted it, and tries again when its pause is over
                log.info("Background step {} failed: {}", due, e.getMessage());
            }
            ran++;
        }
        return ran;
    }

    private @Nullable String due() {
        var due = management.createJobQuery().executable().orderByJobId().asc().listPage(0, 1);
        return due.isEmpty() ? null : due.getFirst().getId();
    }

    private ThreadPoolTaskExecutor threads() {
        var pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix("workflow-");
        pool.setCorePoolSize(settings.threads());
        pool.setMaxPoolSize(settings.threads());
        pool.setQueueCapacity(WAITING);
        pool.setWaitForTasksToCompleteOnShutdown(true);
        pool.setAwaitTerminationMillis(settings.patience().toMillis());
        pool.initialize();
        return pool;
    }
}
