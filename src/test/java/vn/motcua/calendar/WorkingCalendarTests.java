package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.testing.TestClock.ZONE;
import static vn.motcua.testing.TestClock.at;

import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.calendar.TimeLimit.Unit;
import vn.motcua.core.RuleViolation;
import vn.motcua.testing.SharedData;

class WorkingCalendarTests {

    private static final LoadedYears NOTHING_SPECIAL = new LoadedYears(Map.of(), Set.of(2026));

    private final WorkingCalendar calendar = Samples.usual();

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00, 3, 2026-11-26T09:00", // weekend and 24/11, Ngày Văn hóa
        "2026-08-27T09:00, 3, 2026-09-04T09:00", // Quốc khánh with its swap
        "2026-08-20T09:00, 2, 2026-08-22T09:00", // a worked Saturday
        "2026-08-22T08:00, 1, 2026-08-24T08:00", // received on a worked Saturday
        "2026-01-09T16:00, 1, 2026-01-10T16:00", // the Saturday worked for 2/1
        "2025-04-25T10:00, 1, 2025-04-26T10:00",
        "2024-05-03T10:00, 1, 2024-05-04T10:00",
        "2026-02-13T16:00, 1, 2026-02-23T16:00", // Tết
        "2026-02-11T09:00, 10, 2026-03-04T09:00", // across Tết
        "2025-12-30T09:00, 3, 2026-01-06T09:00", // across the year and the swapped 2/1
        "2026-11-20T07:30, 1, 2026-11-20T17:30", // the whole day
        "2026-11-21T10:00, 1, 2026-11-23T17:30", // received on a Saturday
        "2020-01-02T09:00, 1500, 2025-12-31T09:00", // six years
    })
    void countsWorkingDays(String start, int days, String due) {
        assertThat(calendar.due(at(start), TimeLimit.days(days))).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00, 8, 2026-11-23T09:00",
        "2026-11-20T11:30, 1, 2026-11-20T14:30", // over the lunch break, not into the night
        "2026-11-20T12:15, 1, 2026-11-20T14:30",
        "2026-11-20T10:30, 1, 2026-11-20T11:30", // to the end of a session, not the start of the next
        "2026-11-20T16:55, 1, 2026-11-23T07:55",
        "2026-11-20T06:00, 1, 2026-11-20T08:30",
        "2026-11-23T20:00, 8, 2026-11-25T17:30",
        "2026-12-31T16:30, 1, 2026-12-31T17:30", // the last hour of what is known
        "2026-01-01T09:00, 4, 2026-01-05T11:30", // from a holiday at the start of a year
        "2026-01-01T09:00, 8, 2026-01-05T17:30", // to the end of its first working day
    })
    void countsWorkingHours(String start, int hours, String due) {
        assertThat(calendar.due(at(start), TimeLimit.hours(hours))).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00, 1, CALENDAR_DAY, 2026-11-23T07:30", // a Saturday: when work begins again
        "2026-11-22T09:00, 1, CALENDAR_DAY, 2026-11-23T09:00",
        "2026-11-22T12:00, 1, CALENDAR_DAY, 2026-11-23T13:30", // nobody works at noon
        "2026-11-22T11:30, 1, CALENDAR_DAY, 2026-11-23T11:30",
        "2026-11-22T20:00, 1, CALENDAR_DAY, 2026-11-25T07:30", // nor in the evening, nor on 24/11
        "2026-11-22T05:00, 1, CALENDAR_DAY, 2026-11-23T07:30",
        "2026-01-31T09:00, 1, MONTH, 2026-03-02T07:30", // 28/2 is a Saturday
        "2026-03-10T09:00, 2, MONTH, 2026-05-11T07:30", // 10/5 is a Sunday
        "2026-03-10T09:00, 3, MONTH, 2026-06-10T09:00",
    })
    void endsALimitInCalendarTimeWhenSomebodyWorks(String start, int number, Unit unit, String due) {
        assertThat(calendar.due(at(start), new TimeLimit(number, unit))).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00, 1, 2026-11-21T09:00", // half a day is left for the Saturday morning
        "2026-11-20T13:30, 1, 2026-11-21T11:30",
        "2026-11-20T15:30, 1, 2026-11-23T09:30",
        "2026-11-21T07:30, 1, 2026-11-23T11:30", // a morning is half a working day
        "2026-08-21T17:30, 1, 2026-08-22T17:30", // worked for a Monday, the whole day
        "2025-04-25T17:30, 1, 2025-04-26T17:30", // worked for a Friday
        "2025-01-24T17:30, 1, 2025-02-03T11:30", // 25/1 is a worked morning, 1/2 a holiday on a Saturday
    })
    void countsAShorterDayByItsShare(String start, int days, String due) {
        assertThat(Samples.withSaturdayMornings().due(at(start), TimeLimit.days(days)))
                .isEqualTo(at(due));
    }

    @Test
    void worksASaturdayLikeTheDayItReplacesOrElseTheWholeDay() {
        var week = Samples.USUAL.with(DayOfWeek.FRIDAY, Samples.MORNING);
        var off = new LoadedYears(
                Map.of(
                        LocalDate.of(2026, 3, 7), SpecialDay.workedInstead("Làm bù", LocalDate.of(2026, 3, 13)),
                        LocalDate.of(2026, 3, 14), SpecialDay.workedInstead("Làm bù", null),
                        LocalDate.of(2026, 3, 21), SpecialDay.workedInstead("Làm bù", LocalDate.of(2026, 3, 22))),
                Set.of(2026));
        var odd = new WorkingCalendar(off, Timetable.always(week), ZONE);

        assertThat(odd.day(LocalDate.of(2026, 3, 7)).sessions()).isEqualTo(Samples.MORNING);
        assertThat(odd.day(LocalDate.of(2026, 3, 14)).sessions()).isEqualTo(Samples.EIGHT_HOURS);
        assertThat(odd.day(LocalDate.of(2026, 3, 21)).sessions()).isEqualTo(Samples.EIGHT_HOURS);
    }

    @Test
    void knowsWhyADayIsWorkedOrNot() {
        assertThat(calendar.day(LocalDate.of(2026, 11, 20)).kind()).isEqualTo(Day.Kind.WORKED);
        assertThat(calendar.day(LocalDate.of(2026, 11, 21)).kind()).isEqualTo(Day.Kind.WEEKLY_REST);
        assertThat(calendar.day(LocalDate.of(2026, 11, 24)))
                .isEqualTo(
                        new Day(LocalDate.of(2026, 11, 24), Day.Kind.HOLIDAY, "Ngày Văn hóa Việt Nam", Sessions.NONE));
        assertThat(calendar.day(LocalDate.of(2026, 1, 2)).kind()).isEqualTo(Day.Kind.SWAPPED);
        assertThat(calendar.day(LocalDate.of(2026, 1, 10)).kind()).isEqualTo(Day.Kind.WORKED_INSTEAD);
        assertThat(calendar.isWorked(LocalDate.of(2026, 1, 10))).isTrue();
        assertThat(calendar.isWorked(LocalDate.of(2026, 11, 24))).isFalse();
    }

    @Test
    void startsTheNextWorkingDayAfterTheCutOff() {
        var cutOff = LocalTime.of(15, 0);

        assertThat(calendar.startAfter(at("2026-11-23T15:00"), cutOff)).isEqualTo(at("2026-11-23T15:00"));
        assertThat(calendar.startAfter(at("2026-11-23T15:01"), cutOff)).isEqualTo(at("2026-11-25T07:30"));
        assertThat(calendar.startAfter(at("2026-11-20T15:00:01"), cutOff)).isEqualTo(at("2026-11-23T07:30"));
    }

    @ParameterizedTest
    @CsvSource({"1", "90", "480", "481", "2400", "10000", "500000"})
    void measuresWhatItAdded(int minutes) {
        var start = at("2022-03-04T10:12");
        var nominal = Duration.ofMinutes(minutes);

        assertThat(calendar.between(start, calendar.plus(start, nominal))).isEqualTo(nominal);
    }

    @Test
    void measuresNothingBackwards() {
        assertThat(calendar.between(at("2026-11-20T10:00"), at("2026-11-20T09:00")))
                .isZero();
        assertThat(calendar.plus(at("2026-11-21T10:00"), Duration.ZERO)).isEqualTo(at("2026-11-21T10:00"));
        assertThat(calendar.plus(at("2026-11-20T10:00"), Duration.ofHours(-1))).isEqualTo(at("2026-11-20T10:00"));
    }

    @Test
    void keepsADayWorthEightHoursWhateverItsSessions() {
        var sevenHours = new WorkingCalendar(
                NOTHING_SPECIAL,
                Timetable.always(WorkingWeek.mondayToFriday(Sessions.parse("08:00-11:30, 13:30-17:00"))),
                ZONE);

        assertThat(sevenHours.due(at("2026-11-23T09:00"), TimeLimit.days(2)))
                .isEqualTo(sevenHours.due(at("2026-11-23T09:00"), TimeLimit.hours(16)))
                .isEqualTo(at("2026-11-25T09:00"));
        assertThat(sevenHours.due(at("2026-11-23T08:00"), TimeLimit.hours(4))).isEqualTo(at("2026-11-23T11:30"));
        assertThat(sevenHours.between(at("2026-11-23T08:00"), at("2026-11-23T17:00")))
                .isEqualTo(Duration.ofHours(8));
        assertThat(sevenHours.between(at("2026-11-23T08:00"), at("2026-11-23T08:00:01")))
                .as("a second of seven hours, in parts of eight")
                .isEqualTo(Duration.ofNanos(1_142_857_143));
    }

    @Test
    void roundsOnceToTheNearestSecond() {
        var sevenHours = Samples.calendar(WorkingWeek.mondayToFriday(Sessions.parse("08:00-11:30, 13:30-17:00")));

        assertThat(sevenHours.plus(at("2026-11-23T08:00"), Duration.ofSeconds(4))) // 3,5 s
                .isEqualTo(at("2026-11-23T08:00:04"));
        assertThat(sevenHours.plus(at("2026-11-23T08:00"), Duration.ofSeconds(3))) // 2,625 s
                .isEqualTo(at("2026-11-23T08:00:03"));
        assertThat(sevenHours.plus(at("2026-11-23T08:00"), Duration.ofSeconds(5))) // 4,375 s
                .isEqualTo(at("2026-11-23T08:00:04"));
        assertThat(sevenHours.plus(at("2026-11-23T08:00"), Duration.ofMillis(2857))) // 2,4998 s, in whole parts 2,5 s
                .isEqualTo(at("2026-11-23T08:00:03"));
        assertThat(sevenHours.plus(at("2026-11-23T08:00:00.9"), Duration.ofHours(4)))
                .as("a second that has begun counts from its beginning")
                .isEqualTo(at("2026-11-23T11:30"));
    }

    @Test
    void dividesASecondIntoAsFewPartsAsSuitAllFullDays() {
        assertThat(WorkingYear.ticksANominalSecond(Samples.EIGHT_HOURS)).isEqualTo(1);
        assertThat(WorkingYear.ticksANominalSecond(Samples.SEVEN_AND_A_HALF)).isEqualTo(15);
        assertThat(WorkingYear.leastCommonMultiple(4, 6)).isEqualTo(12);
        assertThat(WorkingYear.leastCommonMultiple(1, 15)).isEqualTo(15);
    }

    @Test
    void changesTheSessionsFromADayOn() {
        var winter = Timetable.always(Samples.USUAL)
                .from(LocalDate.of(2026, 10, 16), WorkingWeek.mondayToFriday(Samples.SEVEN_AND_A_HALF));
        var changing = new WorkingCalendar(Samples.notices(), winter, ZONE);

        assertThat(changing.due(at("2026-10-15T13:30"), TimeLimit.days(1))).isEqualTo(at("2026-10-16T11:15"));
        assertThat(changing.between(at("2026-10-15T13:30"), at("2026-10-16T11:15")))
                .isEqualTo(Duration.ofHours(8));
        assertThat(changing.due(at("2026-10-16T07:30"), TimeLimit.days(1))).isEqualTo(at("2026-10-16T17:00"));
        assertThat(changing.timetable()).isEqualTo(winter);
        assertThat(changing.zone()).isEqualTo(ZONE);
    }

    @Test
    void movesADateOnByThePauseInItsOwnTime() {
        var due = at("2026-11-20T10:00");

        assertThat(calendar.afterPause(due, Unit.WORKING_DAY, at("2026-11-19T09:00"), at("2026-11-20T09:00")))
                .isEqualTo(at("2026-11-23T10:00"));
        assertThat(calendar.afterPause(due, Unit.WORKING_HOUR, at("2026-11-19T17:30"), at("2026-11-20T07:30")))
                .as("a pause in which nobody worked")
                .isEqualTo(due);
        assertThat(calendar.afterPause(due, Unit.CALENDAR_DAY, at("2026-11-12T09:00"), at("2026-11-15T09:00")))
                .isEqualTo(at("2026-11-23T10:00"));
        assertThat(calendar.afterPause(due, Unit.MONTH, at("2026-11-12T09:00"), at("2026-11-13T09:00")))
                .as("a Saturday")
                .isEqualTo(at("2026-11-23T07:30"));
        assertThat(calendar.afterPause(due, Unit.CALENDAR_DAY, at("2026-11-15T09:00"), at("2026-11-12T09:00")))
                .isEqualTo(due);
        assertThat(calendar.afterPause(at("2026-11-21T10:00"), Unit.CALENDAR_DAY, due, due))
                .as("no pause moves nothing")
                .isEqualTo(at("2026-11-21T10:00"));
    }

    @Test
    void refusesAYearThatIsNotLoaded() {
        assertThatThrownBy(() -> calendar.due(at("2026-12-31T09:00"), TimeLimit.days(3)))
                .isInstanceOfSatisfying(RuleViolation.class, e -> {
                    assertThat(e.code()).isEqualTo("calendar.year-missing");
                    assertThat(e.arguments()).containsExactly("2027");
                    assertThat(e.kind()).isEqualTo(RuleViolation.Kind.UNAVAILABLE);
                });
        assertThatThrownBy(() -> calendar.between(at("2019-12-31T09:00"), at("2020-01-06T09:00")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> calendar.day(LocalDate.of(2027, 1, 1))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void agreesWithThePublishedCalendar() throws IOException {
        var published = Files.readAllLines(SharedData.at("calendar/vn-working-calendar-2020-2027.csv")).stream()
                .skip(1)
                .filter(line -> !line.startsWith("2027"))
                .map(line -> line.split(",", -1))
                .toList();

        assertThat(published).hasSizeGreaterThan(100).allSatisfy(row -> assertThat(
                        calendar.isWorked(LocalDate.parse(row[0])))
                .as(row[0])
                .isEqualTo(row[2].equals("WORKDAY")));
    }
}
