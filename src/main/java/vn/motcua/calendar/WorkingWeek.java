package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * The sessions of each weekday (<i>tuần làm việc</i>); a weekday without any is the weekly rest. The longest day is the
 * full working day, worth 8 nominal hours; a shorter day is worth its share of it.
 */
public record WorkingWeek(Map<DayOfWeek, Sessions> days) {

    public WorkingWeek {
        days = Map.copyOf(days);
        if (days.values().stream().allMatch(Sessions::isEmpty)) {
            throw new IllegalArgumentException("a week has at least one session");
        }
    }

    /** Monday to Friday alike, Saturday and Sunday at rest. */
    public static WorkingWeek mondayToFriday(Sessions sessions) {
        var days = new EnumMap<DayOfWeek, Sessions>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) {
            days.put(weekday, weekday.compareTo(DayOfWeek.FRIDAY) > 0 ? Sessions.NONE : sessions);
        }
        return new WorkingWeek(days);
    }

    public Sessions on(DayOfWeek weekday) {
        return days.getOrDefault(weekday, Sessions.NONE);
    }

    /** The sessions of the longest day. */
    public Sessions fullDay() {
        return days.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .max(Comparator.comparingInt(Sessions::seconds))
                .orElse(Sessions.NONE);
    }

    /** The same week with another day. */
    public WorkingWeek with(DayOfWeek weekday, Sessions sessions) {
        var changed = new EnumMap<>(days);
        changed.put(weekday, sessions);
        return new WorkingWeek(changed);
    }
}
