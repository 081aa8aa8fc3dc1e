package vn.motcua.mandate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;

/**
 * A delegation as somebody wishes it (<i>đề nghị ủy quyền</i>).
 *
 * @param procedures all of them when there is none
 * @param validUntil compulsory: nothing is delegated for ever
 * @param document the number of the written decision, if there is one
 */
public record DelegationPlan(
        Party from,
        Party to,
        Role role,
        Set<ProcedureCode> procedures,
        Instant validFrom,
        Instant validUntil,
        String reason,
        @Nullable String document) {

    /** The longest time for which somebody may be given another's work. */
    static final Duration LONGEST = Duration.ofDays(366);

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_DOCUMENT = 100;
    private static final int LONGEST_SCOPE = 2000;

    /** The roles whose work can be done in another's place: those with a queue. */
    public static final List<Role> ROLES =
            List.of(Role.LEADER, Role.HEAD, Role.CASE_OFFICER, Role.RECEPTIONIST, Role.CLERK);

    public DelegationPlan {
        procedures = Set.copyOf(procedures);
    }

    /** Between two people in whichever posts fit. */
    public DelegationPlan(
            AccountName from,
            AccountName to,
            Role role,
            Set<ProcedureCode> procedures,
            Instant validFrom,
            Instant validUntil,
            String reason,
            @Nullable String document) {
        this(Party.of(from), Party.of(to), role, procedures, validFrom, validUntil, reason, document);
    }

    /** Stops with everything that is wrong with it by itself. */
    void check(Instant now) {
        var errors = new ArrayList<FieldError>();
        if (!ROLES.contains(role)) {
            errors.add(new FieldError("role", "delegation.role-not-delegable"));
        }
        if (from.account().equals(to.account())) {
            errors.add(new FieldError("to", "delegation.to-oneself"));
        }
        if (!validFrom.isBefore(validUntil)) {
            errors.add(new FieldError("validUntil", "delegation.ends-before-it-begins"));
        } else if (!now.isBefore(validUntil)) {
            errors.add(new FieldError("validUntil", "delegation.in-the-past"));
        } else if (validUntil.isAfter(validFrom.plus(LONGEST))) {
            errors.add(new FieldError("validUntil", "delegation.too-long", LONGEST.toDays()));
        }
        if (reason.isBlank()) {
            errors.add(new FieldError("reason", "delegation.reason-missing"));
        } else if (reason.length() > LONGEST_REASON) {
            errors.add(new FieldError("reason", "delegation.text-too-long", LONGEST_REASON));
        }
        if (document != null && document.length() > LONGEST_DOCUMENT) {
            errors.add(new FieldError("document", "delegation.text-too-long", LONGEST_DOCUMENT));
        }
        if (Delegation.written(procedures).length() > LONGEST_SCOPE) {
            errors.add(new FieldError("procedures", "delegation.too-many-procedures"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
