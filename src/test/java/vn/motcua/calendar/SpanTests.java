package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.TestClock.ZONE;
import static vn.motcua.testing.TestClock.at;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The cost of a computation, by what is looked at and never by the clock. */
class SpanTests {

    /** Counts each day that is asked for. */
    private static final class Counting implements DaysOff {

        private final DaysOff days = Samples.notices();
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Set<Integer> years() {
            return days.years();
        }

        @Override
        public Optional<SpecialDay> on(LocalDate day) {
            asked.incrementAndGet();
            return days.on(day);
        }
    }

    @Test
    void looksAtEachDayOnceWhenItIsBuiltAndAtNoneAfterwards() {
        var counting = new Counting();
        var calendar = new WorkingCalendar(counting, Timetable.always(Samples.USUAL), ZONE);
        assertThat(counting.asked).hasValue(7 * 365 + 2); // 2020 and 2024 are leap years

        counting.asked.set(0);
        var fiveYears = calendar.due(at("2020-03-02T09:00"), TimeLimit.days(1250));
        calendar.between(at("2020-03-02T09:00"), fiveYears);
        calendar.startAfter(fiveYears, LocalTime.MIDNIGHT);

        assertThat(fiveYears).isAfter(at("2025-01-01T00:00"));
        assertThat(counting.asked).hasValue(0);
    }

    @Test
    void opensNoMoreYearsThanTheSpanHas() {
        var short1 = Samples.usual();

        assertThat(short1.due(at("2026-12-30T09:00"), TimeLimit.days(1)))
                .as("2027 is missing, and is not asked for")
                .isEqualTo(at("2026-12-31T09:00"));
        assertThat(short1.between(at("2020-01-02T07:30"), at("2026-12-31T17:30"))
                        .compareTo(Duration.ofDays(500)))
                .isPositive();
    }
}
