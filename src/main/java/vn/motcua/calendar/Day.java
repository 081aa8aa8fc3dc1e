package vn.motcua.calendar;

import java.time.LocalDate;

/**
 * A day as an agency works it (<i>ngày</i>), and why.
 *
 * @param name what the notice calls it; empty for an ordinary day
 */
public record Day(LocalDate date, Kind kind, String name, Sessions sessions) {

    /** Why it is worked or not. */
    public enum Kind {
        /** <i>Ngày làm việc</i>. */
        WORKED,
        /** <i>Làm bù</i>: worked instead of another day. */
        WORKED_INSTEAD,
        /** <i>Nghỉ hằng tuần</i>. */
        WEEKLY_REST,
        /** <i>Nghỉ lễ, tết</i>. */
        HOLIDAY,
        /** <i>Nghỉ hoán đổi</i>: off, and worked on another day instead. */
        SWAPPED
    }

    public boolean isWorked() {
        return !sessions.isEmpty();
    }

    static Day of(LocalDate date, DaysOff off, WorkingWeek week) {
        var usual = week.on(date.getDayOfWeek());
        var special = off.on(date);
        if (special.isEmpty()) {
            return new Day(date, usual.isEmpty() ? Kind.WEEKLY_REST : Kind.WORKED, "", usual);
        }
        var says = special.get();
        if (says.worked()) {
            return new Day(date, Kind.WORKED_INSTEAD, says.name(), instead(says, week));
        }
        return new Day(date, says.swappedWith() == null ? Kind.HOLIDAY : Kind.SWAPPED, says.name(), Sessions.NONE);
    }

    /** The sessions of the weekday that it makes up for. */
    private static Sessions instead(SpecialDay says, WorkingWeek week) {
        var swapped = says.swappedWith();
        var sessions = swapped == null ? Sessions.NONE : week.on(swapped.getDayOfWeek());
        return sessions.isEmpty() ? week.fullDay() : sessions;
    }
}
