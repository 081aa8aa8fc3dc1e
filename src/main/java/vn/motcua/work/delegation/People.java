package vn.motcua.work.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Accounts.Holder;
import vn.motcua.agency.Accounts.Named;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.Days;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.PostId;
import vn.motcua.core.Role;
import vn.motcua.mandate.DelegationPlan;
import vn.motcua.mandate.Party;
import vn.motcua.mandate.Superiors;
import vn.motcua.web.Texts;

/** Whom the forms offer, in the order of names: people in their posts. */
@Component
class People {

    private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.CITIZEN, Role.ADMINISTRATOR));

    /** How the id of a post is written. */
    private static final Pattern POST = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Accounts accounts;
    private final Texts texts;
    private final Clock clock;

    People(Accounts accounts, Texts texts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        this.texts = texts;
    }

    /** Everybody in the actor's agency who works on dossiers, once for each post in which they do. */
    Map<String, String> colleagues(Actor actor) {
        return actor.agency() == null ? Map.of() : choices(accounts.holders(actor.agency(), READERS, today()));
    }

    /** The posts for which the actor may arrange something: the one they act in, unless they are a superior. */
    Map<String, String> subordinates(Actor actor) {
        var post = actor.post();
        if (post == null || Superiors.isOne(actor)) {
            return colleagues(actor);
        }
        return Map.of(post.id().toString(), actor.name() + " – " + post.title() + ", " + post.agencyName());
    }

    /** Those whose absence the actor may record, with all their posts; an administrator's agencies below included. */
    Map<String, String> absentees(Actor actor) {
        var agency = actor.agency();
        if (agency == null || !(actor.is(Role.ADMINISTRATOR) || Superiors.isOne(actor))) {
            return Map.of(actor.account().value(), actor.name());
        }
        var people = actor.is(Role.ADMINISTRATOR)
                ? accounts.namedWithin(agency, READERS, today())
                : accounts.named(agency, READERS, today());
        var posts = positions(people.stream().map(Named::account).toList());
        var choices = new LinkedHashMap<String, String>();
        people.forEach(person ->
                choices.put(person.name(), person.fullName() + " – " + posts.getOrDefault(person.account(), "")));
        return choices;
    }

    /** In which posts these people are today, all of each in one line. */
    Map<AccountName, String> positions(Collection<AccountName> people) {
        return people.isEmpty()
                ? Map.of()
                : accounts
                        .holders(people.stream().map(AccountName::value).collect(Collectors.toSet()), today())
                        .stream()
                        .collect(Collectors.groupingBy(
                                Holder::account, Collectors.mapping(Holder::position, Collectors.joining("; "))));
    }

    /** Posts that delegations name, and whose they are. */
    Map<PostId, Holder> holders(Collection<PostId> posts) {
        return accounts.byPost(posts);
    }

    /** Whom a field means: the id of a post, an account in whichever post fits, or the actor as they act. */
    Party party(@Nullable String text, String field, Actor actor) {
        if (text == null || text.isBlank()) {
            var post = actor.post();
            return new Party(actor.account(), post == null ? null : post.id());
        }
        if (!POST.matcher(text).matches()) {
            return Party.of(new AccountName(text));
        }
        var post = PostId.of(text);
        return Optional.ofNullable(accounts.byPost(Set.of(post)).get(post))
                .map(holder -> new Party(holder.account(), post))
                .orElseThrow(() -> InvalidInput.of(field, "delegation.no-account"));
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    private static Map<String, String> choices(List<Holder> holders) {
        var choices = new LinkedHashMap<String, String>();
        holders.forEach(holder -> choices.put(holder.id().toString(), holder.label()));
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
