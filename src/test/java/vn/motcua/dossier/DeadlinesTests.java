package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.calendar.AfterPause;
import vn.motcua.calendar.ClockPolicy;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.TestClock;

@DatabaseTest
class DeadlinesTests {

    @Autowired
    Deadlines deadlines;

    private static ClockPolicy policy(AfterPause then) {
        return new ClockPolicy(TimeLimit.hours(8), TimeLimit.days(1), null, then, ClockPolicy.Opinion.RUN);
    }

    private static Dossier asked(Dossier dossier, Instant at) {
        dossier.requestSupplement(
                Samples.request(List.of(new SupplementItem("giay-chung-sinh", "Ảnh mờ."))), Samples.CITIZEN, at);
        return dossier;
    }

    /** Accepted on Friday at 10, due on Monday at 10. */
    private static Dossier accepted() {
        return Samples.accepted();
    }

    @Test
    void startsTheReceptionAnewBeforeAcceptance() {
        var dossier = asked(Samples.submitted(), TestClock.at("2026-11-20T10:00"));

        assertThat(deadlines.afterSupplement(policy(AfterPause.PAUSE), dossier, TestClock.at("2026-11-23T08:00")))
                .as("24/11 is a day off")
                .isEqualTo(TestClock.at("2026-11-25T08:00"));
    }

    @Test
    void letsTheRestOfTheTimeRunOnAfterAcceptance() {
        var dossier = asked(accepted(), TestClock.at("2026-11-20T11:00"));

        assertThat(deadlines.afterSupplement(policy(AfterPause.PAUSE), dossier, TestClock.at("2026-11-25T10:30")))
                .as("seven of eight hours are left")
                .isEqualTo(TestClock.at("2026-11-26T09:30"));
    }

    @Test
    void staysAsLateAsItWasWhenItAsked() {
        var dossier = asked(accepted(), TestClock.at("2026-11-25T10:00"));

        assertThat(deadlines.afterSupplement(policy(AfterPause.PAUSE), dossier, TestClock.at("2026-11-26T10:00")))
                .as("a working day late when it asked, a working day late when it goes on")
                .isEqualTo(TestClock.at("2026-11-25T10:00"));
    }

    @Test
    void startsFromZeroWhereTheProcedureSaysSo() {
        var dossier = asked(accepted(), TestClock.at("2026-11-20T11:00"));

        assertThat(deadlines.afterSupplement(policy(AfterPause.RESTART), dossier, TestClock.at("2026-11-25T10:30")))
                .isEqualTo(TestClock.at("2026-11-26T10:30"));
    }
}
