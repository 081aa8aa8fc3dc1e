package vn.motcua.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.core.Channel;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.files.Files;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Staffing;
import vn.motcua.testing.TestClock;
import vn.motcua.workflow.Workflow;

@DatabaseTest
class SubmissionDeskTests {

    @Autowired
    SubmissionDesk desk;

    @Autowired
    Files files;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Workflow workflow;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Dossier submit(ObjectNode body) {
        return submit(body, "congdan");
    }

    private Dossier submit(ObjectNode body, String account) {
        var actor = accounts.get(new AccountName(account)).actor(Staffing.DAY);
        return desk.submit(Samples.asSent(body), actor);
    }

    private ObjectNode birth() {
        return Samples.birth(Samples.scan(files, "congdan"));
    }

    private List<String> errorsOf(ObjectNode body) {
        var refused = catchThrowableOfType(InvalidInput.class, () -> submit(body));
        return refused.errors().stream().map(FieldError::field).toList();
    }

    @Test
    void filesADossierAndStartsItsProcess() {
        var filed = submit(birth());

        var dossier = dossiers.get(filed.id());
        assertThat(dossier.number().value()).matches("H07\\.12-261120-\\d{4}");
        assertThat(dossier.status()).isEqualTo(DossierStatus.SUBMITTED);
        assertThat(dossier.summary()).isEqualTo("Đăng ký khai sinh cho Trần Nguyễn Ước An");
        assertThat(dossier.applicant().phone()).isEqualTo("0912345678");
        assertThat(dossier.trackingSecret()).matches("[34679ACDEFGHJKMNPQRTUVWXY]{8}");
        assertThat(dossier.feeDue()).isZero();
        assertThat(workflow.picture(dossier.id()).active()).containsExactly("userTask_CheckDossier");
    }

    @Test
    void promisesAnAnswerWithinEightWorkingHours() {
        var filed = submit(birth());

        assertThat(filed.clocks().receptionDueAt()).isEqualTo(TestClock.at("2026-11-23T09:00"));
    }

    @Test
    void countsFromTheNextWorkingDayAfterTheCutOff() {
        clock.set(TestClock.at("2026-11-20T15:10"));

        var filed = submit(birth());

        assertThat(filed.clocks().receptionDueAt()).isEqualTo(TestClock.at("2026-11-23T17:30"));
    }

    @Test
    void numbersTheDossiersOfADayWithoutAGapEvenAfterARefusal() {
        var first = submit(birth());
        var wrong = birth();
        Samples.at(wrong, "answers", "child").remove("fullName");
        errorsOf(wrong);

        var second = submit(birth());

        assertThat(order(second)).isEqualTo(order(first) + 1);
    }

