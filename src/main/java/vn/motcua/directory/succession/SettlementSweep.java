package vn.motcua.directory.succession;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
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
            } catch (RuntimeException e) { // the abolitions of other agencies do not wait for it
                log.error("the abolition of {} goes on at the next sweep", agency, e);
            }
        }
    }

    /** What somebody is busy with is left for the next sweep, so that it keeps nothing behind it from moving. */
    private void settle(AgencyId agency) {
        var busy = new HashSet<DossierId>();
        var some = settlement.next(agency, busy);
        for (int i = 0; i < PORTIONS && !some.isEmpty(); i++) {
            move(agency, some, busy);
            some = settlement.next(agency, busy);
        }
        if (some.isEmpty()) {
            settlement.finish(agency);
        }
    }

    /** What fails together is tried one by one, so that only the one that cannot be moved is left for a human. */
    private void move(AgencyId agency, List<DossierId> some, Set<DossierId> busy) {
        try {
            settlement.move(agency, some);
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            log.warn("{} dossiers of {} are moved one by one", some.size(), agency, e);
            some.forEach(one -> moveOne(agency, one, busy));
        }
    }

    private void moveOne(AgencyId agency, DossierId one, Set<DossierId> busy) {
        try {
            settlement.move(agency, List.of(one));
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
            throw e; // the database is away: no fault of the dossier
        } catch (ConcurrencyFailureException e) {
            log.warn("dossier {} of {} is moved at the next sweep", one, agency, e);
            busy.add(one);
        } catch (RuntimeException e) {
            log.error("dossier {} of {} could not be moved", one, agency, e);
            settlement.leave(agency, one);
        }
    }
}
