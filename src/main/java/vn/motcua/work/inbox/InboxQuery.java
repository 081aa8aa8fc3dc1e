package vn.motcua.work.inbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;

/**
 * Which open work items are shown.
 *
 * @param queue only this role's
 * @param mine only those taken out of the queue by the actor
 */
record InboxQuery(@Nullable Role queue, boolean mine, Urgency urgency) {

    /** How near the step's date is. */
    enum Urgency {
        ALL("true"),
        /** <i>Sắp đến hạn</i>. */
        SOON("w.soon_at <= :now and w.due_at >= :now"),
        /** <i>Quá hạn</i>. */
        LATE("w.due_at < :now");

        private final String condition;

        Urgency(String condition) {
            this.condition = condition;
        }

        /** As SQL over a work item {@code w} at {@code :now}. */
        String condition() {
            return condition;
        }

        static Urgency of(String word) {
            for (var urgency : values()) {
                if (urgency.word().equals(word)) {
                    return urgency;
                }
            }
            throw RuleViolation.invalid("work.filter-unknown");
        }

        String word() {
            return this == ALL ? "" : name().toLowerCase(Locale.ROOT);
        }
    }

    static InboxQuery of(@Nullable String queue, boolean mine, String urgency) {
        var role = queue == null || queue.isEmpty() ? null : Role.of(queue);
        return new InboxQuery(role, mine, Urgency.of(urgency));
    }

    InboxQuery with(Urgency other) {
        return new InboxQuery(queue, mine, other);
    }

    /** The key of its line in the rail. */
    String key() {
        return mine ? "work-mine" : queue == null ? "work" : "work-" + queue.id();
    }

    String address() {
        return address("");
    }

    /** The page behind {@code place}. */
    String address(String place) {
        var address = UriComponentsBuilder.fromPath("/cong-viec");
        if (queue != null) {
            address.queryParam("queue", queue.id());
        }
        if (mine) {
            address.queryParam("mine", true);
        }
        if (urgency != Urgency.ALL) {
            address.queryParam("due", urgency.word());
        }
        if (!place.isEmpty()) {
            address.queryParam("after", place);
        }
        return address.build().toUriString();
    }
}
