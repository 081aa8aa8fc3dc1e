package vn.motcua.result;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Accounts.Named;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.Days;
import vn.motcua.core.DossierId;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Dossier;
import vn.motcua.mandate.AbsenceDesk;
import vn.motcua.mandate.Mandates;
import vn.motcua.work.Authority;
import vn.motcua.work.WorkItem;
import vn.motcua.work.WorkItems;

/** Who may sign a result now. */
@Component
class Signers {

    private static final String SIGN = "sign";

    private final Accounts accounts;
    private final AbsenceDesk absences;
    private final Mandates mandates;
    private final Authority authority;
    private final WorkItems items;
    private final Clock clock;

    Signers(
            Accounts accounts,
            AbsenceDesk absences,
            Mandates mandates,
            Authority authority,
            WorkItems items,
            Clock clock) {
        this.accounts = accounts;
        this.absences = absences;
        this.mandates = mandates;
        this.authority = authority;
        this.items = items;
        this.clock = clock;
    }

    /** Who is expected to sign: the first leader who is there, or else the delegate of one who is not. */
    Signer usual(Dossier dossier) {
        var leaders = accounts.named(dossier.agency(), Set.of(Role.LEADER), Days.today(clock)).stream()
                .map(Named::account)
                .toList();
        if (leaders.isEmpty()) {
            throw RuleViolation.unavailable("result.no-leader", dossier.agency().value());
        }
        var away = absences.away(leaders, clock.instant());
        return leaders.stream()
                .filter(leader -> !away.contains(leader))
                .findFirst()
                .map(leader -> Signer.leader(leader))
                .or(() -> delegate(leaders, dossier))
                .orElseGet(() -> Signer.leader(leaders.getFirst()));
    }

    private Optional<Signer> delegate(List<AccountName> leaders, Dossier dossier) {
        var given = mandates.given(leaders, clock.instant());
        return leaders.stream()
                .flatMap(leader -> given.stream().filter(one -> one.from().equals(leader)))
                .filter(one -> one.covers(Role.LEADER, dossier.agency(), dossier.procedure()))
                .findFirst()
                .map(one -> new Signer(
                        one.to(),
                        one.toPost().orElse(null),
                        one.from(),
                        one.fromPost().orElse(null)));
    }

    /** Whoever does an act with the item, on the grounds on which they do it. */
    Signer of(WorkItem item, Actor actor) {
        var used = item.delegation().flatMap(mandates::used);
        return Signer.of(actor)
                .inPlaceOf(
                        item.onBehalfOf().orElse(null),
                        used.flatMap(one -> Optional.ofNullable(one.fromPost())).orElse(null));
    }

    /** The actor, when the dossier waits for a signature that they may give. */
    Optional<Signer> now(DossierId dossier, Actor actor) {
        return items.open(dossier).stream()
                .filter(item -> item.actions().contains(SIGN))
                .findFirst()
                .flatMap(item -> signer(item, actor));
    }

    private Optional<Signer> signer(WorkItem item, Actor actor) {
        return authority.grounds(item, actor).map(grounds -> grounds.delegated()
                .map(mandate -> Signer.of(actor).inPlaceOf(mandate.from(), mandate.fromPost()))
                .orElseGet(() -> Signer.of(actor)));
    }
}
