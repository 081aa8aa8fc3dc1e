package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Days off held in memory. */
public record LoadedYears(Map<LocalDate, SpecialDay> days, Set<Integer> years) implements DaysOff {

    public LoadedYears {
        days = Map.copyOf(days);
        years = Set.copyOf(years);
    }

    @Override
    public Optional<SpecialDay> on(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }
}
