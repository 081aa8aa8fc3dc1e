package vn.motcua.core;

import java.io.Serializable;
import java.util.UUID;

/** The identity of a post (<i>vị trí công tác</i>), as forms, programs and the ledger name it. */
public record PostId(UUID value) implements Serializable {

    public static PostId random() {
        return new PostId(UUID.randomUUID());
    }

    /** Reads an identity back; what is not one belongs to no post. */
    public static PostId of(String text) {
        try {
            return new PostId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw RuleViolation.notFound("post.unknown", e);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
