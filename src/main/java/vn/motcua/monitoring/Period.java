package vn.motcua.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import vn.motcua.core.InvalidInput;

/**
 * The days that figures are counted for (<i>kỳ báo cáo</i>).
 *
 * @param to the last day, included
 */
record Period(LocalDate from, LocalDate to) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LONGEST_YEARS = 3;

    /** From what somebody asked for; what is left empty is this month. */
    static Period of(String from, String to, Instant now) {
        var month = YearMonth.from(now.atZone(ZONE));
        var period = new Period(day("from", from, month.atDay(1)), day("to", to, month.atEndOfMonth()));
        if (period.to.isBefore(period.from)) {
            throw InvalidInput.of("to", "monitoring.period-reversed");
        }
        if (period.from.plusYears(LONGEST_YEARS).isBefore(period.to)) {
            throw InvalidInput.of("from", "monitoring.period-too-long", LONGEST_YEARS);
        }
        return period;
    }

    private static LocalDate day(String field, String text, LocalDate otherwise) {
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw InvalidInput.of(field, "monitoring.day-format");
        }
    }

    Instant start() {
        return from.atStartOfDay(ZONE).toInstant();
    }

    /** The first moment that no longer belongs to it. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
