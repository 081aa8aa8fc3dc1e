package vn.motcua.submission.supplement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.SupplementItem;
import vn.motcua.files.Files;
import vn.motcua.rehearsal.Partner;
import vn.motcua.submission.PaperFile;
import vn.motcua.submission.Samples;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Staffing;
import vn.motcua.testing.TestClock;
import vn.motcua.testing.Visitor;

@DatabaseTest
class SupplementDeskTests {

    private static final String PAPER = "giay-chung-sinh";

    @LocalServerPort
    int port;

    @Autowired
    SupplementDesk desk;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Accounts accounts;

    @Autowired
    Files files;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transactions;

    private DossierNumber number = new DossierNumber("H07.12-261120-0000");

    @BeforeEach
    void file() {
        var answer = new Partner(port, "congdan")
                .post(
                        "/api/v1/dossiers",
                        Samples.birth(scan()),
                        UUID.randomUUID().toString());
        number = new DossierNumber(answer.json().path("code").asString());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private String scan() {
        return Samples.scan(files, "congdan");
    }

    private Dossier dossier() {
        return dossiers.findByNumber(number).orElseThrow();
    }

    private void act(String account, String action, String body) {
        var official = new Partner(port, account);
        var items = official.get("/api/v1/work-items").json().path("items");
        for (var item : items) {
            if (item.path("dossier").toString().contains(number.value())) {
                var path = "/api/v1/work-items/" + item.path("id").asString() + "/actions/" + action;
                var done = official.post(
                        path,
                        JsonMapper.shared().readTree(body),
                        UUID.randomUUID().toString());
                assertThat(done.status()).as(done.text()).isEqualTo(200);
                return;
            }
        }
        throw new AssertionError("no work item of " + account + " for " + number + ": " + items);
    }

    private void ask(String... papers) {
        var items = Arrays.stream(papers)
                .map("{\"paper\":\"%s\",\"reason\":\"Ảnh bị mờ.\"}"::formatted)
                .toList();
        act("motcua", "request-supplement", "{\"items\":" + items + "}");
    }

    private Dossier supply(@Nullable ObjectNode answers, PaperFile... papers) {
        var actor = accounts.get(new AccountName("congdan")).actor(Staffing.DAY);
        return desk.supply(dossier().id(), new Supplement(answers, List.of(papers)), actor);
    }

    private List<SupplementItem> stillAskedFor() {
        return Objects.requireNonNull(
                transactions.execute(status -> dossiers.get(dossier().id()).missing()));
    }

    private List<String> errorsOf(@Nullable ObjectNode answers, PaperFile... papers) {
        return catchThrowableOfType(InvalidInput.class, () -> supply(answers, papers)).errors().stream()
                .map(FieldError::field)
                .toList();
    }

    private ObjectNode answers() {
        return Samples.at(Samples.birth(""), "answers");
    }

    @Test
    void replacesThePaperAndStartsTheReceptionAnew() {
        ask(PAPER);
        clock.set(TestClock.at("2026-11-23T08:00"));
        var better = scan();

        supply(null, new PaperFile(PAPER, better));

        var dossier = dossier();
        assertThat(dossier.status()).isEqualTo(DossierStatus.SUBMITTED);
        assertThat(stillAskedFor()).isEmpty();
        assertThat(dossier.clocks().receptionDueAt())
                .as("24/11 is a day off")
                .isEqualTo(TestClock.at("2026-11-25T08:00"));
    }

    @Test
    void demandsEverythingThatWasAskedFor() {
        ask(PAPER, "declaration");

        assertThat(errorsOf(null)).containsExactlyInAnyOrder("papers." + PAPER, "answers");
    }

    @Test
    void correctsTheDeclaration() {
        ask("declaration");
        var corrected = answers();
        Samples.at(corrected, "child").put("fullName", "Trần Nguyễn Ước Bình");

        supply(corrected);

        assertThat(dossier().declaration().answers()).contains("Ước Bình");
    }

    @Test
    void changesNoDeclarationThatIsRight() {
        ask(PAPER);

        assertThat(errorsOf(answers(), new PaperFile(PAPER, scan()))).containsExactly("answers");
    }

    @Test
    void refusesAFileOfSomebodyElse() {
        ask(PAPER);

        assertThat(errorsOf(null, new PaperFile(PAPER, Samples.scan(files, "congdan2"))))
                .containsExactly("papers." + PAPER);
    }

    @Test
    void takesNothingThatWasNotAskedFor() {
        assertThatThrownBy(() -> supply(null, new PaperFile(PAPER, scan())))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("submission.nothing-asked"));
    }

    @Test
    void isForWhoeverFiledItAndTheOneStopShop() {
        ask(PAPER);
        var sent = new Supplement(null, List.of());

        assertThatThrownBy(() -> desk.supply(
                        dossier().id(),
                        sent,
                        accounts.get(new AccountName("congdan2")).actor(Staffing.DAY)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND));
        assertThatThrownBy(() -> desk.supply(
                        dossier().id(),
                        sent,
                        accounts.get(new AccountName("thuly")).actor(Staffing.DAY)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.kind()).isEqualTo(RuleViolation.Kind.FORBIDDEN));
    }

    @Test
    void takesItOverTheApi() {
        ask(PAPER);
        var body = JsonMapper.shared().createObjectNode();
        body.putArray("papers").addObject().put("paper", PAPER).put("file", scan());
        var path = "/api/v1/dossiers/" + number + "/supplements";
        var key = UUID.randomUUID().toString();

        var first = new Partner(port, "congdan").post(path, body, key);
        var again = new Partner(port, "congdan").post(path, body, key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(new Partner(port, "congdan").post(path, body, null).status()).isEqualTo(409);
        assertThat(new Partner(port, "congdan2").post(path, body, null).status())
                .isEqualTo(404);
    }

    @Test
    void takesItOnOnePage() {
        ask(PAPER, "declaration");
        var citizen = new Visitor(port);
        citizen.signIn("congdan", "motcua-demo-2026");
        var address = "/ho-so/" + dossier().id() + "/bo-sung";

        var page = citizen.get(address);
        assertThat(page.body()).contains("Giấy chứng sinh", "Ảnh bị mờ.", "Tờ khai cần sửa", "Trần Nguyễn Ước An");
        var wrong = citizen.post(address, "papers." + PAPER, "", "child.fullName", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#papers-giay-chung-sinh\"", "href=\"#child-fullName\"");
    }
}
