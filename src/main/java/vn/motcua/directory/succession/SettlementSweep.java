package vn.motcua.directory.succession;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DossierId;

/** Goes on with every abolition that is not over, also after a stop of the machine, without keeping others waiting long. */
@Component
class SettlementSweep {

    private static final Logger log = LoggerFactory.getLogger(SettlementSweep.class);

    /** So many transactions in a row; then other schedules have their turn. */
    private static final int PORTIONS = 10;

    private final Abolitions abolitions;
    private final Settlement settlement;

    SettlementSweep(Abolitions abolitions, Settlement settlement) {
        this.abolitions = abolitions;
        this.settlement = settlement;
    }

    @Scheduled(
            fixedDelayString = "${motcua.directory.settle-every:PT3S}",
            initialDelayString = "${motcua.directory.settle-every:PT3S}")
    void run() {
        for (var agency : abolitions.running()) {
            try {
                settle(agency);
            } catch (ConcurrencyFailureException e) {
                log.warn("the abolition of {} goes on at the next sweep", agency, e);
            }
        }
    }

    private void settle(AgencyId agency) {
        var some = settlement.next(agency);
        for (int i = 0; i < PORTIONS && !some.isEmpty(); i++) {
            move(agency, some);
            some = settlement.next(agency);
        }
        if (some.isEmpty()) {
            settlement.finish(agency);
        }
    }

    /** What fails together is tried one by one, so that only the one that cannot be moved is left for a human. */
    private void move(AgencyId agency, List<DossierId> some) {
        try {
            settlement.move(agency, some);
        } catch (ConcurrencyFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            log.warn("{} dossiers of {} are moved one by one", some.size(), agency, e);
            some.forEach(one -> moveOne(agency, one));
        }
    }

    private void moveOne(AgencyId agency, DossierId one) {
        try {
            settlement.move(agency, List.of(one));
        } catch (ConcurrencyFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("dossier {} of {} could not be moved", one, agency, e);
            settlement.leave(agency, one);
        }
    }
}
