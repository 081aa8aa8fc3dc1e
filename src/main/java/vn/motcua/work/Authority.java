package vn.motcua.work;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Account;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.DelegationId;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.mandate.Delegation;
import vn.motcua.mandate.Mandate;
import vn.motcua.mandate.Mandates;

/**
 * Who may work on an item (<i>thẩm quyền xử lý</i>): whoever has its role, or stands in the place of one who has. What
 * is shown uses the delegations read once a request; an act reads them anew, at its own moment.
 */
@Component
public class Authority {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Mandates mandates;
    private final Accounts accounts;
    private final Clock clock;

    Authority(Mandates mandates, Accounts accounts, Clock clock) {
        this.mandates = mandates;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What the actor may do in others' place now; read once a request. */
    public List<Mandate> mandates(Actor actor) {
        return PerRequest.once(Authority.class, actor.account() + " " + actor.post(), () -> fresh(actor));
    }

    /** What the actor was given in the post in which they act; what another post of theirs was given is used in that. */
    private List<Mandate> fresh(Actor actor) {
        return actor.post() == null
                ? List.of()
                : mandates.of(actor.account(), clock.instant()).stream()
                        .filter(mandate -> actor.actsIn(mandate.post()))
                        .toList();
    }

    /** The actor's own roles and those they stand in for. */
    public List<Role> roles(Actor actor) {
        return Stream.concat(actor.roles().stream(), mandates(actor).stream().map(Mandate::role))
                .distinct()
                .toList();
    }

    /** As what those act who let others take or do items in their place, by delegation; asks nothing where nobody did. */
    public Map<DelegationId, String> givers(Collection<WorkItem> items) {
        return mandates
                .used(items.stream().flatMap(item -> item.delegation().stream()).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Mandates.Used::id, Mandates.Used::fromTitle));
    }

    /** On what grounds the actor may work on an item; nothing when they may not. */
    public Optional<Grounds> grounds(WorkItem item, Actor actor) {
        return grounds(item, actor, this::mandates);
    }

    private static Optional<Grounds> grounds(WorkItem item, Actor actor, Function<Actor, List<Mandate>> read) {
        boolean own = actor.worksAs(item.role(), item.agency());
        if (own && !item.isHeldByOther(actor, Grounds.OWN_ROLE)) {
            return Optional.of(Grounds.OWN_ROLE);
        }
        var delegated = read.apply(actor).stream()
                .filter(mandate -> mandate.covers(item.role(), item.agency(), item.procedure()))
                .map(Grounds::new)
                .toList();
        return delegated.stream()
                .filter(grounds -> !item.isHeldByOther(actor, grounds))
                .findFirst()
                .or(() ->
                        own ? Optional.of(Grounds.OWN_ROLE) : delegated.stream().findFirst());
    }

    /** The grounds for an act at this moment; otherwise 403 with the reason, or 409 when somebody else has the item. */
    Grounds require(WorkItem item, Actor actor) {
        var grounds = grounds(item, actor, this::fresh).orElseThrow(() -> refusal(item, actor));
        mustBeFree(item, actor, grounds);
        return grounds;
    }

    /** Why not: a delegation that is over, is not valid yet, is for other procedures, or for another post of theirs. */
    private RuleViolation refusal(WorkItem item, Actor actor) {
        var now = clock.instant();
        var nearest = mandates.nearest(actor.account(), item.role(), item.agency(), item.procedure());
        if (nearest.isEmpty()) {
            boolean elsewhere = fresh(actor).stream().anyMatch(mandate -> mandate.role() == item.role());
            return elsewhere
                    ? RuleViolation.forbidden(
                            "delegation.out-of-scope", item.procedure().value())
                    : RuleViolation.forbidden("actor.role-missing", item.role().id());
        }
        return refusal(nearest.get(), now);
    }

    private static RuleViolation refusal(Delegation nearest, Instant now) {
        return switch (nearest.state(now)) {
            case COMING -> RuleViolation.forbidden("delegation.not-yet", WHEN.format(nearest.validFrom()));
            case REVOKED -> RuleViolation.forbidden("delegation.revoked", WHEN.format(nearest.end()));
            case VALID -> RuleViolation.forbidden("delegation.other-post");
            case EXPIRED -> RuleViolation.forbidden("delegation.expired", WHEN.format(nearest.end()));
        };
    }

    /** Whoever comes second learns who was first, and when. */
    private void mustBeFree(WorkItem item, Actor actor, Grounds grounds) {
        if (item.closedAt().isPresent()) {
            var by = item.closedBy().map(this::name).orElse(Actor.SYSTEM.name());
            throw RuleViolation.conflict(
                    "work-item.done-by", by, WHEN.format(item.closedAt().get()));
        }
        if (item.isHeldByOther(actor, grounds)) {
            throw RuleViolation.conflict(
                    "work-item.taken", item.owner().map(this::name).orElse(""));
        }
    }

    private String name(AccountName account) {
        return accounts.findById(account.value()).map(Account::fullName).orElse(account.value());
    }
}
