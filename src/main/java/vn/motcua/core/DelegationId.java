package vn.motcua.core;

import java.util.UUID;

/** The identity of a delegation (<i>ủy quyền</i>), as acts done under it and the ledger name it. */
public record DelegationId(UUID value) {

    public static DelegationId random() {
        return new DelegationId(UUID.randomUUID());
    }

    /** Reads an identity back; what is not one belongs to no delegation. */
    public static DelegationId of(String text) {
        try {
            return new DelegationId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw RuleViolation.notFound("delegation.unknown", e);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
