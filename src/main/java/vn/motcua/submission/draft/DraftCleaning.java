package vn.motcua.submission.draft;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes drafts that nobody has touched for as long as drafts are kept; two nodes may do it at once. */
@Component
class DraftCleaning {

    private static final Logger log = LoggerFactory.getLogger(DraftCleaning.class);

    private final Drafts drafts;
    private final DraftSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DraftCleaning(Drafts drafts, DraftSettings settings, TransactionTemplate transaction, Clock clock) {
        this.drafts = drafts;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
    void removeExpired() {
        var before = clock.instant().minus(settings.draftLife());
        var expired = drafts.untouchedSince(before);
        for (var id : expired) {
            transaction.executeWithoutResult(status -> drafts.lock(id)
                    .filter(draft -> !draft.updatedAt().isAfter(before))
                    .ifPresent(drafts::delete));
        }
        if (!expired.isEmpty()) {
            log.info("{} drafts were removed that nobody had touched since {}", expired.size(), before);
        }
    }
}
