package vn.motcua.notice;

import java.time.Duration;
import java.time.Instant;
import vn.motcua.calendar.WorkingCalendar;

/** Counts working time backwards. */
final class WorkingTimeAgo {

    private WorkingTimeAgo() {}

    /** The last second since which at least this much nominal working time has gone by. */
    static Instant of(WorkingCalendar calendar, Instant now, Duration nominal) {
        var latest = now;
        var step = Duration.ofDays(1);
        var earliest = now.minus(step);
        while (calendar.between(earliest, now).compareTo(nominal) < 0) {
            step = step.multipliedBy(2);
            latest = earliest;
            earliest = now.minus(step);
        }
        while (Duration.between(earliest, latest).compareTo(Duration.ofSeconds(1)) > 0) {
            var middle = earliest.plus(Duration.between(earliest, latest).dividedBy(2));
            if (calendar.between(middle, now).compareTo(nominal) < 0) {
                latest = middle;
            } else {
                earliest = middle;
            }
        }
        return earliest;
    }
}
