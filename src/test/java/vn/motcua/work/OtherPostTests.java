package vn.motcua.work;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.FiledDossiers.MOTHER;
import static vn.motcua.testing.FiledDossiers.WARD;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.dossier.Dossier;
import vn.motcua.notice.About;
import vn.motcua.notice.NewNotice;
import vn.motcua.notice.NoticeKind;
import vn.motcua.notice.Notices;
import vn.motcua.testing.Browser;
import vn.motcua.testing.Browser.Look;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.Staffing;
import vn.motcua.testing.Statements;
import vn.motcua.testing.TestClock;
import vn.motcua.testing.Visitor;

/** A dossier of the ward, asked for by somebody who works in the commune first and inspects in the ward. */
@OfficeTest
class OtherPostTests {

    private static final String BOTH = "kiemnhiem";
    private static final String PASSWORD = "motcua-demo-2026";
    private static final String THERE = "Phụ trách kiểm tra nội bộ";
    private static final String OFFER = "name=\"tiep\"";

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    WorkItems items;

    @Autowired
    Notices notices;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private Dossier dossier;
    private String page;

    @BeforeEach
    void file() {
        dossier = new FiledDossiers(context).withProcess(WARD, MOTHER);
        page = "/cong-viec/" + items.open(dossier.id()).getFirst().id();
    }

    @AfterEach
    void forget() {
        lastDayInTheWard(null);
        database.sql("update account set chosen_post = null where name = ?")
                .param(BOTH)
                .update();
    }

