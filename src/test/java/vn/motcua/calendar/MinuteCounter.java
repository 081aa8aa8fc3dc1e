package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Working time counted the long way, minute after minute, by nothing but its definition: what the tables must agree with.
 * Counted in parts of which a nominal minute has {@code full(before) · full(after)}.
 *
 * @param before sessions in minutes of the day by weekday, before {@code change}
 * @param after the same from {@code change} on
 */
record MinuteCounter(
        Map<DayOfWeek, List<int[]>> before,
        Map<DayOfWeek, List<int[]>> after,
        LocalDate change,
        Set<LocalDate> off,
        Set<LocalDate> worked) {

    private static final int NOMINAL_DAY = 480;

    static int full(Map<DayOfWeek, List<int[]>> week) {
        return week.values().stream().mapToInt(MinuteCounter::minutes).max().orElseThrow();
    }

    private static int minutes(List<int[]> sessions) {
        return sessions.stream().mapToInt(s -> s[1] - s[0]).sum();
    }

    private Map<DayOfWeek, List<int[]>> week(LocalDate day) {
        return day.isBefore(change) ? before : after;
    }

    private List<int[]> sessions(LocalDate day) {
        if (off.contains(day)) {
            return List.of();
        }
        return worked.contains(day) ? longest(week(day)) : week(day).getOrDefault(day.getDayOfWeek(), List.of());
    }

    private static List<int[]> longest(Map<DayOfWeek, List<int[]>> week) {
        return week.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .reduce((a, b) -> minutes(b) > minutes(a) ? b : a)
                .orElseThrow();
    }

    /** What each minute of a day is worth; nothing when nobody works in it. */
    private long[] worth(LocalDate day) {
        long worth = (long) NOMINAL_DAY * full(week(day) == before ? after : before);
        var minutes = new long[24 * 60];
        for (var session : sessions(day)) {
            Arrays.fill(minutes, session[0], session[1], worth);
        }
        return minutes;
    }

    /** The moment after this many nominal minutes, to the nearest second. */
    LocalDateTime plus(LocalDateTime start, long nominalMinutes) {
        long left = nominalMinutes * full(before) * full(after) * 60; // in parts of a second
        for (var day = start.toLocalDate(); ; day = day.plusDays(1)) {
            var worth = worth(day);
            var at = day.equals(start.toLocalDate()) ? start : day.atStartOfDay();
            while (at.toLocalDate().equals(day)) {
                int seconds = 60 - at.getSecond();
                long each = worth[at.getHour() * 60 + at.getMinute()];
                if (each > 0 && each * seconds >= left) {
                    return at.plusSeconds((left + each / 2) / each);
                }
                left -= each * seconds;
                at = at.plusSeconds(seconds);
            }
        }
    }

    /** Nominal minutes between two moments on whole minutes, in parts. */
    long parts(LocalDateTime from, LocalDateTime to) {
        long parts = 0;
        for (var day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            var worth = worth(day);
            int first = day.equals(from.toLocalDate()) ? from.getHour() * 60 + from.getMinute() : 0;
            int last = day.equals(to.toLocalDate()) ? to.getHour() * 60 + to.getMinute() : worth.length;
            for (int minute = first; minute < last; minute++) {
                parts += worth[minute];
            }
        }
        return parts;
    }

    long partsAMinute() {
        return (long) full(before) * full(after);
    }
}
