package vn.motcua.calendar;

import vn.motcua.core.AgencyId;

/** The working calendar of each agency (<i>lịch làm việc</i>). */
public interface Calendars {

    /** The calendar in whose working time the clocks of this agency's dossiers run. */
    WorkingCalendar of(AgencyId agency);
}
