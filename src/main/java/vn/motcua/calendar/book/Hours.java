package vn.motcua.calendar.book;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.Sessions;

/**
 * The sessions of weekdays that a change sets; a weekday it does not name stays as it was.
 *
 * @param days nothing for a weekday means: as the agency above
 */
public record Hours(CalendarChange change, Map<DayOfWeek, Optional<Sessions>> days) {

    public Hours {
        days = Map.copyOf(days);
    }
}
