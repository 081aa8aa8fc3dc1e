package vn.motcua.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.slips.HandOver.Outcome.EARLY;
import static vn.motcua.slips.HandOver.Outcome.LATE;
import static vn.motcua.slips.HandOver.Outcome.ON_TIME;
import static vn.motcua.testing.TestClock.at;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.slips.HandOver.Step;

class HandOverTests {

    private static final String DUE = "20T17:00";

    @Test
    void goesFromTheApplicantThroughTheStepsToTheEnd() {
        var steps = List.of(step("check", "20T09:00", "20T09:30"), step("assign", "20T09:30", "20T10:00"));

        assertThat(told(steps)).containsExactly("- > check", "check > assign", "assign > -");
    }

    @Test
    void staysWithTheStepThatIsOpen() {
        assertThat(told(List.of(step("check", "20T09:00", "20T09:30"), step("assign", "20T09:30", null))))
                .containsExactly("- > check", "check > assign");
    }

    @Test
    void goesToEachBranchAndFromEachBranch() {
        var steps = List.of(
                step("assign", "20T09:00", "20T10:00"),
                step("police", "20T10:00", "20T11:00"),
                step("land", "20T10:00", "20T14:00"),
                step("appraise", "20T14:00", null));

        assertThat(told(steps))
                .containsExactly(
                        "- > assign", "assign > police", "assign > land", "police > appraise", "land > appraise");
    }

    @Test
    void comesBackFromTheApplicantAfterAWhile() {
        var steps = List.of(step("check", "20T09:00", "20T09:30"), step("check again", "23T08:00", null));

        var back = HandOver.of(steps).get(1);

        assertThat(back.givenAt()).contains(at("2026-11-20T09:30"));
        assertThat(back.receivedAt()).contains(at("2026-11-23T08:00"));
    }

    @Test
    void keepsTheOrderWhereTheClockStandsStill() {
        var steps = List.of(
                step("check", "20T09:00", "20T09:00"),
                step("assign", "20T09:00", "20T09:00"),
                step("appraise", "20T09:00", null));

        assertThat(told(steps)).containsExactly("- > check", "check > assign", "assign > appraise");
    }

    @Test
    void tellsWhetherTheGiverWasInTime() {
        assertThat(outcome("19T16:00")).contains(EARLY);
        assertThat(outcome("20T08:00")).contains(ON_TIME);
        assertThat(outcome("20T17:00")).contains(ON_TIME);
        assertThat(outcome("20T17:01")).contains(LATE);
        assertThat(outcome("21T08:00")).contains(LATE);
        assertThat(new HandOver(null, step("check", "20T09:00", null)).outcome())
                .isEmpty();
    }

    private static Optional<HandOver.Outcome> outcome(String closed) {
        return new HandOver(step("check", "19T08:00", closed), null).outcome();
    }

    private static List<String> told(List<Step> steps) {
        return HandOver.of(steps).stream()
                .map(handOver -> name(handOver.giver()) + " > " + name(handOver.receiver()))
                .toList();
    }

    private static String name(@Nullable Step step) {
        return step == null ? "-" : step.unit();
    }

    private static Step step(String name, String opened, @Nullable String closed) {
        return new Step(
                name,
                "Lê Thị Tiếp",
                at("2026-11-" + opened),
                at("2026-11-" + DUE),
                closed == null ? null : at("2026-11-" + closed),
                null);
    }
}
