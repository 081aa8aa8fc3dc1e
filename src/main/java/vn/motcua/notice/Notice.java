package vn.motcua.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader has it.
 *
 * @param readAt nothing until it is read
 */
record Notice(
        UUID id,
        NoticeKind kind,
        About about,
        Instant at,
        @Nullable Instant readAt) {

    boolean isUnread() {
        return readAt == null;
    }

    NoticePlace place() {
        return new NoticePlace(at, id);
    }
}
