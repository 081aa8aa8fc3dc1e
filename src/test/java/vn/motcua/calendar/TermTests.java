package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.testing.TestClock.at;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.core.AccountName;

class TermTests {

    private static final AccountName OFFICER = new AccountName("thuly");
    private static final LocalTime THREE = LocalTime.of(15, 0);

    private final WorkingCalendar calendar = Samples.usual();
    private final Term twoDays = Term.of(at("2026-11-19T09:00"), null, TimeLimit.days(2));

    private static Pause pause(String from, @Nullable String to, AfterPause then) {
        return new Pause(Pause.Cause.SUPPLEMENT, OFFICER, at(from), to == null ? null : at(to), then);
    }

    @Test
    void startsWhenItIsReceivedOrTheDayAfterTheCutOff() {
        assertThat(twoDays.start(calendar)).isEqualTo(at("2026-11-19T09:00"));
        assertThat(Term.of(at("2026-11-20T16:55"), THREE, TimeLimit.days(1)).start(calendar))
                .isEqualTo(at("2026-11-23T07:30"));
        assertThat(Term.of(at("2026-11-20T16:55"), THREE, TimeLimit.days(1)).due(calendar))
                .isEqualTo(at("2026-11-23T17:30"));
    }

    @Test
    void runsOnAfterAPauseWithWhatWasLeft() {
        var term = twoDays.paused(pause("2026-11-20T09:00", null, AfterPause.PAUSE));
        assertThat(term.due(calendar)).as("an open pause moves nothing yet").isEqualTo(at("2026-11-23T09:00"));
        assertThat(term.openPause()).isEqualTo(pause("2026-11-20T09:00", null, AfterPause.PAUSE));

        var resumed = term.resumed(at("2026-11-25T10:00"));

        assertThat(resumed.due(calendar)).isEqualTo(at("2026-11-26T10:00"));
        assertThat(resumed.openPause()).isNull();
        assertThat(twoDays.openPause()).isNull();
        assertThat(resumed.pauses()).hasSize(1);
    }

    @Test
    void addsEveryPause() {
        var term = twoDays.paused(pause("2026-11-20T09:00", "2026-11-20T10:00", AfterPause.PAUSE))
                .paused(pause("2026-11-23T08:00", "2026-11-23T11:00", AfterPause.PAUSE));

        assertThat(term.due(calendar)).isEqualTo(at("2026-11-23T15:00"));
    }

    @Test
    void startsAnewWhereTheRuleSaysSoAndForgetsEarlierPauses() {
        var term = new Term(
                at("2026-11-19T09:00"),
                THREE,
                TimeLimit.days(2),
                List.of(
                        pause("2026-11-19T10:00", "2026-11-19T14:00", AfterPause.PAUSE),
                        pause("2026-11-20T09:00", "2026-11-20T16:00", AfterPause.RESTART)));

        assertThat(term.countsFrom()).isEqualTo(at("2026-11-20T16:00"));
        assertThat(term.countedPauses()).isEmpty();
        assertThat(term.start(calendar)).as("after the cut-off").isEqualTo(at("2026-11-23T07:30"));
        assertThat(term.due(calendar)).isEqualTo(at("2026-11-25T17:30"));
        assertThat(term.paused(pause("2026-11-25T08:00", null, AfterPause.RESTART))
                        .due(calendar))
                .as("not while it lasts")
                .isEqualTo(at("2026-11-25T17:30"));
    }

    @Test
    void countsAPauseThatBeginsWhenTheTermStartsAnew() {
        var term = twoDays.paused(pause("2026-11-19T10:00", "2026-11-20T09:00", AfterPause.RESTART))
                .paused(pause("2026-11-20T09:00", "2026-11-20T10:00", AfterPause.PAUSE));

        assertThat(term.countedPauses()).hasSize(1);
        assertThat(term.due(calendar)).isEqualTo(at("2026-11-25T10:00"));
    }

