package vn.motcua.work.delegation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;
import vn.motcua.core.Vietnamese;
import vn.motcua.mandate.DelegationPlan;
import vn.motcua.mandate.Party;

/**
 * A delegation as it is asked for over HTTP.
 *
 * @param from in whose place: the id of a post, or an account in whichever post fits; the actor's unless it is given
 * @param to who acts there, named in the same way
 * @param role its id, such as {@code leader}
 * @param procedures codes; all procedures when there is none
 * @param validFrom now unless it is given
 * @param absent whether the delegator is away for as long
 */
record Wish(
        @Nullable String from,
        @Nullable String to,
        @Nullable String role,
        @Nullable List<String> procedures,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable String reason,
        @Nullable String document,
        @Nullable Boolean absent) {

    /** Stops with every field that is missing. */
    void check() {
        var missing = new ArrayList<FieldError>();
        if (isEmpty(to)) {
            missing.add(new FieldError("to", "delegation.to-missing"));
        }
        if (isEmpty(role)) {
            missing.add(new FieldError("role", "delegation.work-missing"));
        }
        if (validUntil == null) {
            missing.add(new FieldError("validUntil", "delegation.until-missing"));
        }
        if (isEmpty(reason)) {
            missing.add(new FieldError("reason", "delegation.reason-missing"));
        }
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
    }

    /** The same between these two, once it is complete. */
    DelegationPlan plan(Party giver, Party receiver, Instant now) {
        var number = document == null ? "" : Vietnamese.clean(document);
        return new DelegationPlan(
                giver,
                receiver,
                Role.of(Objects.requireNonNull(role)),
                codes().stream().map(ProcedureCode::new).collect(Collectors.toSet()),
                validFrom == null ? now : validFrom,
                Objects.requireNonNull(validUntil),
                reason == null ? "" : Vietnamese.clean(reason),
                number.isEmpty() ? null : number);
    }

    boolean isAbsent() {
        return Boolean.TRUE.equals(absent);
    }

    List<String> codes() {
        return procedures == null ? List.of() : procedures;
    }

    private static boolean isEmpty(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
