package vn.motcua.work.delegation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.agency.DelegationPlan;
import vn.motcua.core.AccountName;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;
import vn.motcua.core.Vietnamese;

/**
 * A delegation as it is asked for over HTTP.
 *
 * @param from in whose place; the actor's unless it is given
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
        boolean absent) {

    /** The same as the agency takes it; stops with every field that is missing. */
    DelegationPlan plan(AccountName actor, Instant now) {
        var missing = new ArrayList<FieldError>();
        require("to", to, missing);
        require("role", role, missing);
        require("validUntil", validUntil == null ? null : "there", missing);
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
        var number = document == null ? "" : Vietnamese.clean(document);
        return new DelegationPlan(
                from == null || from.isBlank() ? actor : new AccountName(from),
                new AccountName(Objects.requireNonNull(to)),
                Role.of(Objects.requireNonNull(role)),
                codes().stream().map(ProcedureCode::new).collect(Collectors.toSet()),
                validFrom == null ? now : validFrom,
                Objects.requireNonNull(validUntil),
                reason == null ? "" : Vietnamese.clean(reason),
                number.isEmpty() ? null : number);
    }

    List<String> codes() {
        return procedures == null ? List.of() : procedures;
    }

    private static void require(String field, @Nullable String value, List<FieldError> missing) {
        if (value == null || value.isBlank()) {
            missing.add(new FieldError(field, "action.field-required"));
        }
    }
}
