package vn.motcua.tracking.dates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a dossier with what they follow from. The promised date and the date that counts are two: a new promise
 * never moves the second.
 *
 * @param promisedAt when the result was promised (<i>hẹn trả</i>); nothing before acceptance
 * @param dueAt the date that counts (<i>hạn giải quyết</i>); nothing before acceptance
 * @param reception how the date of reception came about; nothing when the ledger does not say
 * @param resolution how the date that counts came about; nothing before acceptance
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DatesView(
        String code,
        String agency,
        Instant receptionDueAt,
        @Nullable Instant promisedAt,
        @Nullable Instant dueAt,
        List<Promise> promises,
        @Nullable Reckoning reception,
        @Nullable Reckoning resolution) {

    /** The clock that runs now, or ran last. */
    public @Nullable Reckoning current() {
        return resolution == null ? reception : resolution;
    }

    /** A promise: the first at acceptance, later ones after a pause or with an apology. */
    public record Promise(String event, Instant at, Instant promisedAt) {}

    /** A time limit as given, and in nominal working hours. */
    public record Limit(int number, String unit, int nominalHours) {}

    /**
     * From the start to the date, day by day.
     *
     * @param startsAt later than {@code countsFrom} when that came after the cut-off
     * @param earlierPauses pauses before all of it was counted anew
     * @param dueAt the date that was set
     * @param agrees whether counting these days leads to that date
     * @param changedSince changes of the calendar after the date was set, through which the days would now be others
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reckoning(
            Limit limit,
            Instant receivedAt,
            Instant countsFrom,
            @Nullable String cutOff,
            Instant startsAt,
            List<Stop> earlierPauses,
            List<Stop> pauses,
            List<Line> days,
            long countedMinutes,
            long pausedMinutes,
            Instant dueAt,
            boolean agrees,
            List<Change> changedSince) {

        /** Whether the clock stands still now. */
        public boolean isPaused() {
            return !pauses.isEmpty() && pauses.getLast().to() == null;
        }

        public boolean isInWorkingTime() {
            return limit.unit().startsWith("WORKING");
        }

        public boolean startsLater() {
            return !startsAt.equals(countsFrom);
        }
    }

    /**
     * A time in which the clock stood still.
     *
     * @param who who stopped it, by name
     * @param then PAUSE: what was left ran on; RESTART: all of it was counted anew
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stop(
            String cause,
            String who,
            Instant from,
            @Nullable Instant to,
            String then,
            long workingMinutes) {}

    /** A day on the way: counted, paused or passed over. */
    public record Line(
            LocalDate date, String kind, String name, String sessions, long countedMinutes, long pausedMinutes) {}

    /** A change of the calendar. */
    public record Change(Instant at, String source) {}
}
