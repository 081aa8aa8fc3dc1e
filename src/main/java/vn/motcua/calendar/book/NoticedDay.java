package vn.motcua.calendar.book;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.SpecialDay;

/** A line of a year's notice: what is special about a day, and which document says so. */
public record NoticedDay(
        LocalDate day,
        boolean worked,
        String name,
        @Nullable LocalDate swapWith,
        String source) {

    SpecialDay special() {
        return new SpecialDay(worked, name, swapWith);
    }
}
