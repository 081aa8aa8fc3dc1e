package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossier.Dossier;
import vn.motcua.testing.Browser.Look;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;

/** A dossier takes its turns on the pages of those who lead it, and its applicant sees them. */
@DatabaseTest
@Tag("browser")
class TurnsJourneyTests {

    private static final String CHECKS = "Kiểm tra hồ sơ";
    private static final String APPRAISES = "Thẩm định hồ sơ";

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private Dossier dossier;

    @BeforeEach
    void file() {
        dossier = new FiledDossiers(context).withProcess(FiledDossiers.WARD, FiledDossiers.MOTHER);
    }

    private void works(String account, String step, String action, Consumer<Person> fill) {
        Person.visits("turn-" + account + "-" + action, port, Look.DESKTOP, person -> new Official(person)
                .works(account, dossier.number().value(), step, action, fill));
    }

    private void applicantSees(String name, Consumer<Person> visit) {
        Person.visits("turn-applicant-" + name, port, Look.PHONE, mother -> {
            mother.goesTo("/dang-nhap");
            mother.signsIn("congdan");
            mother.goesTo("/ho-so/" + dossier.id());
            visit.accept(mother);
        });
    }

    private static void opensAllForms(Person person) {
        person.page.evaluate("document.querySelectorAll('details').forEach((more) => { more.open = true; })");
        person.sees("Thao tác");
    }

    private static void fills(Person person, String action, String field, String text) {
        person.page.fill("form[action$='/" + action + "'] [name='" + field + "']", text);
    }

    private static void dates(Person person, String action, String field, String day) {
        fills(person, action, field + ".day", day);
        fills(person, action, field + ".month", "11");
        fills(person, action, field + ".year", "2026");
    }

    private void isAppraised() {
        works("motcua", CHECKS, "accept", person -> {});
        works("truongphong", "Phân công thụ lý", "assign", head -> head.chooses("officer", "thuly"));
    }

    @Test
    void isAskedForMoreAndTakenBack() {
        works("motcua", CHECKS, "request-supplement", desk -> {
            opensAllForms(desk);
            desk.page.selectOption("[name='cause.items[giay-chung-sinh]']", "UNREADABLE");
            fills(desk, "request-supplement", "ground", "Điều 9 Nghị định 123/2015/NĐ-CP");
        });

        applicantSees("supplies-or-withdraws", mother -> {
            mother.sees("Yêu cầu bổ sung");
            mother.presses("main a[href$='/rut']");
            mother.sees("Lý do rút hồ sơ");
            mother.presses("main form .button--danger");
            mother.sees("Vui lòng ghi lý do");
            mother.page.fill("#reason", "Tôi nộp nhầm nơi.");
            mother.presses("main form .button--danger");
            mother.sees("Công dân yêu cầu rút hồ sơ");
        });
    }

    @Test
    void waitsForOpinions() {
        isAppraised();
        works("thuly", APPRAISES, "ask-opinions", officer -> {
            opensAllForms(officer);
            officer.page.check("form[action$='/ask-opinions'] [name='agencies'][value='H07.15']");
            fills(officer, "ask-opinions", "question", "Trẻ đã được đăng ký khai sinh tại xã chưa?");
            dates(officer, "ask-opinions", "until", "23");
        });
        works("motcua2", "Cho ý kiến", "give-opinion", other -> fills(other, "give-opinion", "opinion", "Chưa."));
    }

    @Test
    void waitsForAPaymentToTheBudget() {
        isAppraised();
        works("thuly", APPRAISES, "require-payment", officer -> {
            opensAllForms(officer);
            fills(officer, "require-payment", "amount", "1.250.000");
            fills(
                    officer,
                    "require-payment",
                    "ground",
                    "Thông báo số 15/TB-CCT ngày 20/11/2026, nộp tại Kho bạc Nhà nước khu vực.");
        });
        applicantSees("has-to-pay", mother -> {
            mother.sees("Cần nộp 1.250.000");
            mother.sees("Thời hạn giải quyết tạm dừng");
        });
        works(
                "motcua",
                "Ghi nhận nghĩa vụ tài chính",
                "record-payment",
                desk -> fills(desk, "record-payment", "reference", "BL-0001234"));
        applicantSees("has-paid", mother -> mother.sees("chứng từ số BL-0001234"));
    }

    @Test
    void isPromisedLaterWithAnApology() {
        isAppraised();
        works("thuly", APPRAISES, "propose-extension", officer -> {
            opensAllForms(officer);
            dates(officer, "propose-extension", "newDate", "25");
            fills(officer, "propose-extension", "reason", "Chờ xác minh tại cơ sở y tế.");
        });
        works("lanhdao", "Quyết định gia hạn", "extend", leader -> assertThat(leader.page.textContent("main"))
                .contains("Đề nghị gia hạn đến 25/11/2026"));
        applicantSees("promised-later", mother -> mother.sees("25/11/2026"));
    }
}
