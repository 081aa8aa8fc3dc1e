package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.core.RuleViolation;

class SessionTests {

    @Test
    void isReadFromTextAndWrittenBack() {
        var sessions = Sessions.parse(" 07:30-11:30 , 13:30 – 17:00");

        assertThat(sessions).hasToString("07:30-11:30, 13:30-17:00").isEqualTo(Sessions.parse(sessions.toString()));
        assertThat(sessions.seconds()).isEqualTo(27_000);
        assertThat(sessions.isEmpty()).isFalse();
        assertThat(Sessions.parse("  ")).isEqualTo(Sessions.NONE).hasToString("");
        assertThat(Sessions.NONE.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7h30-11h30 | calendar.session-format",
                "07:30 | calendar.session-format",
                "07:30-11:30-12:00 | calendar.session-format",
                "07:30-11:30, | calendar.session-format",
                "11:30-07:30 | calendar.session-reversed",
                "07:30-07:30 | calendar.session-reversed",
                "07:30:10-08:30 | calendar.session-minutes",
                "07:30-08:30:10 | calendar.session-minutes",
                "07:30-11:30,11:00-12:00 | calendar.session-order",
                "13:30-17:30,07:30-11:30 | calendar.session-order",
            })
    void refusesWhatIsNoOrderOfSessions(String text, String code) {
        assertThatThrownBy(() -> Sessions.parse(text))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void mayFollowOneAnotherWithoutABreak() {
        assertThat(Sessions.parse("07:00-11:30,11:30-13:00").seconds()).isEqualTo(6 * 3600);
    }

    @Test
    void knowsItsMoments() {
        var sessions = Samples.EIGHT_HOURS;

        assertThat(sessions.timeAfter(0)).isEqualTo(LocalTime.of(7, 30));
        assertThat(sessions.timeAfter(4 * 3600)).isEqualTo(LocalTime.of(11, 30));
        assertThat(sessions.timeAfter(4 * 3600 + 1)).isEqualTo(LocalTime.of(13, 30, 1));
        assertThat(sessions.timeAfter(8 * 3600)).isEqualTo(LocalTime.of(17, 30));
        assertThatThrownBy(() -> sessions.timeAfter(8 * 3600 + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(sessions.secondsBefore(12 * 3600)).isEqualTo(4 * 3600);
    }

    @Test
    void makesAWeekWithOneFullDay() {
        var week = Samples.USUAL.with(DayOfWeek.SATURDAY, Samples.MORNING);

        assertThat(week.on(DayOfWeek.MONDAY)).isEqualTo(Samples.EIGHT_HOURS);
        assertThat(week.on(DayOfWeek.FRIDAY)).isEqualTo(Samples.EIGHT_HOURS);
        assertThat(week.on(DayOfWeek.SATURDAY)).isEqualTo(Samples.MORNING);
        assertThat(week.on(DayOfWeek.SUNDAY)).isEqualTo(Sessions.NONE);
        assertThat(week.fullDay()).isEqualTo(Samples.EIGHT_HOURS);
        assertThat(new WorkingWeek(Map.of(DayOfWeek.SATURDAY, Samples.MORNING)).on(DayOfWeek.MONDAY))
                .isEqualTo(Sessions.NONE);
        assertThatThrownBy(() -> WorkingWeek.mondayToFriday(Sessions.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesTheFirstOfTwoFullDaysThatAreEquallyLong() {
        var later = Sessions.parse("08:00-12:00, 14:00-18:00");
        var week = new WorkingWeek(Map.of(DayOfWeek.MONDAY, Samples.EIGHT_HOURS, DayOfWeek.TUESDAY, later));

        assertThat(week.fullDay()).isEqualTo(Samples.EIGHT_HOURS);
    }

    @Test
    void keepsTheWeekOfEachTime() {
        var half = WorkingWeek.mondayToFriday(Samples.MORNING);
        var table = Timetable.always(Samples.USUAL).from(LocalDate.of(2026, 3, 2), half);

        assertThat(table.on(LocalDate.of(2026, 3, 1))).isEqualTo(Samples.USUAL);
        assertThat(table.on(LocalDate.of(2026, 3, 2))).isEqualTo(half);
        assertThat(table.all()).containsExactly(Samples.USUAL, half);
        assertThatThrownBy(() -> new Timetable(new TreeMap<>(Map.of(LocalDate.of(2026, 3, 2), half))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void isNotLessThanOne(int number) {
        assertThatThrownBy(() -> TimeLimit.days(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "5, WORKING_HOUR, 5",
        "3, WORKING_DAY, 24",
        "1, CALENDAR_DAY, 8",
        "14, CALENDAR_DAY, 80",
        "2, MONTH, 352"
    })
    void isWorthNominalHours(int number, TimeLimit.Unit unit, int hours) {
        assertThat(new TimeLimit(number, unit).nominalHours()).isEqualTo(hours);
        assertThat(TimeLimit.hours(number)).isEqualTo(new TimeLimit(number, TimeLimit.Unit.WORKING_HOUR));
    }
}
