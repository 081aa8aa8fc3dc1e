package vn.motcua.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.core.ProcedureCode;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Samples;
import vn.motcua.dossier.SupplementItem;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.TestClock;

@DatabaseTest
class DeadlinesTests {

    @Autowired
    Deadlines deadlines;

    @Autowired
    Procedures procedures;

    private Procedure birth() {
        return procedures.get(new ProcedureCode("1.001193"));
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

        assertThat(deadlines.afterSupplement(birth(), dossier, TestClock.at("2026-11-23T08:00")))
                .as("24/11 is a day off")
                .isEqualTo(TestClock.at("2026-11-25T08:00"));
    }

    @Test
    void letsTheRestOfTheTimeRunOnAfterAcceptance() {
        var dossier = asked(accepted(), TestClock.at("2026-11-20T11:00"));

        assertThat(deadlines.afterSupplement(birth(), dossier, TestClock.at("2026-11-25T10:30")))
                .as("seven of eight hours are left")
                .isEqualTo(TestClock.at("2026-11-26T09:30"));
    }

    @Test
    void staysAsLateAsItWasWhenItAsked() {
        var dossier = asked(accepted(), TestClock.at("2026-11-25T10:00"));

        assertThat(deadlines.afterSupplement(birth(), dossier, TestClock.at("2026-11-26T10:00")))
                .as("a working day late when it asked, a working day late when it goes on")
                .isEqualTo(TestClock.at("2026-11-25T10:00"));
    }

    @Test
    void startsFromZeroWhereTheProcedureSaysSo() {
        var dossier = asked(accepted(), TestClock.at("2026-11-20T11:00"));

        assertThat(deadlines.afterSupplement(restarting(birth()), dossier, TestClock.at("2026-11-25T10:30")))
                .isEqualTo(TestClock.at("2026-11-26T10:30"));
    }

    private static Procedure restarting(Procedure p) {
        return new Procedure(
                p.code(),
                p.version(),
                p.name(),
                p.shortName(),
                p.sector(),
                p.agencyLevel(),
                p.level(),
                p.levelReason(),
                p.process(),
                p.stepHours(),
                p.receptionLimit(),
                p.limit(),
                p.cutOff(),
                true,
                p.summary(),
                p.fees(),
                p.papers(),
                p.returnBy(),
                p.result(),
                p.legalBasis(),
                p.validFrom(),
                p.validTo(),
                p.obstacle(),
                p.about(),
                p.declaration());
    }
}
