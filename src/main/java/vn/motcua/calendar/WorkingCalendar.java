package vn.motcua.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The working time of an agency (<i>thời giờ làm việc</i>): pure arithmetic over its sessions and days off, with no clock
 * of its own. A working day is worth 8 nominal hours however long the sessions are, so that "1 ngày" and "8 giờ" agree.
 */
public final class WorkingCalendar {

    private final DaysOff days;
    private final List<Session> sessions;
    private final ZoneId zone;
    private final int secondsADay;

    public WorkingCalendar(DaysOff days, List<Session> sessions, ZoneId zone) {
        this.days = days;
        this.sessions = List.copyOf(sessions);
        this.zone = zone;
        this.secondsADay = sessions.stream().mapToInt(Session::seconds).sum();
    }

    /** When something that starts at {@code start} must be done. */
    public Instant due(Instant start, TimeLimit limit) {
        return switch (limit.unit()) {
            case WORKING_HOUR, WORKING_DAY -> plus(start, Duration.ofHours(limit.nominalHours()));
            case CALENDAR_DAY ->
                nextWorked(start.atZone(zone).plusDays(limit.number()).toLocalDateTime());
            case MONTH ->
                nextWorked(start.atZone(zone).plusMonths(limit.number()).toLocalDateTime());
        };
    }

    /** When this much nominal working time has gone by since {@code start}. */
    public Instant plus(Instant start, Duration nominal) {
        var day = start.atZone(zone).toLocalDate();
        long left = nominal.toSeconds()
                * secondsADay
                / Duration.ofHours(TimeLimit.HOURS_A_DAY).toSeconds();
        if (days.isWorked(day)) {
            left += workedBefore(start.atZone(zone).toLocalTime());
        } else {
            day = nextWorkedDay(day);
        }
        while (left > secondsADay) {
            left -= secondsADay;
            day = nextWorkedDay(day);
        }
        return day.atTime(timeAfter(left)).atZone(zone).toInstant();
    }

    /** The nominal working time between two instants; nothing when {@code to} is not after {@code from}. */
    public Duration between(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        var last = to.atZone(zone);
        var day = from.atZone(zone).toLocalDate();
        long seconds = days.isWorked(day) ? -workedBefore(from.atZone(zone).toLocalTime()) : 0;
        for (; day.isBefore(last.toLocalDate()); day = day.plusDays(1)) {
            seconds += days.isWorked(day) ? secondsADay : 0;
        }
        seconds += days.isWorked(day) ? workedBefore(last.toLocalTime()) : 0;
        return Duration.ofSeconds(
                seconds * Duration.ofHours(TimeLimit.HOURS_A_DAY).toSeconds() / secondsADay);
    }

    /** The start of the next working day when {@code received} is later than {@code cutOff}, or else {@code received}. */
    public Instant startAfter(Instant received, LocalTime cutOff) {
        var local = received.atZone(zone);
        return local.toLocalTime().isAfter(cutOff) ? startOf(nextWorkedDay(local.toLocalDate())) : received;
    }

    public boolean isWorked(LocalDate day) {
        return days.isWorked(day);
    }

    private Instant nextWorked(LocalDateTime local) {
        return days.isWorked(local.toLocalDate())
                ? local.atZone(zone).toInstant()
                : startOf(nextWorkedDay(local.toLocalDate()));
    }

    private Instant startOf(LocalDate day) {
        return day.atTime(sessions.getFirst().from()).atZone(zone).toInstant();
    }

    private LocalDate nextWorkedDay(LocalDate day) {
        var next = day.plusDays(1);
        while (!days.isWorked(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private long workedBefore(LocalTime time) {
        long seconds = 0;
        for (var session : sessions) {
            int into = time.toSecondOfDay() - session.from().toSecondOfDay();
            seconds += Math.clamp(into, 0, session.seconds());
        }
        return seconds;
    }

    /** The time of day at which this much has been worked: the end of a session rather than the start of the next. */
    private LocalTime timeAfter(long worked) {
        long left = worked;
        for (var session : sessions) {
            if (left <= session.seconds()) {
                return session.from().plusSeconds(left);
            }
            left -= session.seconds();
        }
        return sessions.getLast().to();
    }
}
