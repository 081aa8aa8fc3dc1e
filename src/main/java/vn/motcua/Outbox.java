package vn.motcua;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives events to their listeners once more when a listener failed, or the node that ran it: listeners are safe to run
 * twice. What was done is deleted, so that looking costs as much as there is left to do. The registry says of a node that
 * stopped half-way that it failed ({@code spring.modulith.events.staleness}).
 */
@Component
class Outbox {

    private static final ResubmissionOptions A_FEW =
            ResubmissionOptions.defaults().withMinAge(Duration.ofMinutes(2)).withBatchSize(100);

    private final IncompleteEventPublications publications;

    Outbox(IncompleteEventPublications publications) {
        this.publications = publications;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void tryAgain() {
        publications.resubmitIncompletePublications(A_FEW);
    }
}
