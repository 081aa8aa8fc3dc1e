package vn.motcua.workflow.engine;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How processes run.
 *
 * @param folder where the models are, one {@code <id>.bpmn} a process
 * @param jobExecutor whether this node works on what runs in the background: asynchronous steps, timers, retries
 * @param threads how many background steps run at once on this node
 * @param jobLock for how long a node may hold a background step before another takes it over: more than twice the
 *     longest call that a step makes (10 s), since a step that outlives its lock runs twice
 * @param patience how long a stopping node waits for the background steps in hand
 * @param lookAtLeastEvery the longest time for which a node does not look for timers that have become due
 * @param retryAfter the pauses before a failed background step is tried again; after the last it becomes an incident
 */
@ConfigurationProperties("motcua.workflow")
record WorkflowSettings(
        @DefaultValue("classpath:processes") String folder,
        @DefaultValue("true") boolean jobExecutor,
        @DefaultValue("3") int threads,
        @DefaultValue("5m") Duration jobLock,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("60s") Duration lookAtLeastEvery,
        @DefaultValue({"10s", "1m", "1m", "10m"}) List<Duration> retryAfter) {

    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);

    WorkflowSettings {
        if (jobLock.compareTo(LONGEST_CALL.multipliedBy(2)) <= 0) {
            throw new IllegalArgumentException(
                    "motcua.workflow.job-lock must be longer than twice the longest call (20s)");
        }
        retryAfter = List.copyOf(retryAfter);
    }

    /** How often a step is tried before it becomes an incident. */
    int attempts() {
        return retryAfter.size() + 1;
    }

    /** The pauses as the engine wants them: {@code PT10S,PT1M,PT1M,PT10M}. */
    String retryCycle() {
        return String.join(",", retryAfter.stream().map(Duration::toString).toList());
    }
}
