package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.AfterPause;
import vn.motcua.calendar.ClockPolicy;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.ledger.Ledger;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.TestClock;

@DatabaseTest
class DeadlinesTests {

    @Autowired
    Deadlines deadlines;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Ledger ledger;

    @Autowired
    WebApplicationContext context;

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

    /** As its first line in the ledger says: what a date is explained by. */
    private ClockPolicy recorded(Dossier dossier) {
        var facts = JsonMapper.shared()
                .readTree(ledger.lines(dossier.id().value()).getFirst().facts());
        return JsonMapper.shared().treeToValue(facts.path("clocks"), ClockPolicy.class);
    }

    @Test
    void keepTheRulesThatItWasFiledUnderWhenAnotherAgencyTakesOver() {
        var filed = new FiledDossiers(context);
        var dossier = filed.alone(FiledDossiers.WARD);
        assertThat(deadlines.policy(dossier)).isEqualTo(recorded(dossier));
        filed.change(
                dossier, d -> d.accept(Samples.RECEPTIONIST, Samples.TEN, Samples.TEN, Samples.APPOINTMENT, "1/T"));

        filed.change(dossier, d -> d.transfer(FiledDossiers.COMMUNE, "Thuộc xã khác", Samples.OFFICER, Samples.TEN));

        var handedOver = dossiers.get(dossier.id());
        assertThat(deadlines.policy(handedOver)).isEqualTo(recorded(dossier));
        assertThat(handedOver.isForwarded()).isFalse();
    }

    @Test
    void startAtOnceWhereNoCutOffWasSaidEvenWhenItIsWithAnotherAgencyNow() {
        var dossier = accepted();
        dossier.transfer(FiledDossiers.COMMUNE, "Thuộc xã khác", Samples.OFFICER, TestClock.at("2026-11-20T10:30"));
        asked(dossier, TestClock.at("2026-11-20T11:00"));

        assertThat(deadlines.afterSupplement(policy(AfterPause.RESTART), dossier, TestClock.at("2026-11-25T16:00")))
                .as("not from the next morning")
                .isEqualTo(TestClock.at("2026-11-26T16:00"));
    }
}
