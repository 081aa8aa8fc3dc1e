package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.motcua.core.RuleViolation;

/**
 * Which days are worked: Monday to Friday, less the holidays and swapped days of the years that are loaded, plus the
 * Saturdays worked instead. A year that is not loaded is refused, never guessed.
 *
 * @param off holidays and swapped days with their names
 * @param worked Saturdays worked instead
 * @param years the years that are loaded whole
 */
public record DaysOff(Map<LocalDate, String> off, Set<LocalDate> worked, Set<Integer> years) {

    public DaysOff {
        off = Map.copyOf(off);
        worked = Set.copyOf(worked);
        years = Set.copyOf(years);
    }

    /** Whether officials work on this day; 503 when the notice of its year has not been loaded. */
    public boolean isWorked(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw RuleViolation.unavailable("calendar.year-missing", Integer.toString(day.getYear()));
        }
        var weekday = day.getDayOfWeek();
        boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        return worked.contains(day) || (!weekend && !off.containsKey(day));
    }
}