    private static int order(Dossier dossier) {
        var number = dossier.number().value();
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    @Test
    void addsUpTheFee() {
        var body = Samples.extract();
        Samples.at(body, "answers").put("copies", 3);

        var filed = submit(body);

        assertThat(filed.feeDue()).isEqualTo(24_000);
        assertThat(filed.returnBy()).isEqualTo(Channel.COUNTER);
    }

    @Test
    void refusesAnUnknownProcedure() {
        assertThat(errorsOf(birth().put("procedure", "9.999999"))).containsExactly("procedure");
        assertThat(errorsOf(birth().put("procedure", "khai sinh"))).containsExactly("procedure");
    }

    @Test
    void refusesAnAgencyThatDoesNotResolveIt() {
        assertThat(errorsOf(birth().put("agency", "H07"))).containsExactly("agency");
        assertThat(errorsOf(birth().put("agency", "H99.12"))).containsExactly("agency");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var body = birth();
        Samples.at(body, "applicant")
                .put("name", "R2D2")
                .put("citizenId", "001085000000")
                .put("phone", "113")
                .put("email", "ai đó")
                .put("address", " ");
        Samples.at(body, "answers", "child").remove("fullName");
        Samples.at(body, "answers", "child").put("dateOfBirth", "2026-02-31");
        body.putArray("papers");
        body.put("returnBy", "POST");

        assertThat(errorsOf(body))
                .containsExactlyInAnyOrder(
                        "applicant.name",
                        "applicant.citizenId",
                        "applicant.phone",
                        "applicant.email",
                        "applicant.address",
                        "answers.child.fullName",
                        "answers.child.dateOfBirth",
                        "papers.giay-chung-sinh",
                        "returnBy");
    }

    @Test
    void doesNotDemandAnswersToHiddenQuestions() {
        var body = birth();
        Samples.at(body, "answers", "parents").put("declared", "MOTHER_ONLY");
        Samples.at(body, "answers").remove("father");

        var filed = submit(body);

        assertThat(filed.declaration().read().has("father")).isFalse();
    }

    @Test
    void dropsAnswersToHiddenQuestions() {
        var body = birth();
        Samples.at(body, "answers", "parents").put("declared", "MOTHER_ONLY");

        var filed = submit(body);

        assertThat(filed.declaration().answers()).doesNotContain("Trần Văn Thử");
    }

    @Test
    void demandsAPaperOnlyWhereTheAnswersCallForIt() {
        var without = birth();
        without.putArray("papers");

        assertThat(errorsOf(without)).containsExactly("papers.giay-chung-sinh");
        assertThat(submit(Samples.birthWithoutPapers()).attachments()).isEmpty();
    }

    @Test
    void refusesAFileOfSomebodyElse() {
        var foreign = Samples.birth(Samples.scan(files, "congdan2"));
        var none = Samples.birth("khong-co");

        assertThat(errorsOf(foreign)).containsExactly("papers.giay-chung-sinh");
        assertThat(errorsOf(none)).containsExactly("papers.giay-chung-sinh");
    }

    @Test
    void refusesAPaperThatTheProcedureDoesNotUse() {
        var body = birth();
        body.withArray("papers").addObject().put("paper", "giay-khac").put("file", Samples.scan(files, "congdan"));

        assertThat(errorsOf(body)).containsExactly("papers.giay-khac");
    }

    @Test
    void letsTheOneStopShopFileForSomebodyAtTheCounter() {
        var body = Samples.birthWithoutPapers().put("channel", "COUNTER");
        body.putObject("onBehalfOf").put("name", "Trần Văn Thử").put("relationship", "hỗ trợ tại quầy");

        var filed = submit(body, "motcua");

        assertThat(filed.channel()).isEqualTo(Channel.COUNTER);
        assertThat(filed.filedBy()).isEqualTo(new AccountName("motcua"));
        assertThat(database.sql("select name from submission_on_behalf where dossier = ?")
                        .param(filed.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("Trần Văn Thử");
    }

    @Test
    void letsNobodyElseFileAtTheCounter() {
        var body = Samples.birthWithoutPapers().put("channel", "COUNTER");

        for (var account : List.of("congdan", "thuly")) {
            assertThatThrownBy(() -> submit(body, account))
                    .isInstanceOfSatisfying(
                            RuleViolation.class, e -> assertThat(e.kind()).isEqualTo(RuleViolation.Kind.FORBIDDEN));
        }
    }

    /** Inside a province any one-stop shop takes a dossier in (Điều 14 NĐ 118/2025). */
    @Test
    void takesDossiersInAtAnotherCounterOfTheProvince() {
        var taken = submit(Samples.birthWithoutPapers().put("channel", "COUNTER"), "motcua2");

        assertThat(taken.receivingAgency()).hasToString("H07.15");
        assertThat(taken.agency()).hasToString("H07.12");
        assertThat(taken.isForwarded()).isTrue();
    }

    @Test
    void letsOfficialsNotFileOnline() {
        assertThatThrownBy(() -> submit(Samples.birthWithoutPapers(), "motcua"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.kind()).isEqualTo(RuleViolation.Kind.FORBIDDEN));
    }
}
