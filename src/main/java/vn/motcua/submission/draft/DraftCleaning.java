package vn.motcua.submission.draft;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.submission.PaperRules;

/** Removes drafts with their files: at once when their owner wishes so, or when they have lain for too long. */
@Component
class DraftCleaning {

    private static final Logger log = LoggerFactory.getLogger(DraftCleaning.class);

    private final Drafts drafts;
    private final PaperRules papers;
    private final DraftSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DraftCleaning(
            Drafts drafts, PaperRules papers, DraftSettings settings, TransactionTemplate transaction, Clock clock) {
        this.drafts = drafts;
        this.papers = papers;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Two nodes may do it at once. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
    void removeExpired() {
        var before = clock.instant().minus(settings.draftLife());
        var expired = drafts.untouchedSince(before);
        for (var id : expired) {
            transaction.executeWithoutResult(status -> drafts.lock(id)
                    .filter(draft -> !draft.updatedAt().isAfter(before))
                    .ifPresent(this::remove));
        }
        if (!expired.isEmpty()) {
            log.info("{} drafts were removed that nobody had touched since {}", expired.size(), before);
        }
    }

    /** An {@code open} draft, by its owner. */
    void discard(OpenDraft open) {
        transaction.executeWithoutResult(
                status -> drafts.lock(open.draft().id().value()).ifPresent(this::remove));
    }

    private void remove(Draft draft) {
        draft.papers().forEach(paper -> papers.release(paper.file()));
        drafts.delete(draft);
    }
}
