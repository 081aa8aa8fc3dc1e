package vn.motcua.notice;

import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes notices that have become old, a few at a time, so that nobody waits and the list does not grow for ever. */
@Component
class NoticeCleaning {

    /** Notices a transaction. */
    static final int AT_ONCE = 500;

    /** Transactions a run: what is left waits for the next. */
    private static final int PORTIONS = 100;

    private static final Logger log = LoggerFactory.getLogger(NoticeCleaning.class);

    private final Notices notices;
    private final NoticeSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeCleaning(Notices notices, NoticeSettings settings, TransactionTemplate transaction, Clock clock) {
        this.notices = notices;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT25M")
    void run() {
        var before = clock.instant().minus(settings.keptFor());
        int all = 0;
        int done = AT_ONCE;
        for (int i = 0; i < PORTIONS && done == AT_ONCE; i++) {
            done = Objects.requireNonNull(transaction.execute(status -> notices.forget(before, AT_ONCE)));
            all += done;
        }
        if (all > 0) {
            log.info("{} notices given before {} were deleted", all, before);
        }
    }
}
