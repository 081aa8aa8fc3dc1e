package vn.motcua.notice.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, every minute, in bounded portions of one transaction each. Several nodes may do it at once: a reminder
 * belongs to whoever locked its row, and what was sent is marked in the same transaction.
 */
@Component
class ReminderSweep {

    static final int AT_ONCE = 100;

    private static final int PORTIONS = 50;
    private static final Logger log = LoggerFactory.getLogger(ReminderSweep.class);

    private final DueReminders reminders;
    private final LateSteps steps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReminderSweep(DueReminders reminders, LateSteps steps, TransactionTemplate transaction, Clock clock) {
        this.reminders = reminders;
        this.steps = steps;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${motcua.notice.sweep-every:PT1M}",
            initialDelayString = "${motcua.notice.sweep-every:PT1M}")
    void run() {
        int dates = portions(now -> reminders.send(now, AT_ONCE));
        int late = portions(now -> steps.tell(now, AT_ONCE));
        if (dates + late > 0) {
            log.info("{} reminders of dates and {} late steps were handled", dates, late);
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT20M")
    void forgetClosedSteps() {
        transaction.executeWithoutResult(status -> steps.forgetClosed());
    }

    private int portions(ToIntFunction<Instant> portion) {
        int all = 0;
        int done = AT_ONCE;
        for (int i = 0; i < PORTIONS && done == AT_ONCE; i++) {
            done = Objects.requireNonNull(transaction.execute(status -> portion.applyAsInt(clock.instant())));
            all += done;
        }
        return all;
    }
}
