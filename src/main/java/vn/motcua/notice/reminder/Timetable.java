package vn.motcua.notice.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Clocks;
import vn.motcua.notice.reminder.ReminderKind.Timer;

/**
 * When a dossier's reminders are due, in the working time of its agency: a share of the whole time is left when the
 * working time to the date is that much, wherever pauses lay.
 *
 * @param reception when the time for reception began to count
 */
record Timetable(WorkingCalendar calendar, Clocks clocks, Instant reception) {

    /** The clock that runs or waits now. */
    Timer timer() {
        return clocks.acceptedAt().isEmpty() ? Timer.RECEPTION : Timer.RESOLUTION;
    }

    /** All the working time from the start of the present clock to its date. */
    Duration whole() {
        return calendar.between(start(), clocks.currentDueAt());
    }

    /**
     * When a reminder of the present clock is due; nothing where there is nothing to remind of.
     *
     * @param from not before this moment
     * @param whole all the working time that the clock was given
     */
    Optional<Instant> due(ReminderKind kind, Instant from, Duration whole) {
        return switch (kind) {
            case RECEPTION_OVERDUE, RESOLUTION_OVERDUE -> Optional.of(clocks.currentDueAt());
            case PROMISE_OVERDUE -> clocks.promisedAt().filter(promise -> promise.isAfter(clocks.currentDueAt()));
            case RECEPTION_HALF, RECEPTION_FIFTH, RESOLUTION_HALF, RESOLUTION_FIFTH ->
                Optional.of(before(
                        promised(), from, whole.multipliedBy(kind.percentLeft()).dividedBy(100)));
        };
    }

    /** What people were told to expect: a new promise is reminded of, a date that was missed anyway is not waited for. */
    private Instant promised() {
        return timer() == Timer.RECEPTION
                ? clocks.receptionDueAt()
                : clocks.promisedAt().orElseGet(clocks::currentDueAt);
    }

    private Instant before(Instant date, Instant from, Duration left) {
        var now = start().isAfter(from) ? start() : from;
        var more = calendar.between(now, date).minus(left);
        return more.isPositive() ? calendar.plus(now, more) : now;
    }

    private Instant start() {
        return clocks.startedAt().orElse(reception);
    }
}
