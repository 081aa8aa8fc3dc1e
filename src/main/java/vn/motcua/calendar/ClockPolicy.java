package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the clocks of a dossier run (<i>quy tắc tính hạn</i>), as its procedure said on the day it was filed; it keeps it.
 *
 * @param reception by when it is accepted, answered or refused
 * @param resolution by when the result is there
 * @param cutOff received later than this counts from the next working day
 * @param afterSupplement what becomes of the resolution's time when the applicant has supplied what was missing
 * @param opinion what the clock does while other agencies are asked what they think
 */
public record ClockPolicy(
        TimeLimit reception,
        TimeLimit resolution,
        @Nullable LocalTime cutOff,
        AfterPause afterSupplement,
        Opinion opinion) {

    /** What comes later is forwarded first thing next working day (khoản 2 Điều 18 NĐ 118/2025). */
    private static final LocalTime FORWARDED_UNTIL = LocalTime.of(15, 0);

    public ClockPolicy {
        opinion = Objects.requireNonNullElse(opinion, Opinion.RUN); // what was filed before it could be said
    }

    /** What the clock does while other agencies are asked what they think (<i>lấy ý kiến</i>). */
    public enum Opinion {
        /** It runs: their time lies within the limit (khoản 5 Điều 19 NĐ 61/2018). */
        RUN,
        /** It stands still from the first question to the last answer, or to the end of the time for answers. */
        PAUSE
    }

    /**
     * The same for a dossier that one agency takes in and another resolves: what is received late in the day reaches the
     * competent agency, where the clock starts, the next morning.
     */
    public ClockPolicy forwarded() {
        return cutOff == null
                ? new ClockPolicy(reception, resolution, FORWARDED_UNTIL, afterSupplement, opinion)
                : this;
    }

    /** Reception that begins at a moment. */
    public Term receptionFrom(Instant received) {
        return Term.of(received, cutOff, reception);
    }

    /** Resolution that begins at a moment: acceptance by the competent agency. */
    public Term resolutionFrom(Instant received) {
        return Term.of(received, cutOff, resolution);
    }
}
