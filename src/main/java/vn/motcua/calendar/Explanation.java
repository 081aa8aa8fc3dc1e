package vn.motcua.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Why a date is what it is (<i>giải trình ngày hẹn</i>): where it starts, each day with what of it counts, and the sum.
 * The time from start to due is always the limit and the pauses together.
 *
 * @param startMoved whether it starts later than the moment that counts, because that came after the cut-off
 * @param lines one for each day from start to due
 * @param counted nominal working time of all lines
 * @param paused nominal working time of all pauses that were added
 */
public record Explanation(
        Term term,
        Instant start,
        boolean startMoved,
        List<Line> lines,
        Duration counted,
        Duration paused,
        Instant due) {

    /**
     * A day on the way.
     *
     * @param counted nominal working time of it that counts
     * @param paused nominal working time of it in which the clock stood still
     */
    public record Line(Day day, Duration counted, Duration paused) {}

    public static Explanation of(Term term, WorkingCalendar calendar) {
        var start = term.start(calendar);
        var due = term.due(calendar);
        var pauses = term.countedPauses();
        var lines = new ArrayList<Line>();
        var counted = Duration.ZERO;
        var last = due.atZone(calendar.zone()).toLocalDate();
        for (var day = start.atZone(calendar.zone()).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            var line = line(day, start, due, pauses, calendar);
            lines.add(line);
            counted = counted.plus(line.counted());
        }
        var paused = Duration.ZERO;
        for (var pause : pauses) {
            paused = paused.plus(calendar.between(pause.from(), end(pause)));
        }
        return new Explanation(term, start, !start.equals(term.countsFrom()), List.copyOf(lines), counted, paused, due);
    }

    private static Line line(LocalDate date, Instant start, Instant due, List<Pause> pauses, WorkingCalendar calendar) {
        var from = later(start, date.atStartOfDay(calendar.zone()).toInstant());
        var to = earlier(due, date.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
        var paused = Duration.ZERO;
        for (var pause : pauses) {
            paused = paused.plus(calendar.between(later(from, pause.from()), earlier(to, end(pause))));
        }
        return new Line(calendar.day(date), calendar.between(from, to).minus(paused), paused);
    }

    private static Instant end(Pause pause) {
        return Objects.requireNonNull(pause.to());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
