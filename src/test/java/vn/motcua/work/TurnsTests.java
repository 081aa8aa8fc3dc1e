package vn.motcua.work;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.FiledDossiers.MOTHER;
import static vn.motcua.testing.FiledDossiers.WARD;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.TestClock;

/** Every turn of a dossier's life, as it is taken on a page. */
@OfficeTest
class TurnsTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    WorkItems items;

    @Autowired
    Dossiers dossiers;

    @Autowired
    TestClock clock;

    private Office office;
    private Dossier dossier;
    private int keys;

    @BeforeEach
    void file() {
        office = new Office(context);
        dossier = new FiledDossiers(context).withProcess(WARD, MOTHER);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private String page() {
        return "/cong-viec/" + items.open(dossier.id()).getFirst().id();
    }

    private MvcTestResult act(String account, String action, String... fields) {
        var sent = new ArrayList<>(List.of("key", "turn-" + dossier.id() + "-" + ++keys));
        sent.addAll(List.of(fields));
        return office.post(account, page() + "/" + action, sent.toArray(String[]::new));
    }

    private void does(String account, String action, String... fields) {
        assertThat(act(account, action, fields)).as(account + " " + action).hasStatus3xxRedirection();
    }

    private void appraise() {
        does("motcua", "accept");
        does("truongphong", "assign", "officer", "thuly");
    }

    private DossierStatus status() {
        return dossiers.get(dossier.id()).status();
    }

    @Test
    void offersTheOfficerEveryTurn() {
        appraise();

        assertThat(office.get("thuly", page()))
                .hasStatusOk()
                .bodyText()
                .contains("/propose\"", "/request-supplement\"", "/ask-opinions\"", "/propose-extension\"")
                .contains("/propose-stop\"", "/transfer\"", "Ủy ban nhân dân xã Lúa Vàng")
                .doesNotContain("??");
    }

    @Test
    void saysWhatIsMissingInEachTurn() {
        appraise();

        for (var action : List.of(
                "request-supplement",
                "require-payment",
                "ask-opinions",
                "propose-extension",
                "propose-stop",
                "transfer")) {
            assertThat(act("thuly", action))
                    .as(action)
                    .hasStatus(422)
                    .bodyText()
                    .contains("<title>Lỗi:", "href=\"#" + action + "-")
                    .doesNotContain("??");
        }
    }

    @Test
    void asksForMoreByACauseOfTheCatalogue() {
        does(
                "motcua",
                "request-supplement",
                "items[giay-chung-sinh]",
                "",
                "cause.items[giay-chung-sinh]",
                "UNREADABLE",
                "ground",
                "Điều 9 NĐ 123/2015");

        assertThat(status()).isEqualTo(DossierStatus.AWAITING_SUPPLEMENT);
        assertThat(office.get("congdan", "/ho-so/" + dossier.id()))
                .bodyText()
                .contains("không đọc được", "Vui lòng bổ sung trước 20/12/2026");
    }

    @Test
    void asksOpinionsAndGetsThem() {
        appraise();
        does(
                "thuly",
                "ask-opinions",
                "agencies",
                "H07.15",
                "question",
                "Đã đăng ký chưa?",
                "until.day",
                "23",
                "until.month",
                "11",
                "until.year",
                "2026");

        assertThat(office.get("motcua2", page()))
                .hasStatusOk()
                .bodyText()
                .contains("/give-opinion\"", "Đã đăng ký chưa?");
        does("motcua2", "give-opinion", "opinion", "Chưa đăng ký tại xã.");
        assertThat(office.get("thuly", page())).bodyText().contains("Chưa đăng ký tại xã.");
    }

    @Test
    void asksForAPaymentToTheBudgetAndRecordsIt() {
        appraise();
        assertThat(act("thuly", "require-payment", "amount", "0", "ground", "Thông báo số 15"))
                .hasStatus(422)
                .bodyText()
                .contains("<title>Lỗi:", "phải lớn hơn 0");
        does("thuly", "require-payment", "amount", "1.250.000", "ground", "Thông báo số 15/TB-CCT");

        assertThat(status()).isEqualTo(DossierStatus.AWAITING_PAYMENT);
        assertThat(office.get("congdan", "/ho-so/" + dossier.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Cần nộp 1.250.000", "Thông báo số 15/TB-CCT", "tạm dừng từ 20/11/2026 09:00")
                .doesNotContain("??");
        assertThat(office.get("motcua", page()))
                .hasStatusOk()
                .bodyText()
                .contains("/record-payment\"", "/propose-stop\"", "phải nộp 1.250.000", "chờ nộp tiền")
                .doesNotContain("??");
        clock.set(TestClock.at("2026-11-20T10:00"));
        does("motcua", "record-payment", "reference", "BL-0001234");
        assertThat(status()).isEqualTo(DossierStatus.IN_PROCESS);
        assertThat(office.get("thuly", page())).bodyText().contains("Đã nộp 1.250.000", "chứng từ số BL-0001234");
        assertThat(office.get("congdan", "/ho-so/" + dossier.id()))
                .bodyText()
                .contains("đã nộp theo chứng từ số BL-0001234", "Đã thực hiện nghĩa vụ tài chính");
        assertThat(office.get("congdan", "/ho-so/" + dossier.id() + "/ngay-hen"))
                .bodyText()
                .contains("chờ thực hiện nghĩa vụ tài chính", "từ 20/11/2026 09:00 đến 20/11/2026 10:00");
    }

    @Test
    void extendsWithAnApology() {
        appraise();
        does(
                "thuly",
                "propose-extension",
                "newDate.day",
                "25",
                "newDate.month",
                "11",
                "newDate.year",
                "2026",
                "reason",
                "Chờ xác minh.");

        assertThat(office.get("lanhdao", page()))
                .bodyText()
                .contains("Đề nghị gia hạn đến 25/11/2026", "Chờ xác minh.");
        does("lanhdao", "extend");
        assertThat(office.get("congdan", "/ho-so/" + dossier.id())).bodyText().contains("25/11/2026");
    }

    @Test
    void refusesADayThatIsNotWorked() {
        appraise();

        assertThat(act(
                        "thuly",
                        "propose-extension",
                        "newDate.day",
                        "24",
                        "newDate.month",
                        "11",
                        "newDate.year",
                        "2026",
                        "reason",
                        "Chờ xác minh."))
                .hasStatus(422)
                .bodyText()
                .contains("không phải ngày làm việc");
    }

    @Test
    void stopsWhatCannotBeResolved() {
        appraise();
        does("thuly", "propose-stop", "reason", "Trẻ đã được khai sinh ở nơi khác.");
        does("lanhdao", "stop", "reason", "Trẻ đã được khai sinh ở nơi khác.");

        assertThat(status()).isEqualTo(DossierStatus.STOPPED);
    }

    @Test
    void offersOnlyCompetentAgenciesAndTellsWhyAnotherIsRefused() {
        appraise();

        assertThat(office.get("thuly", page())).bodyText().satisfies(body -> assertThat(offered(body))
                .contains("value=\"H07.15\"")
                .doesNotContain("value=\"H07\"", "value=\"H07.12\""));
        assertThat(act("thuly", "transfer", "agency", "H07", "reason", "Thuộc tỉnh."))
                .hasStatus(422)
                .bodyText()
                .contains("không có thẩm quyền giải quyết thủ tục");
        assertThat(act("thuly", "transfer", "agency", "??", "reason", "Không rõ."))
                .hasStatus(422)
                .bodyText()
                .contains("Vui lòng chọn một mục trong danh sách");
    }

    /** What it can be handed to. */
    private static String offered(String body) {
        return body.substring(body.indexOf("id=\"transfer-agency"), body.indexOf("id=\"transfer-reason"));
    }

    @Test
    void handsItToAnotherAgency() {
        appraise();
        does("thuly", "transfer", "agency", "H07.15", "reason", "Thuộc xã Lúa Vàng.");

        assertThat(office.get("truongphong", page())).hasStatus(404);
        assertThat(office.get("motcua2", page())).hasStatusOk().bodyText().contains("Phân công thụ lý");
    }

    @Test
    void letsTheApplicantWithdraw() {
        var address = "/ho-so/" + dossier.id() + "/rut";

        assertThat(office.get("congdan", address))
                .hasStatusOk()
                .bodyText()
                .contains("Lý do rút hồ sơ")
                .doesNotContain("??");
        assertThat(office.post("congdan", address, "reason", " "))
                .bodyText()
                .contains("<title>Lỗi:", "Vui lòng ghi lý do");
        assertThat(office.get("congdan2", address)).hasStatus(404);
        assertThat(office.post("congdan", address, "reason", "Tôi nộp nhầm.")).hasStatus3xxRedirection();
        assertThat(status()).isEqualTo(DossierStatus.WITHDRAWN);
        assertThat(office.get("congdan", "/ho-so/" + dossier.id()))
                .bodyText()
                .contains("Công dân yêu cầu rút hồ sơ")
                .doesNotContain("/rut\"");
        assertThat(items.open(dossier.id())).isEmpty();
    }
}
