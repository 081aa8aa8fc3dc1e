package vn.motcua.work.delegation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Accounts.Holder;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.PostId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.mandate.Absence;
import vn.motcua.mandate.AbsenceDesk;
import vn.motcua.mandate.Delegation;
import vn.motcua.mandate.Delegation.State;
import vn.motcua.mandate.DelegationDesk;
import vn.motcua.web.Texts;
import vn.motcua.web.When;
import vn.motcua.work.Tags.Tag;

/** Delegations and absences as the page shows them. */
@Component
class DelegationList {

    private final DelegationDesk delegations;
    private final AbsenceDesk absences;
    private final People people;
    private final Texts texts;
    private final When when;
    private final Clock clock;

    DelegationList(
            DelegationDesk delegations, AbsenceDesk absences, People people, Texts texts, When when, Clock clock) {
        this.delegations = delegations;
        this.absences = absences;
        this.people = people;
        this.texts = texts;
        this.when = when;
        this.clock = clock;
    }

    /** A delegation; {@code open} when it can still be revoked. */
    record Line(
            String id,
            String from,
            @Nullable String fromPost,
            String to,
            @Nullable String toPost,
            String role,
            String scope,
            String since,
            String until,
            String reason,
            @Nullable String document,
            Tag state,
            boolean open) {}

    /** An absence that is not over, from all these posts. */
    record Away(String id, String name, String posts, String since, String until, String recordedBy) {}

    /** Delegations by what they are to the actor. */
    record Groups(List<Line> received, List<Line> given, List<Line> others) {}

    Groups delegations(Actor actor) {
        var now = clock.instant();
        var all = delegations.visibleTo(actor);
        var names = people.names(all.stream()
                .flatMap(one -> Stream.of(one.from(), one.to()))
                .distinct()
                .toList());
        var told = new Told(
                names,
                people.holders(
                        all.stream().flatMap(Delegation::posts).distinct().toList()),
                now);
        var me = actor.account();
        return new Groups(
                lines(all.stream().filter(one -> one.to().equals(me)), told),
                lines(all.stream().filter(one -> one.from().equals(me)), told),
                lines(
                        all.stream()
                                .filter(one ->
                                        !one.from().equals(me) && !one.to().equals(me)),
                        told));
    }

    /** What is known of those whom delegations name, and when. */
    private record Told(Map<AccountName, String> names, Map<PostId, Holder> holders, Instant now) {

        String name(AccountName account) {
            return names.getOrDefault(account, account.value());
        }

        @Nullable
        String position(Optional<PostId> post) {
            return post.map(holders::get).map(Holder::position).orElse(null);
        }
    }

    private List<Line> lines(Stream<Delegation> some, Told told) {
        return some.map(one -> line(one, told)).toList();
    }

    private Line line(Delegation one, Told told) {
        var state = one.state(told.now());
        return new Line(
                one.id().toString(),
                told.name(one.from()),
                told.position(one.fromPost()),
                told.name(one.to()),
                told.position(one.toPost()),
                people.role(one.role()),
                one.procedures().isEmpty()
                        ? texts.text("delegation.scope.all")
                        : one.procedures().stream().map(ProcedureCode::value).collect(Collectors.joining(", ")),
                when.dateTime(one.validFrom()),
                until(one.end()),
                one.reason(),
                one.document().orElse(null),
                new Tag(kind(state), texts.text("delegation.state." + state)),
                state == State.VALID || state == State.COMING);
    }

    private static String kind(State state) {
        return switch (state) {
            case COMING -> "info";
            case VALID -> "done";
            case EXPIRED -> "paused";
            case REVOKED -> "danger";
        };
    }

    List<Away> absences(Actor actor) {
        var all = absences.visibleTo(actor);
        var names = people.names(all.stream()
                .flatMap(one -> Stream.of(one.account(), one.recordedBy()))
                .distinct()
                .toList());
        var posts = people.positions(all.stream().map(Absence::account).toList());
        return all.stream()
                .map(one -> new Away(
                        one.id().toString(),
                        names.getOrDefault(one.account(), one.account().value()),
                        posts.getOrDefault(one.account(), ""),
                        when.dateTime(one.from()),
                        until(one.until()),
                        names.getOrDefault(one.recordedBy(), one.recordedBy().value())))
                .toList();
    }

    /** What ends at midnight ends with the day before. */
    private String until(Instant end) {
        var local = end.atZone(PostedForm.ZONE);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? texts.text("delegation.until.day", when.date(local.minusDays(1)))
                : when.dateTime(end);
    }
}
