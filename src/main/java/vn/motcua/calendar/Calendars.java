package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.core.AgencyId;

/** The working calendar of each agency (<i>lịch làm việc</i>). */
public interface Calendars {

    /** The calendar in whose working time the clocks of this agency's dossiers run. */
    WorkingCalendar of(AgencyId agency);

    /** The same as it was known at a moment: with it a date that was computed then can be computed again. */
    WorkingCalendar asKnownAt(Instant moment, AgencyId agency);

    /** What has changed since a moment for an agency in a span of days, the oldest first. */
    List<CalendarChange> changes(AgencyId agency, Instant since, LocalDate from, LocalDate to);
}
