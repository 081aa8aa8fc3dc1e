package vn.motcua.monitoring.outbox;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives events to their listeners once more when a listener failed, or the node that ran it: listeners are safe to run
 * twice. What was done is deleted, so that looking costs as much as there is left to do; what fails for an hour is put
 * aside, so that the oldest do not keep the others waiting for ever. The registry says of a node that stopped half-way
 * that it failed ({@code spring.modulith.events.staleness}).
 */
@Component
class Outbox {

    /** An hour of trying, and longer than any restart of a database. */
    static final int MOST_ATTEMPTS = 60;

    private static final ResubmissionOptions A_FEW =
            ResubmissionOptions.defaults().withMinAge(Duration.ofMinutes(2)).withBatchSize(100);

    private final IncompleteEventPublications publications;
    private final GivenUpEvents givenUp;

    Outbox(IncompleteEventPublications publications, GivenUpEvents givenUp) {
        this.publications = publications;
        this.givenUp = givenUp;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void tryAgain() {
        givenUp.putAside(MOST_ATTEMPTS);
        publications.resubmitIncompletePublications(A_FEW);
    }
}
