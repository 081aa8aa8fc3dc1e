package vn.motcua.mandate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Account;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Post;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.DelegationId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.PostId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.ledger.Ledger;

/**
 * Gives delegations and takes them back. Both people's accounts are locked meanwhile, so that of two delegations which
 * must not meet only one is given.
 */
@Component
public class DelegationDesk {

    private static final Logger log = LoggerFactory.getLogger(DelegationDesk.class);
    private static final int SHOWN = 200;

    private final Delegations delegations;
    private final Accounts accounts;
    private final AbsenceDesk absences;
    private final Ledger ledger;
    private final Clock clock;

    DelegationDesk(Delegations delegations, Accounts accounts, AbsenceDesk absences, Ledger ledger, Clock clock) {
        this.delegations = delegations;
        this.accounts = accounts;
        this.absences = absences;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Gives a delegation: the delegator does, or a superior in the same agency.
     *
     * @param away whether the delegator is absent for as long
     */
    @Transactional
    public Delegation give(DelegationPlan plan, boolean away, Actor by) {
        var now = clock.instant();
        plan.check(now);
        accounts.lock(List.of(plan.from().account().value(), plan.to().account().value()));
        var from = accounts.get(plan.from().account());
        mayArrangeFor(from, by);
        var giving = giving(from, plan, by);
        var receiving = receiving(plan, giving.agency());
        mustNotMeet(plan, giving.id(), receiving.id());
        var given = delegations.save(new Delegation(giving, receiving, plan, new Delegation.Given(by.account(), now)));
        ledger.append(given.id().value(), now, by.account(), "DelegationGiven", facts(given, giving, receiving));
        if (away) {
            absences.record(from.name(), plan.validFrom(), plan.validUntil(), by);
        }
        log.info(
                "{} delegates {} of {} to {} until {} as {}",
                by.account(),
                plan.role(),
                given.from(),
                given.to(),
                plan.validUntil(),
                given.id());
        return given;
    }

    /** Ends a delegation before its time. */
    @Transactional
    public Delegation revoke(DelegationId id, Actor by) {
        var delegation = delegations.get(id);
        var from = accounts.get(delegation.from());
        boolean party = Stream.of(delegation.from(), delegation.to()).anyMatch(by.account()::equals);
        if (!party && !delegation.agency().equals(by.agency())) {
            throw RuleViolation.hidden(
                    "delegation.unknown", other -> delegation.agency().equals(other.agency()));
        }
        mayArrangeFor(from, by);
        var now = clock.instant();
        delegation.revoke(by.account(), now);
        var revoked = delegations.saveAndFlush(delegation); // of two who revoke at once one comes no further
        ledger.append(id.value(), now, by.account(), "DelegationRevoked", Map.of());
        log.info("{} revokes delegation {}", by.account(), id);
        return revoked;
    }

    /** What a delegation's chain tells for ever; the reason is a sentence about people, and stays outside. */
    private static Map<String, Object> facts(Delegation given, Post giving, Post receiving) {
        return Map.of(
                "agency", given.agency().value(),
                "from", given.from().value(),
                "to", given.to().value(),
                "fromPost", giving.id().toString(),
                "toPost", receiving.id().toString(),
                "role", given.role(),
                "procedures",
                        given.procedures().stream().map(ProcedureCode::value).toList(),
                "validFrom", given.validFrom().toString(),
                "validUntil", given.validUntil().toString());
    }

    /** Those of the actor, and for a superior or administrator those of the agency; the one that ends last first. */
    @Transactional(readOnly = true)
    public List<Delegation> visibleTo(Actor actor) {
        var agency = actor.agency();
        if (agency == null) {
            throw RuleViolation.forbidden("delegation.officials-only");
        }
        return Superiors.isOne(actor) || actor.is(Role.ADMINISTRATOR)
                ? delegations.in(agency, Limit.of(SHOWN))
                : delegations.of(actor.account(), Limit.of(SHOWN));
    }

    /** Those given and received by somebody, for an administrator who may look at them; the one that ends last first. */
    @Transactional(readOnly = true)
    public List<Delegation> about(Account account, Actor by) {
        return delegations.of(account.name(), Limit.of(SHOWN)).stream()
                .filter(one -> by.is(Role.ADMINISTRATOR, one.agency()))
                .toList();
    }

    private void mayArrangeFor(Account from, Actor by) {
        if (!from.name().equals(by.account()) && !Superiors.isAbove(by, from, Days.today(clock))) {
            throw RuleViolation.forbidden("delegation.not-yours");
        }
    }

    /** The delegator's post that gives the role where the actor acts, held as long as the delegation is valid. */
    private Post giving(Account from, DelegationPlan plan, Actor by) {
        var agency = by.agency();
        var giving = posts(from, plan)
                .filter(post -> agency != null && post.gives(plan.role(), agency))
                .filter(plan.from()::mayBeIn)
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("role", "delegation.role-missing"));
        return stays(giving, plan.validUntil());
    }

    /** The delegate's post in the same agency in which they will use it. */
    private Post receiving(DelegationPlan plan, AgencyId agency) {
        var to = accounts.findById(plan.to().account().value())
                .orElseThrow(() -> InvalidInput.of("to", "delegation.no-account"));
        var there = posts(to, plan)
                .filter(post -> post.agency().equals(agency))
                .filter(plan.to()::mayBeIn)
                .toList();
        if (there.isEmpty()) {
            throw InvalidInput.of("to", "delegation.other-agency");
        }
        var receiving = there.stream()
                .filter(post -> post.roles().stream().anyMatch(Role::readsDossiers))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("to", "delegation.not-an-official"));
        return stays(receiving, plan.validUntil());
    }

    /** What somebody holds when it begins; then what they hold now. */
    private Stream<Post> posts(Account account, DelegationPlan plan) {
        return Stream.concat(
                account.posts(Days.of(plan.validFrom())).stream(), account.posts(Days.today(clock)).stream());
    }

    /** No delegation outlives the posts of the two. */
    private static Post stays(Post post, Instant validUntil) {
        post.lastDay().filter(day -> Days.end(day).isBefore(validUntil)).ifPresent(day -> {
            throw InvalidInput.of("validUntil", "delegation.beyond-the-post", Days.written(day));
        });
        return post;
    }

    /** At any moment the work of a post has at most one delegate, who hands nothing further. */
    private void mustNotMeet(DelegationPlan plan, PostId giving, PostId receiving) {
        for (var other :
                delegations.touching(List.of(giving.value(), receiving.value()), plan.role(), plan.validFrom())) {
            if (!other.meets(plan)) {
                continue;
            }
            boolean fromReceiver = other.fromPost().filter(receiving::equals).isPresent();
            boolean toGiver = other.toPost().filter(giving::equals).isPresent();
            if (fromReceiver && toGiver) {
                throw InvalidInput.of("to", "delegation.circular");
            }
            if (toGiver) {
                throw InvalidInput.of("role", "delegation.no-further");
            }
            if (fromReceiver) {
                throw InvalidInput.of("to", "delegation.delegate-has-delegated");
            }
            if (other.fromPost().filter(giving::equals).isPresent()) {
                throw InvalidInput.of("validUntil", "delegation.overlaps");
            }
        }
    }
}
