package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.util.Arrays;

/**
 * One year of working time as a table, so that a date is found by search and not by counting days: for each day how much
 * has been worked before it, for each worked day how much when it ends. Counted in ticks, of which every full day of the
 * timetable has a whole number a second: nothing is rounded before the result.
 */
final class WorkingYear {

    /** Nominal seconds of a full working day. */
    private static final int FULL_DAY = TimeLimit.HOURS_A_DAY * 3600;

    private final Day[] days;
    private final long[] ticksASecond;
    private final long[] before;
    private final int[] workedDays;
    private final long[] ends;
    private final long total;

    WorkingYear(int year, DaysOff off, Timetable timetable, long ticksANominalSecond) {
        int length = Year.of(year).length();
        days = new Day[length];
        ticksASecond = new long[length];
        before = new long[length];
        workedDays = new int[length];
        ends = new long[length];
        long ticks = 0;
        int worked = 0;
        for (int i = 0; i < length; i++) {
            var date = LocalDate.ofYearDay(year, i + 1);
            var week = timetable.on(date);
            days[i] = Day.of(date, off, week);
            ticksASecond[i] = Math.multiplyExact(ticksANominalSecond, FULL_DAY)
                    / week.fullDay().seconds();
            before[i] = ticks;
            if (days[i].isWorked()) {
                ticks += ticksASecond[i] * days[i].sessions().seconds();
                workedDays[worked] = i;
                ends[worked] = ticks;
                worked++;
            }
        }
        Arrays.fill(ends, worked, length, Long.MAX_VALUE);
        total = ticks;
    }

    /** What a nominal second is divided into so that a second of this full day is a whole number of parts. */
    static long ticksANominalSecond(Sessions fullDay) {
        return fullDay.seconds() / greatestCommonDivisor(fullDay.seconds(), FULL_DAY);
    }

    /** The smallest number of parts that suits two full days. */
    static long leastCommonMultiple(long a, long b) {
        return Math.multiplyExact(a, b / greatestCommonDivisor(a, b));
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    /** The working time of the whole year. */
    long total() {
        return total;
    }

    Day day(LocalDate date) {
        return days[date.getDayOfYear() - 1];
    }

    /** The working time from the start of the year to a moment of it. */
    long ticksBefore(LocalDate date, LocalTime time) {
        int i = date.getDayOfYear() - 1;
        return before[i] + ticksASecond[i] * days[i].sessions().secondsBefore(time.toSecondOfDay());
    }

    /** The moment at which this much of the year has been worked: more than nothing, at most all of it. */
    LocalDateTime momentAfter(long ticks) {
        int found = Arrays.binarySearch(ends, ticks);
        int i = workedDays[found < 0 ? ~found : found];
        long worked = (ticks - before[i] + ticksASecond[i] / 2) / ticksASecond[i];
        return days[i].date().atTime(days[i].sessions().timeAfter((int) worked));
    }
}
