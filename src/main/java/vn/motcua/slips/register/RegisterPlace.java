package vn.motcua.slips.register;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import vn.motcua.core.RuleViolation;

/**
 * A place in the register: behind the dossier that was accepted then and has this id.
 *
 * @param order how many lines stand before it
 */
record RegisterPlace(Instant at, UUID id, int order) {

    static final RegisterPlace START = new RegisterPlace(Instant.EPOCH, new UUID(0, 0), 0);

    static RegisterPlace of(String token) {
        if (token.isEmpty()) {
            return START;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(" ", 3);
            return new RegisterPlace(Instant.parse(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw RuleViolation.invalid("slips.register.page-unknown", e);
        }
    }

    String token() {
        var text = at + " " + id + " " + order;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
