package vn.motcua.calendar;

/**
 * A time limit as the law gives it (<i>thời hạn giải quyết</i>): a number and its unit.
 *
 * @param number more than 0
 */
public record TimeLimit(int number, Unit unit) {

    /** One working day counts as this many nominal hours, however long an agency's sessions are. */
    public static final int HOURS_A_DAY = 8;

    /** What a limit is counted in. */
    public enum Unit {
        /** <i>Giờ làm việc</i>. */
        WORKING_HOUR,
        /** <i>Ngày làm việc</i>. */
        WORKING_DAY,
        /** <i>Ngày</i>, weekends and holidays included. */
        CALENDAR_DAY,
        /** <i>Tháng</i>. */
        MONTH
    }

    public TimeLimit {
        if (number <= 0) {
            throw new IllegalArgumentException("a time limit is at least 1, not " + number);
        }
    }

    public static TimeLimit days(int number) {
        return new TimeLimit(number, Unit.WORKING_DAY);
    }

    public static TimeLimit hours(int number) {
        return new TimeLimit(number, Unit.WORKING_HOUR);
    }

    /** Nominal working hours: exact for working time, five working days a week and 22 a month for the other units. */
    public int nominalHours() {
        return switch (unit) {
            case WORKING_HOUR -> number;
            case WORKING_DAY -> Math.multiplyExact(number, HOURS_A_DAY);
            case CALENDAR_DAY -> Math.max(1, number * 5 / 7) * HOURS_A_DAY;
            case MONTH -> number * 22 * HOURS_A_DAY;
        };
    }
}
