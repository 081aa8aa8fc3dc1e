package vn.motcua.tracking;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Dossier;

/** A place in a list of dossiers, newest first: behind the dossier with this date and id. */
record Place(Instant at, UUID id) {

    static final Place START =
            new Place(Instant.parse("9999-01-01T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    static Place of(String token) {
        if (token.isEmpty()) {
            return START;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(" ", 2);
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw RuleViolation.invalid("tracking.page-unknown", e);
        }
    }

    static Place after(Dossier dossier) {
        return new Place(dossier.clocks().submittedAt(), dossier.id().value());
    }

    String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
