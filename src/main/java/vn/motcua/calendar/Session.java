package vn.motcua.calendar;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import vn.motcua.core.RuleViolation;

/** A part of a working day (<i>buổi làm việc</i>), in whole minutes, from its first to just before {@code to}. */
public record Session(LocalTime from, LocalTime to) {

    private static final int SECONDS_A_MINUTE = 60;

    public Session {
        if (!from.isBefore(to)) {
            throw RuleViolation.invalid("calendar.session-reversed", from, to);
        }
        if (from.toSecondOfDay() % SECONDS_A_MINUTE != 0 || to.toSecondOfDay() % SECONDS_A_MINUTE != 0) {
            throw RuleViolation.invalid("calendar.session-minutes", from, to);
        }
    }

    /** From a text such as {@code 07:30-11:30}. */
    static Session parse(String text) {
        var ends = text.strip().split("\\s*[-–]\\s*", -1);
        try {
            if (ends.length == 2) {
                return new Session(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
            }
        } catch (DateTimeParseException e) {
            throw RuleViolation.invalid("calendar.session-format", text.strip(), e);
        }
        throw RuleViolation.invalid("calendar.session-format", text.strip());
    }

    int seconds() {
        return to.toSecondOfDay() - from.toSecondOfDay();
    }

    /** How much of it has gone by at this second of the day. */
    int secondsBefore(int secondOfDay) {
        return Math.clamp(secondOfDay - from.toSecondOfDay(), 0, seconds());
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
