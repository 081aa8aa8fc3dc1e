package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What the yearly notices that are loaded say (<i>lịch nghỉ lễ, tết</i>): nothing is known of any other year. */
public interface DaysOff {

    /** The years that are loaded whole. */
    Set<Integer> years();

    /** What is special about a day of a loaded year. */
    Optional<SpecialDay> on(LocalDate day);
}