    @Test
    void leadsThroughTheOtherPostBackToThePage() {
        var visitor = signedIn(BOTH);

        var missing = visitor.get(page);
        var changed = visitor.post("/vi-tri-cong-tac", "post", inTheWard(), "tiep", page);

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body())
                .contains(THERE + ", Ủy ban nhân dân phường Sen Hồ", OFFER, "value=\"" + page + "\"", inTheWard())
                .doesNotContain(dossier.number().value(), "??");
        assertThat(location(changed)).isEqualTo(page);
        assertThat(visitor.get(page)).satisfies(shown -> {
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).contains(dossier.number().value());
        });
    }

    @Test
    void leadsFromANoticeToo() {
        var about = new About(dossier.id(), dossier.number().value(), TestClock.START, "Kiểm tra hồ sơ");
        transaction.executeWithoutResult(status -> notices.give(List.of(new NewNotice(
                new AccountName(BOTH),
                NoticeKind.RECEPTION_HALF,
                about,
                UUID.randomUUID().toString()))));
        var notice = database.sql("select cast(id as varchar(36)) from notice where account = ? and dossier = ?")
                .params(BOTH, dossier.id().value())
                .query(String.class)
                .single();
        var visitor = signedIn(BOTH);

        var led = location(visitor.get("/thong-bao/" + notice));

        assertThat(led).isEqualTo(page);
        assertThat(visitor.get(led).body()).contains(THERE, OFFER);
    }

    @Test
    void tellsNobodyElseThatThereIsAnything() {
        var nowhere = "/cong-viec/" + UUID.randomUUID();
        var stranger = signedIn("motcua2");

        assertThat(plain(stranger, page)).isEqualTo(plain(stranger, nowhere)).doesNotContain(OFFER);
        assertThat(problem("motcua2", "/api/v1/dossiers/" + dossier.number(), 404))
                .isEqualTo("dossier.unknown");
        assertThat(signedIn(BOTH).get(nowhere)).satisfies(missing -> {
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.body()).doesNotContain(OFFER);
        });
    }

    @Test
    void asksTheDatabaseForNothingMore() {
        var office = new Office(context);

        int missing = Statements.least(() -> office.get(BOTH, "/cong-viec/" + UUID.randomUUID()));
        int led = Statements.least(() -> office.get(BOTH, page));

        assertThat(led).isPositive().isEqualTo(missing);
    }

    @Test
    void forgetsAPostOnTheDayAfterItsLast() {
        lastDayInTheWard(Staffing.DAY.minusDays(1));

        var missing = signedIn(BOTH).get(page);

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).doesNotContain(OFFER, THERE);
    }

    @Test
    void namesThePostToProgramsWhichAskAgainInIt() {
        var address = "/api/v1/dossiers/" + dossier.number();

        var refused = program(BOTH).get(address);
        var post = json(refused).path("posts").path(0);
        var again =
                program(BOTH).with("Acting-Post", post.path("id").asString()).get(address);

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(json(refused).path("code").asString()).isEqualTo("post.other");
        assertThat(post.path("id").asString()).isEqualTo(inTheWard());
        assertThat(post.path("title").asString()).isEqualTo(THERE);
        assertThat(json(refused).path("detail").asString()).contains(THERE);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    }

    @Test
    void givesNoRightThatTheOtherPostHasNot() {
        var claim = "/api/v1" + page.replace("cong-viec", "work-items") + "/claim";

        var here = program(BOTH).postJson(claim, "{}");
        var there = program(BOTH).with("Acting-Post", inTheWard()).postJson(claim, "{}");

        assertThat(here.statusCode()).isEqualTo(404);
        assertThat(there.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example/x", "https://evil.example", "javascript:alert(1)", "/\\evil.example", "cong-viec"
            })
    void leadsNowhereElse(String address) {
        var visitor = signedIn(BOTH);
        visitor.get(page);

        var changed = visitor.post("/vi-tri-cong-tac", "post", inTheWard(), "tiep", address);

        assertThat(location(changed)).isEqualTo("/cong-viec");
    }

    @Test
    void changesNothingForAForgedForm() {
        var visitor = signedIn(BOTH);
        visitor.get(page);

        var forged = visitor.post("/vi-tri-cong-tac", "post", inTheWard(), "tiep", page, "_csrf", "gia");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(visitor.get(page).statusCode()).isEqualTo(404);
    }

    @Tag("browser")
    @ParameterizedTest
    @MethodSource("vn.motcua.testing.Browser#looks")
    void isReadable(Look look) {
        Browser.open(port, look, browser -> {
            browser.navigate("http://localhost:" + port + "/dang-nhap");
            browser.fill("#account", BOTH);
            browser.fill("#password", PASSWORD);
            browser.click("main button");
            browser.navigate("http://localhost:" + port + page);
            Browser.screenshot(browser, "other-post-" + look);
            Browser.check(browser);
            assertThat(Browser.sidewaysScroll(browser)).isZero();

            browser.click("main button[name=post]");

            assertThat(browser.url()).endsWith(page);
            assertThat(browser.textContent(".header__post")).isEqualTo(THERE);
        });
        forget();
    }

    private Visitor signedIn(String account) {
        var visitor = new Visitor(port);
        visitor.signIn(account, PASSWORD);
        return visitor;
    }

    private Visitor program(String account) {
        return new Visitor(port).withBasic(account, PASSWORD);
    }

    private String problem(String account, String address, int status) {
        var answer = program(account).get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        return json(answer).path("code").asString();
    }

    /** The page without what differs each time. */
    private static String plain(Visitor visitor, String address) {
        return visitor.get(address)
                .body()
                .replaceAll("value=\"[^\"]{20,}\"", "")
                .replace(address, "");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(address -> address.replaceFirst("^http://[^/]+", ""))
                .orElse("");
    }

    private String inTheWard() {
        return accounts.get(new AccountName(BOTH)).posts().stream()
                .filter(post -> post.agency().equals(WARD))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private void lastDayInTheWard(@Nullable LocalDate day) {
        database.sql("update post set last_day = :day where account = :account and agency = :agency")
                .param("day", day, java.sql.Types.DATE)
                .param("account", BOTH)
                .param("agency", WARD.value())
                .update();
    }
}
