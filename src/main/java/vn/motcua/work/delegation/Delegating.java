package vn.motcua.work.delegation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.DelegationId;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Vietnamese;
import vn.motcua.idempotency.Idempotency;
import vn.motcua.mandate.Absence;
import vn.motcua.mandate.AbsenceDesk;
import vn.motcua.mandate.DelegationDesk;
import vn.motcua.procedure.Procedures;
import vn.motcua.work.HandOver;
import vn.motcua.work.HandOverDesk;

/** What pages and programs ask for, done once however often it is sent. */
@Component
class Delegating {

    private final DelegationDesk delegations;
    private final AbsenceDesk absences;
    private final HandOverDesk work;
    private final People people;
    private final Procedures procedures;
    private final Idempotency idempotency;
    private final Clock clock;

    Delegating(
            DelegationDesk delegations,
            AbsenceDesk absences,
            HandOverDesk work,
            People people,
            Procedures procedures,
            Idempotency idempotency,
            Clock clock) {
        this.delegations = delegations;
        this.absences = absences;
        this.work = work;
        this.people = people;
        this.procedures = procedures;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** An absence as it is asked for, from all posts; of the actor and from now unless it says otherwise. */
    record Away(
            @Nullable String account,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil) {}

    /** An absence as programs see it. */
    record RecordedAbsence(String id, String account, Instant validFrom, Instant validUntil, String recordedBy) {

        static RecordedAbsence of(Absence absence) {
            return new RecordedAbsence(
                    absence.id().toString(),
                    absence.account().value(),
                    absence.from(),
                    absence.until(),
                    absence.recordedBy().value());
        }
    }

    /**
     * Work that is to go to somebody else; that of the actor's post unless it says otherwise.
     *
     * @param from the id of a post, or an account in whichever post fits
     * @param to named in the same way
     */
    record Move(
            @Nullable String from,
            @Nullable String to,
            @Nullable String role,
            @Nullable String reason) {

        /** Stops with every field that is missing. */
        void check() {
            var missing = new ArrayList<FieldError>();
            if (isEmpty(to)) {
                missing.add(new FieldError("to", "hand-over.to-missing"));
            }
            if (isEmpty(role)) {
                missing.add(new FieldError("role", "delegation.work-missing"));
            }
            if (isEmpty(reason)) {
                missing.add(new FieldError("reason", "hand-over.reason-missing"));
            }
            if (!missing.isEmpty()) {
                throw new InvalidInput(missing);
            }
        }

        private static boolean isEmpty(@Nullable String value) {
            return value == null || value.isBlank();
        }
    }

    /** How many items went. */
    record Moved(int moved) {}

    GivenDelegation give(Wish wish, @Nullable String key, Actor actor) {
        return idempotency.once(actor.account(), key, wish, GivenDelegation.class, () -> {
            wish.check();
            var plan = wish.plan(
                    people.party(wish.from(), "from", actor), people.party(wish.to(), "to", actor), clock.instant());
            for (var code : plan.procedures()) {
                mustBeKnown(code);
            }
            return GivenDelegation.of(delegations.give(plan, wish.isAbsent(), actor), clock.instant());
        });
    }

    private void mustBeKnown(ProcedureCode code) {
        if (!procedures.isInForce(code)) {
            throw InvalidInput.of("procedures", "delegation.procedure-unknown", code.value());
        }
    }

    GivenDelegation revoke(String id, @Nullable String key, Actor actor) {
        return idempotency.once(
                actor.account(),
                key,
                Map.of("revoke", id),
                GivenDelegation.class,
                () -> GivenDelegation.of(delegations.revoke(DelegationId.of(id), actor), clock.instant()));
    }

    RecordedAbsence record(Away away, @Nullable String key, Actor actor) {
        return idempotency.once(actor.account(), key, away, RecordedAbsence.class, () -> {
            var until = away.validUntil();
            if (until == null) {
                throw InvalidInput.of("validUntil", "delegation.until-missing");
            }
            var from = away.validFrom() == null ? clock.instant() : away.validFrom();
            return RecordedAbsence.of(absences.record(account(away.account(), actor), from, until, actor));
        });
    }

    RecordedAbsence cancel(String id, @Nullable String key, Actor actor) {
        return idempotency.once(
                actor.account(),
                key,
                Map.of("cancel", id),
                RecordedAbsence.class,
                () -> RecordedAbsence.of(absences.cancel(uuid(id), actor)));
    }

    Moved handOver(Move move, @Nullable String key, Actor actor) {
        return idempotency.once(actor.account(), key, move, Moved.class, () -> {
            move.check();
            var order = new HandOver(
                    people.party(move.from(), "from", actor),
                    people.party(move.to(), "to", actor),
                    Role.of(Objects.requireNonNull(move.role())),
                    Vietnamese.clean(Objects.requireNonNull(move.reason())));
            return new Moved(work.handOver(order, actor));
        });
    }

    private static AccountName account(@Nullable String name, Actor actor) {
        return name == null || name.isBlank() ? actor.account() : new AccountName(name);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw RuleViolation.notFound("absence.unknown", e);
        }
    }
}
