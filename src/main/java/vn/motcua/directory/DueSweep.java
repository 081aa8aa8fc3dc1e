package vn.motcua.directory;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.AgencyState;
import vn.motcua.core.Days;

/**
 * Lets planned changes of agencies begin on their day, also after a stop of the machine: nobody has to be there at midnight.
 * Safe on several nodes at once.
 */
@Component
class DueSweep {

    private static final Logger log = LoggerFactory.getLogger(DueSweep.class);

    private final Agencies agencies;
    private final DueChanges changes;
    private final Clock clock;

    DueSweep(Agencies agencies, DueChanges changes, Clock clock) {
        this.agencies = agencies;
        this.changes = changes;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT15S")
    void run() {
        try {
            run(Days.today(clock));
        } catch (ConcurrencyFailureException e) {
            log.warn("planned changes of agencies begin at the next run", e);
        }
    }

    /** The oldest day first. */
    void run(LocalDate today) {
        agencies.due(today).stream().map(AgencyState::from).distinct().forEach(changes::begin);
    }
}
