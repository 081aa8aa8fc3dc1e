package vn.motcua.directory.succession;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agencies;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DossierId;
import vn.motcua.directory.TreeChain;
import vn.motcua.directory.succession.Inheritance.Destination;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;

/**
 * Moves the open dossiers of an agency that is abolished, some in each transaction, under the lock of the abolition's
 * row. Which are still to be moved is read from the dossiers themselves, so that whatever stopped half-way goes on where
 * it stopped and nothing is moved twice.
 */
@Component
class Settlement {

    static final int AT_ONCE = 50;

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    private final Abolitions abolitions;
    private final Heirs heirs;
    private final Agencies agencies;
    private final Dossiers dossiers;
    private final TakingOver taking;
    private final TreeChain chain;
    private final Clock clock;

    Settlement(
            Abolitions abolitions,
            Heirs heirs,
            Agencies agencies,
            Dossiers dossiers,
            TakingOver taking,
            TreeChain chain,
            Clock clock) {
        this.abolitions = abolitions;
        this.heirs = heirs;
        this.agencies = agencies;
        this.dossiers = dossiers;
        this.taking = taking;
        this.chain = chain;
        this.clock = clock;
    }

    /** Those that are to be looked at next, without some; none when the rest waits for a human. */
    @Transactional(readOnly = true)
    public List<DossierId> next(AgencyId agency, Set<DossierId> without) {
        return abolitions.next(agency, AT_ONCE + without.size()).stream()
                .filter(id -> !without.contains(id))
                .limit(AT_ONCE)
                .toList();
    }

    /** Moves these, all or none. */
    @Transactional
    public void move(AgencyId agency, List<DossierId> some) {
        abolitions.lock(agency).ifPresent(order -> {
            var inheritance = heirs.of(agencies.get(agency), order.lastDay(), order.successor());
            some.forEach(id -> move(order, inheritance, id));
        });
    }

    /** What was ended or moved meanwhile stays as it is. */
    private void move(Abolition order, Inheritance inheritance, DossierId id) {
        var from = order.agency();
        var dossier = dossiers.getForChange(id);
        if (dossier.status().isEnd() || !taking.isWith(dossier, from)) {
            return;
        }
        var destination = abolitions
                .chosen(from, id)
                .map(Destination::to)
                .orElseGet(() -> heirs.destination(waiting(dossier), from, inheritance));
        var to = destination.to();
        if (to == null) {
            keep(order, dossier, destination);
        } else if (agencies.hold(List.of(to.value()), heirs.today()).isEmpty()) {
            keep(order, dossier, Destination.unknown("successor-ended"));
        } else {
            taking.over(dossier, from, to, order.by());
            keep(order, dossier, destination);
        }
    }

    private static Abolition.Waiting waiting(Dossier dossier) {
        return new Abolition.Waiting(
                dossier.number().value(),
                dossier.status(),
                dossier.agency(),
                dossier.applicant().address());
    }

    private void keep(Abolition order, Dossier dossier, Destination destination) {
        keep(order.agency(), dossier.id(), dossier.number().value(), destination);
    }

    private void keep(AgencyId agency, DossierId id, String number, Destination destination) {
        var to = destination.to();
        var problem = destination.problem();
        abolitions.keep(
                agency, new Abolition.Line(id, number, to == null ? null : to.value(), problem, clock.instant()));
        log.info("dossier {} of {} that is abolished: {}", number, agency, to == null ? problem : to);
    }

    /** One that cannot be moved, whatever the reason, keeps no other from it; it may be one that cannot even be read. */
    @Transactional
    public void leave(AgencyId agency, DossierId id) {
        abolitions
                .lock(agency)
                .ifPresent(order -> keep(agency, id, abolitions.number(id), Destination.unknown("failed")));
    }

    /** Abolishes the agency once nothing open is with it. */
    @Transactional
    public boolean finish(AgencyId id) {
        var order = abolitions.lock(id);
        if (order.isEmpty() || !abolitions.first(id, 1).isEmpty()) {
            return false;
        }
        chain.hold();
        var agency = agencies.get(id);
        agency.abolish();
        agencies.save(agency);
        abolitions.end(id, clock.instant());
        chain.tell(TreeChain.Kind.ABOLISHED, agency, order.get().by());
        log.info("agency {} is abolished", id);
        return true;
    }
}
