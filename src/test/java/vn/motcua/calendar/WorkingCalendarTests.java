package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.testing.TestClock.at;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.motcua.core.AgencyId;
import vn.motcua.core.RuleViolation;
import vn.motcua.testing.SharedData;

class WorkingCalendarTests {

    private final WorkingCalendar calendar = calendar();

    private static WorkingCalendar calendar() {
        try {
            return new NationalCalendar(
                            new CalendarSettings("classpath:calendar", List.of("07:30-11:30", "13:30-17:30")),
                            new PathMatchingResourcePatternResolver())
                    .of(new AgencyId("H07.12"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00, 3, 2026-11-26T09:00", // weekend and 24/11, Ngày Văn hóa
        "2026-08-27T09:00, 3, 2026-09-04T09:00", // Quốc khánh with its swap
        "2026-08-20T09:00, 2, 2026-08-22T09:00", // a worked Saturday
        "2026-02-13T16:00, 1, 2026-02-23T16:00", // Tết
        "2026-11-20T07:30, 1, 2026-11-20T17:30", // the whole day
        "2026-11-21T10:00, 1, 2026-11-23T17:30", // received on a Saturday
    })
    void countsWorkingDays(String start, int days, String due) {
        assertThat(calendar.due(at(start), TimeLimit.days(days))).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00, 8, 2026-11-23T09:00",
        "2026-11-20T11:30, 1, 2026-11-20T14:30", // over the lunch break, not into the night
        "2026-11-20T12:15, 1, 2026-11-20T14:30",
        "2026-11-20T16:55, 1, 2026-11-23T07:55",
        "2026-11-23T20:00, 8, 2026-11-25T17:30",
    })
    void countsWorkingHours(String start, int hours, String due) {
        assertThat(calendar.due(at(start), TimeLimit.hours(hours))).isEqualTo(at(due));
    }

    @Test
    void endsACalendarLimitOnAWorkedDay() {
        var due = calendar.due(at("2026-11-20T09:00"), new TimeLimit(1, TimeLimit.Unit.CALENDAR_DAY));

        assertThat(due).isEqualTo(at("2026-11-23T07:30"));
    }

    @Test
    void startsTheNextWorkingDayAfterTheCutOff() {
        var cutOff = LocalTime.of(15, 0);

        assertThat(calendar.startAfter(at("2026-11-23T15:00"), cutOff)).isEqualTo(at("2026-11-23T15:00"));
        assertThat(calendar.startAfter(at("2026-11-23T15:01"), cutOff)).isEqualTo(at("2026-11-25T07:30"));
    }

    @ParameterizedTest
    @CsvSource({"1", "90", "480", "481", "2400", "10000"})
    void measuresWhatItAdded(int minutes) {
        var start = at("2026-03-04T10:12");
        var nominal = Duration.ofMinutes(minutes);

        assertThat(calendar.between(start, calendar.plus(start, nominal))).isEqualTo(nominal);
    }

    @Test
    void keepsADayWorthEightHoursWhateverItsSessions() {
        var short7 = new WorkingCalendar(
                new DaysOff(java.util.Map.of(), java.util.Set.of(), java.util.Set.of(2026)),
                List.of(
                        new Session(LocalTime.of(8, 0), LocalTime.of(11, 30)),
                        new Session(LocalTime.of(13, 30), LocalTime.of(17, 0))),
                vn.motcua.testing.TestClock.ZONE);

        assertThat(short7.due(at("2026-11-23T09:00"), TimeLimit.days(2)))
                .isEqualTo(short7.due(at("2026-11-23T09:00"), TimeLimit.hours(16)))
                .isEqualTo(at("2026-11-25T09:00"));
    }

    @Test
    void refusesAYearThatIsNotLoaded() {
        assertThatThrownBy(() -> calendar.due(at("2026-12-31T09:00"), TimeLimit.days(3)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("calendar.year-missing"));
    }

    @Test
    void agreesWithThePublishedCalendar() throws IOException {
        var published = Files.readAllLines(SharedData.at("calendar/vn-working-calendar-2020-2027.csv")).stream()
                .filter(line -> line.startsWith("2025") || line.startsWith("2026"))
                .map(line -> line.split(","))
                .toList();

        assertThat(published).hasSizeGreaterThan(30).allSatisfy(row -> assertThat(
                        calendar.isWorked(LocalDate.parse(row[0])))
                .as(row[0])
                .isEqualTo(row[2].equals("WORKDAY")));
    }
}
