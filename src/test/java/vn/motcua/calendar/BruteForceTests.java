package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.TestClock.ZONE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.core.AccountName;

/** The tables agree with a count minute by minute over 2020–2027, whatever the sessions and holidays. */
class BruteForceTests {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 2922;

    /** A world to count in. */
    record World(MinuteCounter counter, WorkingCalendar calendar) {

        @Override
        public String toString() {
            return counter.off().size() + " off, " + counter.worked().size() + " worked, change " + counter.change()
                    + ", " + calendar.timetable();
        }
    }

    private static World world(Dice dice) {
        return world(
                week(dice),
                week(dice),
                dice.number(1, DAYS - 1),
                dice.numbers(300, 0, DAYS - 1),
                dice.numbers(300, 0, DAYS - 1));
    }

    private static Map<DayOfWeek, List<int[]>> week(Dice dice) {
        var days = dice.times(7, BruteForceTests::day);
        var week = new EnumMap<DayOfWeek, List<int[]>>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) {
            week.put(weekday, days.get(weekday.getValue() - 1));
        }
        if (week.values().stream().allMatch(List::isEmpty)) {
            week.put(DayOfWeek.MONDAY, List.<int[]>of(new int[] {450, 690}));
        }
        return week;
    }

    /** None to three sessions, not longer than 23 h 58 together. */
    private static List<int[]> day(Dice dice) {
        var sorted = dice.numbers(6, 0, 1438).stream().sorted().toList();
        return IntStream.range(0, sorted.size() / 2)
                .mapToObj(i -> new int[] {sorted.get(2 * i), sorted.get(2 * i + 1)})
                .toList();
    }

    private static World world(
            Map<DayOfWeek, List<int[]>> before,
            Map<DayOfWeek, List<int[]>> after,
            int change,
            Set<Integer> off,
            Set<Integer> worked) {
        var changed = FIRST.plusDays(change);
        Set<LocalDate> daysOff = off.stream().map(FIRST::plusDays).collect(Collectors.toSet());
        Set<LocalDate> daysWorked = worked.stream().map(FIRST::plusDays).collect(Collectors.toCollection(HashSet::new));
        daysWorked.removeAll(daysOff);
        var special = new HashMap<LocalDate, SpecialDay>();
        daysOff.forEach(day -> special.put(day, SpecialDay.off("nghỉ")));
        daysWorked.forEach(day -> special.put(day, SpecialDay.workedInstead("bù", null)));
        var years = IntStream.rangeClosed(2020, 2027).boxed().collect(Collectors.toSet());
        return new World(
                new MinuteCounter(before, after, changed, daysOff, daysWorked),
                new WorkingCalendar(
                        new LoadedYears(special, years),
                        Timetable.always(week(before)).from(changed, week(after)),
                        ZONE));
    }

    private static WorkingWeek week(Map<DayOfWeek, List<int[]>> minutes) {
        var week = new EnumMap<DayOfWeek, Sessions>(DayOfWeek.class);
        minutes.forEach((weekday, sessions) -> week.put(
                weekday,
                new Sessions(sessions.stream()
                        .map(s -> new Session(time(s[0]), time(s[1])))
                        .toList())));
        return new WorkingWeek(week);
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }

    /** Seven years of which any second may be a start, and half a year in which something that is worked is found. */
    private static LocalDateTime moment(long second) {
        return FIRST.atStartOfDay().plusSeconds(second);
    }

    @Test
    void findsTheSameDate() {
        Dice.eachTime(dice -> {
            var world = world(dice);
            long start = dice.number(0L, 2500L * 86_400);
            int minutes = dice.number(1, 12_000);
            var from = moment(start);

            var due = world.calendar().plus(from.atZone(ZONE).toInstant(), Duration.ofMinutes(minutes));

            assertThat(due.atZone(ZONE).toLocalDateTime())
                    .isEqualTo(world.counter().plus(from, minutes));
        });
    }

    @Test
    void measuresTheSameTime() {
        Dice.eachTime(dice -> {
            var world = world(dice);
            int start = dice.number(0, 2800 * 1440);
            int length = dice.number(0, 100 * 1440);
            var from = moment(start * 60L);
            var to = moment((start + length) * 60L);

            var measured = world.calendar()
                    .between(from.atZone(ZONE).toInstant(), to.atZone(ZONE).toInstant());

            var minute = world.counter().partsAMinute();
            var parts = world.counter().parts(from, to);
            assertThat(measured)
                    .isEqualTo(
                            Duration.ofMinutes(parts / minute).plusNanos(Math.round(parts % minute * 60e9 / minute)));
        });
    }

    @Test
    void comesBackToWhereItMeasured() {
        Dice.eachTime(dice -> {
            var world = world(dice);
            long start = dice.number(0L, 2800L * 86_400);
            long length = dice.number(1L, 100L * 86_400);
            var calendar = world.calendar();
            var from = moment(start).atZone(ZONE).toInstant();
            var to = moment(start + length).atZone(ZONE).toInstant();

            var measured = calendar.between(from, to);

            var back = calendar.plus(from, measured);
            assertThat(calendar.between(from, back)).isEqualTo(measured);
            assertThat(back).isBeforeOrEqualTo(to);
        });
    }

    @Test
    void explainsEveryDateToTheLastSecond() {
        Dice.eachTime(dice -> {
            var world = world(dice);
            long start = dice.number(0L, 2000L * 86_400);
            int days = dice.number(1, 30);
            long pausedAfter = dice.number(1L, 40L * 86_400);
            long pausedFor = dice.number(1L, 40L * 86_400);
            var calendar = world.calendar();
            var from = moment(start).atZone(ZONE).toInstant();
            var stopped = from.plusSeconds(pausedAfter);
            var term = Term.of(from, LocalTime.of(15, 0), TimeLimit.days(days))
                    .paused(new Pause(
                            Pause.Cause.PAYMENT,
                            AccountName.SYSTEM,
                            stopped,
                            stopped.plusSeconds(pausedFor),
                            AfterPause.PAUSE));

            var explained = Explanation.of(term, calendar);

            assertThat(explained.due()).isEqualTo(term.due(calendar));
            var all = calendar.between(explained.start(), explained.due());
            var expected = Duration.ofHours(days * 8L).plus(explained.paused());
            assertThat(all.minus(expected).abs())
                    .as("the limit and the pause, but for the seconds that were rounded")
                    .isLessThanOrEqualTo(Duration.ofSeconds(481));
            var shown = explained.lines().stream()
                    .map(line -> line.counted().plus(line.paused()))
                    .reduce(Duration.ZERO, Duration::plus);
            assertThat(shown.minus(all).abs()).isLessThan(Duration.ofMillis(1));
        });
    }
}
