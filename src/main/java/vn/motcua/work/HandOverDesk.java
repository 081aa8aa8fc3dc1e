package vn.motcua.work;

import java.time.Clock;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import vn.motcua.core.PostId;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.mandate.DelegationPlan;
import vn.motcua.mandate.Superiors;

/** Moves all open work of an official's post to another of the same role and agency, in one transaction. */
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
        var from = accounts.get(order.from().account());
        if (!from.name().equals(by.account()) && !Superiors.leads(by, from, Days.today(clock))) {
            throw RuleViolation.forbidden("hand-over.not-yours");
        }
        var giving = giving(order, from, by);
        var receiving = receiving(order, giving.agency());
        check(order.reason());
        var done = new WorkMove.Done(giving, receiving, by.account(), clock.instant());
        int moved = move(order, giving.agency(), isQueueTheirs(order, giving.agency()), done);
        log.info("{} hands {} items of {} over to {}", by.account(), moved, from.name(), receiving.account());
        return moved;
    }

    /**
     * After a post is over: what its holder had taken in a role goes to the successor, or back to the queue. Whoever ends
     * the post has been asked for their right.
     *
     * @return how many items were moved
     */
    @Transactional
    public int clear(HandOver order, Post over, AccountName by) {
        var agency = over.agency();
        var receiving = order.receiver()
                .map(accounts::get)
                .flatMap(to -> to.postAs(order.role(), agency, Days.today(clock)))
                .orElse(null);
        int moved = move(order, agency, false, new WorkMove.Done(over, receiving, by, clock.instant()));
        log.info("{} items of {} go to {}", moved, over.account(), order.receiver());
        return moved;
    }

    private int move(HandOver order, AgencyId agency, boolean alsoQueue, WorkMove.Done done) {
        int moved = 0;
        for (var id : items.heldBy(order.from().account(), order.role(), agency, alsoQueue)) {
            moved += move(id, order, done) ? 1 : 0;
        }
        return moved;
    }

    /** The post whose work it is: the one named, or one in the actor's agency before those below it. */
    private Post giving(HandOver order, Account from, Actor by) {
        return from.posts(Days.today(clock)).stream()
                .filter(order.from()::mayBeIn)
                .filter(post -> post.roles().contains(order.role()) && isBelow(post.agency(), by))
                .filter(post -> DelegationPlan.ROLES.contains(order.role()))
                .min(Comparator.comparing((Post post) -> !post.agency().equals(by.agency()))
                        .thenComparing(post -> post.agency().value()))
                .orElseThrow(() -> InvalidInput.of("role", "delegation.role-missing"));
    }

    /** The post in the same agency that does the same work. */
    private Post receiving(HandOver order, AgencyId agency) {
        var to = order.to();
        if (to == null) {
            throw InvalidInput.of("to", "delegation.no-account");
        }
        if (to.account().equals(order.from().account())) {
            throw InvalidInput.of("to", "hand-over.to-oneself");
        }
        return accounts
                .findById(to.account().value())
                .orElseThrow(() -> InvalidInput.of("to", "delegation.no-account"))
                .posts(Days.today(clock))
                .stream()
                .filter(to::mayBeIn)
                .filter(post -> post.gives(order.role(), agency))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("to", "hand-over.other-role"));
    }

    private static void check(String reason) {
        if (reason.isBlank()) {
            throw InvalidInput.of("reason", "hand-over.reason-missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw InvalidInput.of("reason", "delegation.text-too-long", LONGEST_REASON);
        }
    }

    private static boolean isBelow(AgencyId agency, Actor by) {
        return by.agency() != null && agency.isWithin(by.agency());
    }

    private boolean isQueueTheirs(HandOver order, AgencyId agency) {
        var both = Stream.concat(Stream.of(order.from().account()), order.receiver().stream())
                .toList();
        return accounts.named(agency, Set.of(order.role()), Days.today(clock)).stream()
                .map(Named::account)
                .allMatch(both::contains);
    }

    /** Under the dossier's lock; what was done meanwhile stays as it is. */
    private boolean move(String id, HandOver order, WorkMove.Done done) {
        var from = order.from().account();
        var dossier = dossiers.getForChange(items.dossierOf(id).orElseThrow());
        var item = items.findById(id).orElseThrow();
        boolean theirs = item.owner().isEmpty()
                || item.owner().filter(from::equals).isPresent()
                || item.onBehalfOf().filter(from::equals).isPresent();
        if (item.closedAt().isPresent() || !theirs) {
            return false;
        }
        item.moveTo(order.receiver().orElse(null));
        items.save(item);
        moves.save(new WorkMove(item, order, done));
        dossier.workMoved(moved(dossier, item, order, done));
        reassign(dossier, order, done);
        dossiers.save(dossier);
        return true;
    }

    private static DossierEvent.WorkMoved moved(Dossier dossier, WorkItem item, HandOver order, WorkMove.Done done) {
        return new DossierEvent.WorkMoved(
                dossier.id(),
                done.by(),
                done.at(),
                item.step(),
                order.from().account(),
                id(done.from()),
                order.receiver().orElse(null),
                id(done.to()),
                Sha256.of(order.reason()));
    }

    private static @Nullable PostId id(@Nullable Post post) {
        return post == null ? null : post.id();
    }

    /** Whoever appraises is named in the dossier, too: it comes back to them after rework. */
    private static void reassign(Dossier dossier, HandOver order, WorkMove.Done done) {
        boolean assigned =
                dossier.caseOfficer().filter(order.from().account()::equals).isPresent();
        boolean worked = dossier.status() == DossierStatus.ACCEPTED || dossier.status() == DossierStatus.IN_PROCESS;
        if (order.role() == Role.CASE_OFFICER && assigned && worked) {
            order.receiver().ifPresent(to -> dossier.assign(to, done.by(), done.at()));
        }
    }
}
