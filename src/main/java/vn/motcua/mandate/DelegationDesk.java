package vn.motcua.mandate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        accounts.lock(List.of(plan.from().value(), plan.to().value()));
        var from = accounts.get(plan.from());
        mayArrangeFor(from, by);
        var post = postOf(from, plan, by);
        var agency = post.agency();
        mustReceive(plan, agency);
        mustNotMeet(plan);
        var given = delegations.save(new Delegation(agency, plan, by.account(), now));
        ledger.append(given.id().value(), now, by.account(), "DelegationGiven", facts(given));
        if (away) {
            absences.record(plan.from(), plan.validFrom(), plan.validUntil(), by);
        }
        log.info(
                "{} delegates {} of {} to {} until {} as {}",
                by.account(),
                plan.role(),
                plan.from(),
                plan.to(),
                plan.validUntil(),
                given.id());
        return given;
    }

    /** Ends a delegation before its time. */
    @Transactional
    public Delegation revoke(DelegationId id, Actor by) {
        var delegation = delegations.get(id);
        var from = accounts.get(delegation.from());
        if (!delegation.to().equals(by.account()) && !delegation.agency().equals(by.agency())) {
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
    private static Map<String, Object> facts(Delegation given) {
        return Map.of(
                "agency", given.agency().value(),
                "from", given.from().value(),
                "to", given.to().value(),
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

    /** The delegator's post in the agency in which the actor acts, held as long as the delegation is valid. */
    private Post postOf(Account from, DelegationPlan plan, Actor by) {
        var agency = by.agency();
        var post = agency == null
                ? Optional.<Post>empty()
                : from.postAs(plan.role(), agency, Days.of(plan.validFrom()))
                        .or(() -> from.postAs(plan.role(), agency, Days.today(clock)));
        return stays(post.orElseThrow(() -> InvalidInput.of("role", "delegation.role-missing")), plan.validUntil());
    }

    private void mustReceive(DelegationPlan plan, AgencyId agency) {
        var to = accounts.findById(plan.to().value()).orElseThrow(() -> InvalidInput.of("to", "delegation.no-account"));
        var post = to.postIn(agency, Days.of(plan.validFrom()))
                .or(() -> to.postIn(agency, Days.today(clock)))
                .orElseThrow(() -> InvalidInput.of("to", "delegation.other-agency"));
        if (post.roles().stream().noneMatch(Role::readsDossiers)) {
            throw InvalidInput.of("to", "delegation.not-an-official");
        }
        stays(post, plan.validUntil());
    }

    /** No delegation outlives the posts of the two. */
    private static Post stays(Post post, Instant validUntil) {
        post.lastDay().filter(day -> Days.end(day).isBefore(validUntil)).ifPresent(day -> {
            throw InvalidInput.of("validUntil", "delegation.beyond-the-post", Days.written(day));
        });
        return post;
    }

    /** At any moment work has at most one delegate, who hands nothing further. */
    private void mustNotMeet(DelegationPlan plan) {
        for (var other : delegations.touching(plan.from(), plan.to(), plan.role(), plan.validFrom())) {
            if (!other.meets(plan)) {
                continue;
            }
            if (other.from().equals(plan.to()) && other.to().equals(plan.from())) {
                throw InvalidInput.of("to", "delegation.circular");
            }
            if (other.to().equals(plan.from())) {
                throw InvalidInput.of("role", "delegation.no-further");
            }
            if (other.from().equals(plan.to())) {
                throw InvalidInput.of("to", "delegation.delegate-has-delegated");
            }
            if (other.from().equals(plan.from())) {
                throw InvalidInput.of("validUntil", "delegation.overlaps");
            }
        }
    }
}
