package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which week is worked from which day on (<i>thời giờ làm việc theo thời gian</i>). */
public record Timetable(NavigableMap<LocalDate, WorkingWeek> weeks) {

    public Timetable {
        weeks = new TreeMap<>(weeks);
        if (!weeks.containsKey(LocalDate.MIN)) {
            throw new IllegalArgumentException("a timetable has a week to begin with");
        }
    }

    /** One week for all time. */
    public static Timetable always(WorkingWeek week) {
        return new Timetable(new TreeMap<>(Map.of(LocalDate.MIN, week)));
    }

    /** The same with another week from a day on. */
    public Timetable from(LocalDate day, WorkingWeek week) {
        var changed = new TreeMap<>(weeks);
        changed.put(day, week);
        return new Timetable(changed);
    }

    public WorkingWeek on(LocalDate day) {
        return weeks.floorEntry(day).getValue();
    }

    Collection<WorkingWeek> all() {
        return weeks.values();
    }
}
