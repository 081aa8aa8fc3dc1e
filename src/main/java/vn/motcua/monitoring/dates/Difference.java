package vn.motcua.monitoring.dates;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AgencyId;
import vn.motcua.dossier.ClockHistory.Clock;

/**
 * A stored date that is not what it would be if it were computed now (<i>chênh lệch ngày hẹn</i>). The promise stays; an
 * administrator knows.
 *
 * @param recomputed nothing when it cannot be computed
 * @param detail for a changed calendar, the documents; for a missing one, the year
 */
record Difference(
        UUID dossier,
        Clock clock,
        String number,
        AgencyId agency,
        Instant stored,
        @Nullable Instant recomputed,
        Cause cause,
        String detail) {

    /** Why the two dates differ. */
    enum Cause {
        /** The calendar was changed after the date was promised. */
        CALENDAR_CHANGED,
        /** The dossier's row says another date than the ledger. */
        ROW_DIFFERS,
        /** The ledger's own facts lead to another date than it says was set. */
        NOT_REPRODUCED,
        /** The calendar of a year is missing. */
        YEAR_MISSING
    }
}
