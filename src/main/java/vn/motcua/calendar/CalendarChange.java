package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Sha256;

/**
 * A change of the calendars (<i>lần thay đổi lịch làm việc</i>): who, when, on which ground.
 *
 * @param version 1 for the first change of all
 * @param subject the year of a notice, or the agency whose sessions change; empty for all agencies
 * @param firstDay the first day that it concerns; nothing: since ever
 * @param lastDay the last day that it concerns; nothing: until further notice
 * @param source the document that says so
 * @param sha256 fingerprint of what was read
 * @param knownFrom dates computed before this moment did not know of it
 */
public record CalendarChange(
        long version,
        Kind kind,
        String subject,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String source,
        Sha256 sha256,
        AccountName by,
        Instant at,
        Instant knownFrom) {

    /** What was changed. */
    public enum Kind {
        /** The notice of a year (<i>thông báo nghỉ lễ, tết</i>). */
        YEAR,
        /** The sessions of an agency (<i>thời giờ làm việc</i>). */
        HOURS
    }

    /** Whether the calendar of this agency may be another one through it. */
    public boolean concerns(AgencyId agency) {
        return kind == Kind.YEAR || subject.isEmpty() || agency.isWithin(new AgencyId(subject));
    }

    /** Whether a day of this span may be another one through it. */
    public boolean concerns(LocalDate from, LocalDate to) {
        return (firstDay == null || !firstDay.isAfter(to)) && (lastDay == null || !lastDay.isBefore(from));
    }
}
