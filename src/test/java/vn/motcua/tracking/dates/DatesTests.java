package vn.motcua.tracking.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.TestClock.at;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.Calendars;
import vn.motcua.core.AccountName;
import vn.motcua.dossier.Deadlines;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.SupplementItem;
import vn.motcua.dossier.SupplementRequest;
import vn.motcua.procedure.Procedures;
import vn.motcua.testing.Browser;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.TestClock;

@DatabaseTest
class DatesTests {

    private static final AccountName RECEPTIONIST = new AccountName("motcua");
    private static final AccountName OFFICER = new AccountName("thuly");
    private static final AccountName CITIZEN = new AccountName("congdan");

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestClock clock;

    @Autowired
    Calendars calendars;

    @Autowired
    Procedures procedures;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Dossiers all;

    @LocalServerPort
    int port;

    private Office office;
    private FiledDossiers dossiers;

    @BeforeEach
    void open() {
        office = new Office(context);
        dossiers = new FiledDossiers(context);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private Dossier filed(String at) {
        clock.set(at(at));
        return dossiers.alone(FiledDossiers.WARD);
    }

    /** As the desk at reception does. */
    private void accept(Dossier dossier, String at) {
        var policy = procedures
                .version(dossier.procedure(), dossier.procedureVersion())
                .clocks();
        var calendar = calendars.of(dossier.agency());
        var term = policy.resolutionFrom(at(at));
        dossiers.change(
                dossier,
                d -> d.accept(RECEPTIONIST, at(at), term.start(calendar), term.due(calendar), "1/TTPVHCC-2026"));
    }

    private void pause(Dossier dossier, String from, String to) {
        dossiers.change(
                dossier,
                d -> d.requestSupplement(
                        new SupplementRequest(
                                List.of(new SupplementItem("giay-chung-sinh", "Ảnh mờ")), null, at("2026-12-20T09:00")),
                        RECEPTIONIST,
                        at(from)));
        dossiers.change(
                dossier,
                d -> d.supply(d.declaration(), List.of(), CITIZEN, at(to), deadlines.afterSupplement(d, at(to))));
    }

    private void extend(Dossier dossier, String promise, String at) {
        dossiers.change(dossier, d -> d.proposeExtension(at(promise), "Chờ xác minh", OFFICER, at(at)));
        dossiers.change(dossier, d -> d.extend(new AccountName("lanhdao"), at(at)));
    }

    @Test
    void explainsAPausedDossierToItsApplicantFromTheLedgerAlone() throws UnsupportedEncodingException {
        var dossier = filed("2026-11-19T09:00");
        accept(dossier, "2026-11-20T16:55");
        dossiers.change(dossier, d -> d.assign(OFFICER, AccountName.SYSTEM, at("2026-11-23T08:00")));
        pause(dossier, "2026-11-23T09:30", "2026-11-25T09:30");

        var answer = JsonMapper.shared()
                .readTree(office.get("congdan", "/api/v1/dossiers/" + dossier.number() + "/dates")
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));

        var stored = all.get(dossier.id()).clocks().dueAt().orElseThrow();
        var resolution = answer.path("resolution");
        assertThat(answer.path("dueAt").stringValue()).isEqualTo(stored.toString());
        assertThat(resolution.path("dueAt").stringValue()).isEqualTo(stored.toString());
        assertThat(resolution.path("agrees").booleanValue()).isTrue();
        assertThat(resolution.path("countedMinutes").asLong()).isEqualTo(480);
        assertThat(resolution.path("pausedMinutes").asLong()).isEqualTo(480);
        assertThat(resolution.path("pauses").path(0).path("who").stringValue()).isEqualTo("Lê Thị Tiếp");
        assertThat(resolution
                        .path("days")
                        .valueStream()
                        .map(day -> day.path("date").stringValue() + " "
                                + day.path("kind").stringValue()))
                .contains("2026-11-24 HOLIDAY");
        assertThat(office.get("congdan", "/ho-so/" + dossier.id() + "/ngay-hen"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Ngày Văn hóa Việt Nam",
                        "chờ bổ sung hồ sơ",
                        "Tổng cộng",
                        "8 giờ",
                        "Hạn giải quyết theo quy định");
        assertThat(office.get("thuly", "/ho-so/" + dossier.id() + "/ngay-hen")).hasStatusOk();
        assertThat(office.get("congdan", "/ho-so/" + dossier.id()))
                .bodyText()
                .contains("/ho-so/" + dossier.id() + "/ngay-hen");
    }

    @Test
    void explainsTheReceptionBeforeAcceptance() {
        var dossier = filed("2026-11-20T09:00");

        assertThat(office.get("congdan", "/ho-so/" + dossier.id() + "/ngay-hen"))
                .hasStatusOk()
                .bodyText()
                .contains("Vì sao hạn tiếp nhận là 23/11/2026 09:00?", "8 giờ làm việc", "21/11/2026 – 22/11/2026");
    }

    @Test
    void keepsThePromiseAndTheDateThatCountsApart() {
        var dossier = filed("2026-11-19T09:00");
        accept(dossier, "2026-11-19T10:00");
        dossiers.change(dossier, d -> d.assign(OFFICER, AccountName.SYSTEM, at("2026-11-19T11:00")));
        extend(dossier, "2026-11-27T10:00", "2026-11-19T14:00");

        assertThat(office.get("congdan", "/ho-so/" + dossier.id() + "/ngay-hen"))
                .bodyText()
                .contains("27/11/2026 10:00", "20/11/2026 10:00", "Hẹn lại không làm thay đổi hạn này", "Các lần hẹn");
    }

    @Test
    void tellsNobodyElse() {
        var dossier = filed("2026-11-20T09:00");

        assertThat(office.get("congdan2", "/ho-so/" + dossier.id() + "/ngay-hen"))
                .hasStatus(404);
        assertThat(office.get("motcua2", "/api/v1/dossiers/" + dossier.number() + "/dates"))
                .hasStatus(404);
    }

    @Test
    @Tag("browser")
    void looksGoodOnAPhone() {
        var dossier = filed("2026-11-19T09:00");
        accept(dossier, "2026-11-20T16:55");
        dossiers.change(dossier, d -> d.assign(OFFICER, AccountName.SYSTEM, at("2026-11-23T08:00")));
        pause(dossier, "2026-11-23T09:30", "2026-11-25T09:30");
        extend(dossier, "2026-11-30T10:00", "2026-11-25T14:00");
        clock.reset();

        for (var look : Browser.looks()) {
            Browser.open(port, look, page -> {
                page.navigate("/dang-nhap");
                page.fill("[name=account]", "congdan");
                page.fill("[name=password]", "motcua-demo-2026");
                page.click("main button");
                page.navigate("/ho-so/" + dossier.id() + "/ngay-hen");
                Browser.check(page);
                Browser.screenshot(page, "dates-" + look);
            });
        }
    }
}
