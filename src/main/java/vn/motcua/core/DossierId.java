package vn.motcua.core;

import java.util.UUID;

/** The opaque identity of a dossier (<i>hồ sơ</i>): the business key of its process and the last part of its address. */
public record DossierId(UUID value) {

    public static DossierId random() {
        return new DossierId(UUID.randomUUID());
    }

    /** Reads an identity back; what is not one belongs to no dossier. */
    public static DossierId of(String text) {
        try {
            return new DossierId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw RuleViolation.notFound("dossier.unknown", e);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
