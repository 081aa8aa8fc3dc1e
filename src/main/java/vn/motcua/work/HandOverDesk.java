package vn.motcua.work;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Account;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.DelegationPlan;
import vn.motcua.agency.Superiors;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;

/** Moves all open work of an official to another of the same role and agency, in one transaction. */
@Component
public class HandOverDesk {

    private static final Logger log = LoggerFactory.getLogger(HandOverDesk.class);
    private static final int LONGEST_REASON = 500;

    private final WorkItems items;
    private final WorkMoves moves;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Clock clock;

    HandOverDesk(WorkItems items, WorkMoves moves, Dossiers dossiers, Accounts accounts, Clock clock) {
        this.items = items;
        this.moves = moves;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Moves what {@code from} has taken, what a delegate has taken in their place, and what waits in a queue that nobody
     * but the two has; the official does it, or a superior.
     *
     * @return how many items were moved
     */
    @Transactional
    public int handOver(HandOver order, Actor by) {
        var from = accounts.get(order.from());
        if (!order.from().equals(by.account()) && !Superiors.leads(by, from)) {
            throw RuleViolation.forbidden("hand-over.not-yours");
        }
        var agency = agencyOf(order, from);
        var now = clock.instant();
        int moved = 0;
        for (var id : items.heldBy(order.from(), order.role(), agency, isQueueTheirs(order, agency))) {
            moved += move(id, order, by, now) ? 1 : 0;
        }
        log.info("{} hands {} items of {} over to {}", by.account(), moved, order.from(), order.to());
        return moved;
    }

    private AgencyId agencyOf(HandOver order, Account from) {
        if (order.from().equals(order.to())) {
            throw InvalidInput.of("to", "hand-over.to-oneself");
        }
        if (!DelegationPlan.ROLES.contains(order.role()) || !from.actor().is(order.role())) {
            throw InvalidInput.of("role", "delegation.role-missing");
        }
        if (order.reason().isBlank()) {
            throw InvalidInput.of("reason", "hand-over.reason-missing");
        }
        if (order.reason().length() > LONGEST_REASON) {
            throw InvalidInput.of("reason", "delegation.text-too-long", LONGEST_REASON);
        }
        var agency = from.agency().orElseThrow(() -> InvalidInput.of("from", "delegation.no-account"));
        var to =
                accounts.findById(order.to().value()).orElseThrow(() -> InvalidInput.of("to", "delegation.no-account"));
        if (to.agency().filter(agency::equals).isEmpty() || !to.actor().is(order.role())) {
            throw InvalidInput.of("to", "hand-over.other-role");
        }
        return agency;
    }

    private boolean isQueueTheirs(HandOver order, AgencyId agency) {
        var both = List.of(order.from(), order.to());
        return accounts.officials(agency, order.role()).stream()
                .map(Account::name)
                .allMatch(both::contains);
    }

    /** Under the dossier's lock; what was done meanwhile stays as it is. */
    private boolean move(String id, HandOver order, Actor by, Instant now) {
        var dossier = dossiers.getForChange(items.dossierOf(id).orElseThrow());
        var item = items.findById(id).orElseThrow();
        boolean theirs = item.owner().isEmpty()
                || item.owner().filter(order.from()::equals).isPresent()
                || item.onBehalfOf().filter(order.from()::equals).isPresent();
        if (item.closedAt().isPresent() || !theirs) {
            return false;
        }
        item.moveTo(order.to());
        items.save(item);
        moves.save(new WorkMove(item, order, by.account(), now));
        dossier.workMoved(new DossierEvent.WorkMoved(
                dossier.id(), by.account(), now, item.step(), order.from(), order.to(), Sha256.of(order.reason())));
        reassign(dossier, order, by, now);
        dossiers.save(dossier);
        return true;
    }

    /** Whoever appraises is named in the dossier, too: it comes back to them after rework. */
    private static void reassign(Dossier dossier, HandOver order, Actor by, Instant now) {
        boolean assigned = dossier.caseOfficer().filter(order.from()::equals).isPresent();
        boolean worked = dossier.status() == DossierStatus.ACCEPTED || dossier.status() == DossierStatus.IN_PROCESS;
        if (order.role() == Role.CASE_OFFICER && assigned && worked) {
            dossier.assign(order.to(), by.account(), now);
        }
    }
}
