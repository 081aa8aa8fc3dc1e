package vn.motcua.work;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import vn.motcua.core.RuleViolation;

/** A place in an inbox: behind the item with this due date and id. */
public record InboxPlace(Instant due, String id) {

    public static final InboxPlace START = new InboxPlace(Instant.EPOCH, "");

    /** As {@code after} in an address. */
    public String token() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((due + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads {@link #token()} back; an empty one is the start. */
    public static InboxPlace of(String token) {
        if (token.isEmpty()) {
            return START;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(" ", 2);
            return new InboxPlace(Instant.parse(parts[0]), parts[1]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw RuleViolation.invalid("work-item.page-unknown", e);
        }
    }

    static InboxPlace after(WorkItem item) {
        return new InboxPlace(item.dueAt(), item.id().value());
    }
}
