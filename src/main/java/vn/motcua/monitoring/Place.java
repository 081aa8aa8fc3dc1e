package vn.motcua.monitoring;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import vn.motcua.core.RuleViolation;

/** A place in a list in the order of filing: behind the dossier with this date and id. */
record Place(Instant at, UUID id) {

    private static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

    static Place of(String token) {
        if (token.isEmpty()) {
            return START;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(" ", 2);
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw RuleViolation.invalid("monitoring.page-unknown", e);
        }
    }

    String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
