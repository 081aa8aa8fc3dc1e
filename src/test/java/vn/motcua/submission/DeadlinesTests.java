package vn.motcua.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Channel;
import vn.motcua.core.CitizenId;
import vn.motcua.core.DossierId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Declaration;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.Filing;
import vn.motcua.dossier.SupplementItem;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.TestClock;

@DatabaseTest
class DeadlinesTests {

    private static final AgencyId WARD = new AgencyId("H07.12");
    private static final AccountName SOMEBODY = new AccountName("ai-do");

    @Autowired
    Deadlines deadlines;

    @Autowired
    Procedures procedures;

    private Procedure birth() {
        return procedures.get(new ProcedureCode("1.001193"));
    }

    private Dossier filed() {
        var applicant = new Applicant("Mơ", new CitizenId("001190000012"), "0912345678", null, "Số 5");
        var declaration = Declaration.of(JsonMapper.shared().createObjectNode(), "v");
        var filing = new Filing(
                DossierId.random(),
                birth().code(),
                birth().version(),
                WARD,
                Channel.ONLINE,
                Channel.ONLINE,
                applicant,
                declaration,
                List.of(),
                "Khai sinh",
                "SECRET",
                0);
        var number = new DossierNumber("H07.12-261120-0001");
        var due = deadlines.reception(birth(), WARD, TestClock.START);
        return Dossier.submit(filing, number, SOMEBODY, TestClock.START, due);
    }

    private static Dossier asked(Dossier dossier, Instant at) {
        dossier.requestSupplement(List.of(new SupplementItem("giay-chung-sinh", "Ảnh mờ.")), SOMEBODY, at);
        return dossier;
    }

    private Dossier accepted() {
        var dossier = filed();
        dossier.accept(
                SOMEBODY,
                TestClock.at("2026-11-20T09:30"),
                TestClock.at("2026-11-20T09:30"),
                TestClock.at("2026-11-23T09:30"),
                "1");
        return dossier;
    }

    @Test
    void startsTheReceptionAnewBeforeAcceptance() {
        var dossier = asked(filed(), TestClock.at("2026-11-20T10:00"));

        assertThat(deadlines.afterSupplement(birth(), dossier, TestClock.at("2026-11-23T08:00")))
                .as("24/11 is a day off")
                .isEqualTo(TestClock.at("2026-11-25T08:00"));
    }

    @Test
    void letsTheRestOfTheTimeRunOnAfterAcceptance() {
        var dossier = asked(accepted(), TestClock.at("2026-11-20T10:30"));

        assertThat(deadlines.afterSupplement(birth(), dossier, TestClock.at("2026-11-25T10:30")))
                .as("seven of eight hours are left")
                .isEqualTo(TestClock.at("2026-11-26T09:30"));
    }

    @Test
    void givesNoTimeBackThatWasLostBeforeAsking() {
        var dossier = asked(accepted(), TestClock.at("2026-11-25T10:00"));

        assertThat(deadlines.afterSupplement(birth(), dossier, TestClock.at("2026-11-26T10:00")))
                .isEqualTo(TestClock.at("2026-11-26T10:00"));
    }

    @Test
    void startsFromZeroWhereTheProcedureSaysSo() {
        var dossier = asked(accepted(), TestClock.at("2026-11-20T10:30"));

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
                p.timeLimit(),
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
                p.declaration());
    }
}
