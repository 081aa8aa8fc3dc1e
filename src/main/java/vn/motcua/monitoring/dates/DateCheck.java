package vn.motcua.monitoring.dates;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.ClockHistory;
import vn.motcua.ledger.Ledger;

/**
 * Computes again, each night, the dates of every dossier that is open or has ended since the last run, from the ledger
 * alone. It changes no dossier: what differs is listed with its cause.
 */
@Component
class DateCheck {

    private static final Logger log = LoggerFactory.getLogger(DateCheck.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int AT_ONCE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    /** Ends that were committed while the last run looked elsewhere. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final DateChecks checks;
    private final Comparison comparison;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DateCheck(DateChecks checks, Comparison comparison, Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.checks = checks;
        this.comparison = comparison;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One node does it, at half past one. */
    @Scheduled(cron = "0 30 1 * * *", zone = "Asia/Ho_Chi_Minh")
    void run() {
        var now = clock.instant();
        var today = now.atZone(ZONE).toLocalDate();
        var since = checks.lastFinished()
                .map(run -> run.startedAt().minus(OVERLAP))
                .orElseGet(() -> now.minus(Duration.ofDays(1)));
        if (!checks.start(today, now)) {
            return;
        }
        long checked = all(after -> checks.open(after, AT_ONCE), today)
                + all(after -> checks.ended(since, after, AT_ONCE), today);
        checks.finish(today, clock.instant(), checked);
        log.info("dates of {} dossiers computed again", checked);
    }

    private long all(Function<UUID, List<Examined>> next, LocalDate today) {
        long checked = 0;
        for (var batch = next.apply(FIRST);
                !batch.isEmpty();
                batch = next.apply(batch.getLast().id())) {
            var some = batch;
            transaction.executeWithoutResult(status -> some.forEach(dossier -> check(dossier, today)));
            checked += batch.size();
        }
        return checked;
    }

    private void check(Examined dossier, LocalDate today) {
        var found = comparison.of(dossier, ClockHistory.of(ledger.lines(dossier.id())));
        checks.write(dossier.id(), found, today);
        for (var one : found) {
            log.warn(
                    "dossier {}: {} is stored, {} computed: {}",
                    one.number(),
                    one.stored(),
                    one.recomputed(),
                    one.cause());
        }
    }
}
