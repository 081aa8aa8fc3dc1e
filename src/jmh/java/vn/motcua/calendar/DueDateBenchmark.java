package vn.motcua.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one computation of the calendar costs: mvn -P benchmark test-compile exec:exec. See docs/calendar.md. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DueDateBenchmark {

    private static final int STARTS = 1024;
    private static final TimeLimit ONE_HOUR = TimeLimit.hours(1);
    private static final TimeLimit THIRTY_DAYS = TimeLimit.days(30);
    private static final TimeLimit FIVE_YEARS = TimeLimit.days(1250);
    private static final TimeLimit TWENTY_CALENDAR_DAYS = new TimeLimit(20, TimeLimit.Unit.CALENDAR_DAY);

    private final WorkingCalendar calendar = calendar();
    private final Instant[] starts = new Random(1)
            .ints(STARTS, 0, 700 * 24 * 3600)
            .mapToObj(seconds -> Instant.parse("2020-01-02T00:00:00Z").plusSeconds(seconds))
            .toArray(Instant[]::new);
    private int next;

    /** Eight years, Saturday mornings, fifteen holidays a year. */
    private static WorkingCalendar calendar() {
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        var random = new Random(2);
        for (int i = 0; i < 8 * 15; i++) {
            days.put(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2922)), SpecialDay.off("nghỉ"));
        }
        Set<Integer> years = IntStream.rangeClosed(2020, 2027).boxed().collect(Collectors.toSet());
        var day = new Sessions(List.of(
                new Session(LocalTime.of(7, 30), LocalTime.of(11, 30)),
                new Session(LocalTime.of(13, 30), LocalTime.of(17, 0))));
        var week = WorkingWeek.mondayToFriday(day)
                .with(java.time.DayOfWeek.SATURDAY, Sessions.parse("07:30-11:30"));
        return new WorkingCalendar(
                new LoadedYears(days, years), Timetable.always(week), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private Instant start() {
        next = (next + 1) % STARTS;
        return starts[next];
    }

    @Benchmark
    public Instant dueAfterOneHour() {
        return calendar.due(start(), ONE_HOUR);
    }

    @Benchmark
    public Instant dueAfterThirtyDays() {
        return calendar.due(start(), THIRTY_DAYS);
    }

    @Benchmark
    public Instant dueAfterFiveYears() {
        return calendar.due(start(), FIVE_YEARS);
    }

    @Benchmark
    public Instant dueAfterTwentyCalendarDays() {
        return calendar.due(start(), TWENTY_CALENDAR_DAYS);
    }

    @Benchmark
    public Duration betweenOverFiveYears() {
        var from = start();
        return calendar.between(from, from.plus(Duration.ofDays(1825)));
    }

    @Benchmark
    public WorkingCalendar makingTheTables() {
        return calendar();
    }
}
