package vn.motcua.work.delegation;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.core.Actor;
import vn.motcua.mandate.AbsenceDesk;
import vn.motcua.mandate.DelegationDesk;
import vn.motcua.work.delegation.Delegating.Away;
import vn.motcua.work.delegation.Delegating.Move;
import vn.motcua.work.delegation.Delegating.Moved;
import vn.motcua.work.delegation.Delegating.RecordedAbsence;

/** Delegations, absences and hand-overs over HTTP. */
@RestController
@RequestMapping("/api/v1")
class DelegationsApi {

    private static final String KEY = "Idempotency-Key";

    private final Delegating delegating;
    private final DelegationDesk delegations;
    private final AbsenceDesk absences;
    private final Clock clock;

    DelegationsApi(Delegating delegating, DelegationDesk delegations, AbsenceDesk absences, Clock clock) {
        this.delegating = delegating;
        this.delegations = delegations;
        this.absences = absences;
        this.clock = clock;
    }

    record Delegations(List<GivenDelegation> items) {}

    record Absences(List<RecordedAbsence> items) {}

    @GetMapping("/delegations")
    Delegations delegations(Actor actor) {
        var now = clock.instant();
        return new Delegations(delegations.visibleTo(actor).stream()
                .map(given -> GivenDelegation.of(given, now))
                .toList());
    }

    @PostMapping("/delegations")
    @ResponseStatus(HttpStatus.CREATED)
    GivenDelegation give(
            @RequestHeader(name = KEY, required = false) @Nullable String key, @RequestBody Wish wish, Actor actor) {
        return delegating.give(wish, key, actor);
    }

    @PostMapping("/delegations/{id}/revocation")
    GivenDelegation revoke(
            @PathVariable String id, @RequestHeader(name = KEY, required = false) @Nullable String key, Actor actor) {
        return delegating.revoke(id, key, actor);
    }

    @GetMapping("/absences")
    Absences absences(Actor actor) {
        return new Absences(
                absences.visibleTo(actor).stream().map(RecordedAbsence::of).toList());
    }

    @PostMapping("/absences")
    @ResponseStatus(HttpStatus.CREATED)
    RecordedAbsence record(
            @RequestHeader(name = KEY, required = false) @Nullable String key, @RequestBody Away away, Actor actor) {
        return delegating.record(away, key, actor);
    }

    @PostMapping("/absences/{id}/cancellation")
    RecordedAbsence cancel(
            @PathVariable String id, @RequestHeader(name = KEY, required = false) @Nullable String key, Actor actor) {
        return delegating.cancel(id, key, actor);
    }

    @PostMapping("/hand-overs")
    Moved handOver(
            @RequestHeader(name = KEY, required = false) @Nullable String key, @RequestBody Move move, Actor actor) {
        return delegating.handOver(move, key, actor);
    }
}
