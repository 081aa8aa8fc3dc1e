package vn.motcua.work;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Account;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Accounts.Named;
import vn.motcua.agency.Post;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.mandate.DelegationPlan;
import vn.motcua.mandate.Superiors;

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
        if (!order.from().equals(by.account()) && !Superiors.leads(by, from, Days.today(clock))) {
            throw RuleViolation.forbidden("hand-over.not-yours");
        }
        var agency = agencyOf(order, from, by);
        var now = clock.instant();
        int moved = 0;
        for (var id : items.heldBy(order.from(), order.role(), agency, isQueueTheirs(order, agency))) {
            moved += move(id, order, by.account(), now) ? 1 : 0;
        }
        log.info("{} hands {} items of {} over to {}", by.account(), moved, order.from(), order.to());
        return moved;
    }

    /**
     * After a post is over: what its holder had taken in a role goes to the successor, or back to the queue. Whoever ends
     * the post has been asked for their right.
     *
     * @return how many items were moved
     */
    @Transactional
    public int clear(HandOver order, AgencyId agency, AccountName by) {
        var now = clock.instant();
        int moved = 0;
        for (var id : items.heldBy(order.from(), order.role(), agency, false)) {
            moved += move(id, order, by, now) ? 1 : 0;
        }
        log.info("{} items of {} go to {}", moved, order.from(), order.to());
        return moved;
    }

    private AgencyId agencyOf(HandOver order, Account from, Actor by) {
        var today = Days.today(clock);
        var receiver = order.to();
        if (receiver == null) {
            throw InvalidInput.of("to", "delegation.no-account");
        }
        if (order.from().equals(receiver)) {
            throw InvalidInput.of("to", "hand-over.to-oneself");
        }
        var agency = from.posts(today).stream()
                .filter(post -> post.roles().contains(order.role()) && isBelow(post.agency(), by))
                .map(Post::agency)
                .min(Comparator.comparing((AgencyId where) -> !where.equals(by.agency()))
                        .thenComparing(AgencyId::value))
                .filter(where -> DelegationPlan.ROLES.contains(order.role()))
                .orElseThrow(() -> InvalidInput.of("role", "delegation.role-missing"));
        if (order.reason().isBlank()) {
            throw InvalidInput.of("reason", "hand-over.reason-missing");
        }
        if (order.reason().length() > LONGEST_REASON) {
            throw InvalidInput.of("reason", "delegation.text-too-long", LONGEST_REASON);
        }
        var to = accounts.findById(receiver.value()).orElseThrow(() -> InvalidInput.of("to", "delegation.no-account"));
        if (to.postAs(order.role(), agency, today).isEmpty()) {
            throw InvalidInput.of("to", "hand-over.other-role");
        }
        return agency;
    }

    private static boolean isBelow(AgencyId agency, Actor by) {
        return by.agency() != null && agency.isWithin(by.agency());
    }

    private boolean isQueueTheirs(HandOver order, AgencyId agency) {
        var both = Stream.of(order.from(), order.to()).filter(Objects::nonNull).toList();
        return accounts.named(agency, Set.of(order.role()), Days.today(clock)).stream()
                .map(Named::account)
                .allMatch(both::contains);
    }

    /** Under the dossier's lock; what was done meanwhile stays as it is. */
    private boolean move(String id, HandOver order, AccountName by, Instant now) {
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
        moves.save(new WorkMove(item, order, by, now));
        dossier.workMoved(new DossierEvent.WorkMoved(
                dossier.id(), by, now, item.step(), order.from(), order.to(), Sha256.of(order.reason())));
        reassign(dossier, order, by, now);
        dossiers.save(dossier);
        return true;
    }

    /** Whoever appraises is named in the dossier, too: it comes back to them after rework. */
    private static void reassign(Dossier dossier, HandOver order, AccountName by, Instant now) {
        boolean assigned = dossier.caseOfficer().filter(order.from()::equals).isPresent();
        boolean worked = dossier.status() == DossierStatus.ACCEPTED || dossier.status() == DossierStatus.IN_PROCESS;
        if (order.to() != null && order.role() == Role.CASE_OFFICER && assigned && worked) {
            dossier.assign(order.to(), by, now);
        }
    }
}
