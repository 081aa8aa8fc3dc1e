package vn.motcua.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.core.RuleViolation;

/**
 * The working time of an agency (<i>thời giờ làm việc</i>): pure arithmetic over its timetable and days off, with no clock
 * of its own. A full working day is worth 8 nominal hours however long its sessions are, so that "1 ngày" and "8 giờ"
 * agree; a shorter day, such as a Saturday morning, is worth its share. Counted in whole seconds, rounded once, at the
 * result. See docs/calendar.md.
 */
public final class WorkingCalendar {

    private static final long NANOS = 1_000_000_000;

    private final Timetable timetable;
    private final ZoneId zone;
    private final long ticksANominalSecond;
    private final Map<Integer, WorkingYear> years = new HashMap<>();

    public WorkingCalendar(DaysOff off, Timetable timetable, ZoneId zone) {
        this.timetable = timetable;
        this.zone = zone;
        long ticks = 1;
        for (var week : timetable.all()) {
            ticks = WorkingYear.leastCommonMultiple(ticks, WorkingYear.ticksANominalSecond(week.fullDay()));
        }
        this.ticksANominalSecond = ticks;
        for (int year : off.years()) {
            years.put(year, new WorkingYear(year, off, timetable, ticks));
        }
    }

    /** When something that starts at {@code start} must be done. */
    public Instant due(Instant start, TimeLimit limit) {
        return switch (limit.unit()) {
            case WORKING_HOUR, WORKING_DAY -> plus(start, Duration.ofHours(limit.nominalHours()));
            case CALENDAR_DAY -> nextWorked(local(start).plusDays(limit.number()));
            case MONTH -> nextWorked(local(start).plusMonths(limit.number()));
        };
    }

    /** A date after a pause: later by as much of the time it is counted in as the pause took. */
    public Instant afterPause(Instant due, TimeLimit.Unit unit, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return due;
        }
        return switch (unit) {
            case WORKING_HOUR, WORKING_DAY -> plus(due, between(from, to));
            case CALENDAR_DAY, MONTH -> nextWorked(local(due).plus(Duration.between(local(from), local(to))));
        };
    }

    /** When this much nominal working time has gone by since {@code start}. */
    public Instant plus(Instant start, Duration nominal) {
        if (!nominal.isPositive()) {
            return start;
        }
        var from = local(start);
        int number = from.getYear();
        var year = year(number);
        long ticks = Math.addExact(year.ticksBefore(from.toLocalDate(), from.toLocalTime()), ticks(nominal));
        while (ticks > year.total()) {
            ticks -= year.total();
            number++;
            year = year(number);
        }
        return instant(year.momentAfter(ticks));
    }

    /** The nominal working time between two instants; nothing when {@code to} is not after {@code from}. */
    public Duration between(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        var first = local(from);
        var last = local(to);
        long ticks = year(last.getYear()).ticksBefore(last.toLocalDate(), last.toLocalTime())
                - year(first.getYear()).ticksBefore(first.toLocalDate(), first.toLocalTime());
        for (int year = first.getYear(); year < last.getYear(); year++) {
            ticks += year(year).total();
        }
        return nominal(ticks);
    }

    /** The start of the next working day when {@code received} is later than {@code cutOff}, or else {@code received}. */
    public Instant startAfter(Instant received, LocalTime cutOff) {
        var local = received.atZone(zone);
        return local.toLocalTime().isAfter(cutOff) ? opening(local.toLocalDate().plusDays(1)) : received;
    }

    /** What a day is; 503 when the notice of its year has not been loaded. */
    public Day day(LocalDate date) {
        return year(date.getYear()).day(date);
    }

    public boolean isWorked(LocalDate date) {
        return day(date).isWorked();
    }

    public Timetable timetable() {
        return timetable;
    }

    public ZoneId zone() {
        return zone;
    }

    private WorkingYear year(int number) {
        var year = years.get(number);
        if (year == null) {
            throw RuleViolation.unavailable("calendar.year-missing", Integer.toString(number));
        }
        return year;
    }

    /** The first moment from here on at which somebody works. */
    private Instant nextWorked(LocalDateTime moment) {
        return day(moment.toLocalDate())
                .sessions()
                .openFrom(moment.toLocalTime())
                .map(time -> instant(moment.toLocalDate().atTime(time)))
                .orElseGet(() -> opening(moment.toLocalDate().plusDays(1)));
    }

    /** When work begins on this day or the next that is worked. */
    private Instant opening(LocalDate day) {
        var worked = day;
        while (!isWorked(worked)) {
            worked = worked.plusDays(1);
        }
        return instant(worked.atTime(day(worked).sessions().timeAfter(0)));
    }

    private long ticks(Duration nominal) {
        long whole = Math.multiplyExact(nominal.toSeconds(), ticksANominalSecond);
        return whole + (nominal.toNanosPart() * ticksANominalSecond + NANOS / 2) / NANOS;
    }

    private Duration nominal(long ticks) {
        long rest = ticks % ticksANominalSecond;
        return Duration.ofSeconds(
                ticks / ticksANominalSecond, (rest * NANOS + ticksANominalSecond / 2) / ticksANominalSecond);
    }

    private LocalDateTime local(Instant instant) {
        return instant.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    private Instant instant(LocalDateTime moment) {
        return moment.atZone(zone).toInstant();
    }
}
