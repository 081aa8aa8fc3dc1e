package vn.motcua.work.delegation;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Accounts.Named;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.Days;
import vn.motcua.core.Role;
import vn.motcua.mandate.DelegationPlan;
import vn.motcua.mandate.Superiors;
import vn.motcua.web.Texts;

/** Whom the forms offer: account to name, in the order of names. */
@Component
class People {

    private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.CITIZEN, Role.ADMINISTRATOR));

    private final Accounts accounts;
    private final Texts texts;
    private final Clock clock;

    People(Accounts accounts, Texts texts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        this.texts = texts;
    }

    /** Everybody in the actor's agency who works on dossiers. */
    Map<String, String> colleagues(Actor actor) {
        return actor.agency() == null ? Map.of() : choices(accounts.named(actor.agency(), READERS, Days.today(clock)));
    }

    /** Those for whom the actor may arrange something: themself alone, unless they are a superior. */
    Map<String, String> subordinates(Actor actor) {
        return Superiors.isOne(actor)
                ? colleagues(actor)
                : Map.of(actor.account().value(), actor.name());
    }

    /** Those whose absence the actor may record; an administrator's agencies below included. */
    Map<String, String> absentees(Actor actor) {
        return actor.is(Role.ADMINISTRATOR) && actor.agency() != null
                ? choices(accounts.namedWithin(actor.agency(), READERS, Days.today(clock)))
                : subordinates(actor);
    }

    private static Map<String, String> choices(List<Named> people) {
        var choices = new LinkedHashMap<String, String>();
        people.forEach(person -> choices.put(person.name(), person.fullName()));
        return choices;
    }

    /** The roles that can be handed on: the actor's own, or all of them for a superior. */
    Map<String, String> roles(Actor actor) {
        return DelegationPlan.ROLES.stream()
                .filter(role -> Superiors.isOne(actor) || actor.is(role))
                .collect(Collectors.toMap(Role::id, this::role, (one, other) -> one, LinkedHashMap::new));
    }

    String role(Role role) {
        return texts.text("work.queue." + role.id());
    }

    Map<AccountName, String> names(Collection<AccountName> names) {
        return accounts.fullNames(names);
    }
}
