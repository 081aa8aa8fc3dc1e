package vn.motcua.catalogue.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.reading.Doubt;
import vn.motcua.core.AccountName;

/**
 * A doubt about a kept record.
 *
 * @param acceptedBy who has said that what was assumed is right
 */
public record KeptDoubt(
        UUID record,
        String key,
        Doubt doubt,
        @Nullable AccountName acceptedBy,
        @Nullable Instant acceptedAt) {

    public boolean isOpen() {
        return acceptedBy == null;
    }
}
