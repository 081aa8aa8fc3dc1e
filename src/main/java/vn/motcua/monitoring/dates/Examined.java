package vn.motcua.monitoring.dates;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AgencyId;
import vn.motcua.dossier.ClockHistory.Clock;

/**
 * What a dossier's row says about its dates.
 *
 * @param due nothing before acceptance
 */
record Examined(
        UUID id,
        String number,
        AgencyId agency,
        Instant receptionDue,
        @Nullable Instant due) {

    @Nullable
    Instant stored(Clock clock) {
        return clock == Clock.RECEPTION ? receptionDue : due;
    }
}