    @Test
    void staysLateByWhatItWasLateWhenItPaused() {
        var late = Term.of(at("2026-11-19T09:00"), null, TimeLimit.days(1))
                .paused(pause("2026-11-23T09:00", "2026-11-25T09:00", AfterPause.PAUSE));

        assertThat(late.due(calendar)).isEqualTo(at("2026-11-23T09:00"));
        assertThat(calendar.between(late.due(calendar), at("2026-11-25T09:00"))).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void explainsEachDayAndTheSum() {
        var term = Term.of(at("2026-11-20T16:55"), THREE, TimeLimit.days(2))
                .paused(pause("2026-11-23T09:30", "2026-11-23T10:30", AfterPause.PAUSE));

        var explained = Explanation.of(term, calendar);

        assertThat(explained.term()).isEqualTo(term);
        assertThat(explained.start()).isEqualTo(at("2026-11-23T07:30"));
        assertThat(explained.startMoved()).isTrue();
        assertThat(explained.due()).isEqualTo(at("2026-11-26T08:30")).isEqualTo(term.due(calendar));
        assertThat(explained.counted()).isEqualTo(Duration.ofHours(16));
        assertThat(explained.paused()).isEqualTo(Duration.ofHours(1));
        assertThat(explained.lines())
                .extracting(
                        line -> line.day().date(),
                        line -> line.day().kind(),
                        Explanation.Line::counted,
                        Explanation.Line::paused)
                .containsExactly(
                        line("2026-11-23", Day.Kind.WORKED, 7, 1),
                        line("2026-11-24", Day.Kind.HOLIDAY, 0, 0),
                        line("2026-11-25", Day.Kind.WORKED, 8, 0),
                        line("2026-11-26", Day.Kind.WORKED, 1, 0));
    }

    @Test
    void explainsAPauseOverSeveralDays() {
        var term = twoDays.paused(pause("2026-11-20T15:30", "2026-11-25T09:30", AfterPause.PAUSE));

        var explained = Explanation.of(term, calendar);

        assertThat(explained.startMoved()).isFalse();
        assertThat(explained.lines())
                .extracting(
                        line -> line.day().date(),
                        line -> line.day().kind(),
                        Explanation.Line::counted,
                        Explanation.Line::paused)
                .containsExactly(
                        line("2026-11-19", Day.Kind.WORKED, 6.5, 0),
                        line("2026-11-20", Day.Kind.WORKED, 6, 2),
                        line("2026-11-21", Day.Kind.WEEKLY_REST, 0, 0),
                        line("2026-11-22", Day.Kind.WEEKLY_REST, 0, 0),
                        line("2026-11-23", Day.Kind.WORKED, 0, 8),
                        line("2026-11-24", Day.Kind.HOLIDAY, 0, 0),
                        line("2026-11-25", Day.Kind.WORKED, 3.5, 2));
        assertThat(explained.counted()).isEqualTo(Duration.ofHours(16));
        assertThat(explained.paused()).isEqualTo(Duration.ofHours(12));
        assertThat(calendar.between(explained.start(), explained.due())).isEqualTo(Duration.ofHours(28));
    }

    @Test
    void ownsWhatTheProcedureSaid() {
        var policy = new ClockPolicy(
                TimeLimit.hours(8), TimeLimit.days(5), THREE, AfterPause.RESTART, ClockPolicy.Opinion.RUN);
        var noon = at("2026-11-20T12:00");

        assertThat(policy.receptionFrom(noon)).isEqualTo(new Term(noon, THREE, TimeLimit.hours(8), List.of()));
        assertThat(policy.resolutionFrom(noon)).isEqualTo(new Term(noon, THREE, TimeLimit.days(5), List.of()));
    }

    @Test
    void countsFromTheNextMorningWhatIsForwardedLateInTheDay() {
        var none = new ClockPolicy(
                TimeLimit.hours(8), TimeLimit.days(5), null, AfterPause.RESTART, ClockPolicy.Opinion.PAUSE);
        var own = new ClockPolicy(
                TimeLimit.hours(8), TimeLimit.days(5), LocalTime.NOON, AfterPause.PAUSE, ClockPolicy.Opinion.RUN);

        assertThat(none.forwarded())
                .isEqualTo(new ClockPolicy(
                        TimeLimit.hours(8), TimeLimit.days(5), THREE, AfterPause.RESTART, ClockPolicy.Opinion.PAUSE));
        assertThat(own.forwarded()).as("the procedure said so itself").isEqualTo(own);
    }

    @Test
    void runsWhileOthersAreAskedWhereNothingWasSaidOfIt() {
        var written = """
                {"reception":{"number":8,"unit":"WORKING_HOUR"},"resolution":{"number":5,"unit":"WORKING_DAY"},
                 "cutOff":"15:00","afterSupplement":"RESTART"}
                """;

        var policy = JsonMapper.shared().readValue(written, ClockPolicy.class);

        assertThat(policy)
                .isEqualTo(new ClockPolicy(
                        TimeLimit.hours(8), TimeLimit.days(5), THREE, AfterPause.RESTART, ClockPolicy.Opinion.RUN));
    }

    private static Tuple line(String date, Day.Kind kind, double counted, double paused) {
        return tuple(LocalDate.parse(date), kind, hours(counted), hours(paused));
    }

    private static Duration hours(double hours) {
        return Duration.ofMinutes((long) (hours * 60));
    }
}
