package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How the clocks of a dossier run (<i>quy tắc tính hạn</i>), as its procedure said on the day it was filed; it keeps it.
 *
 * @param reception by when it is accepted, answered or refused
 * @param resolution by when the result is there
 * @param cutOff received later than this counts from the next working day
 * @param afterSupplement what becomes of the resolution's time when the applicant has supplied what was missing
 */
public record ClockPolicy(
        TimeLimit reception, TimeLimit resolution, @Nullable LocalTime cutOff, AfterPause afterSupplement) {

    /** Reception that begins at a moment. */
    public Term receptionFrom(Instant received) {
        return Term.of(received, cutOff, reception);
    }

    /** Resolution that begins at a moment: acceptance by the competent agency. */
    public Term resolutionFrom(Instant received) {
        return Term.of(received, cutOff, resolution);
    }
}
