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

/** A look at the place itself, planned, recorded and read on the pages of the officer, the leader and the applicant. */
@DatabaseTest
@Tag("browser")
class InspectionJourneyTests {

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private Dossier dossier;

    @BeforeEach
    void file() {
        dossier = new FiledDossiers(context).withProcess("on-site", FiledDossiers.WARD, FiledDossiers.MOTHER);
    }

    private void works(String account, String step, String action, Consumer<Person> fill) {
        works(account, step, action, Look.DESKTOP, fill);
    }

    private void works(String account, String step, String action, Look look, Consumer<Person> fill) {
        Person.visits("inspection-" + account + "-" + action, port, look, person -> new Official(person)
                .works(account, dossier.number().value(), step, action, fill));
    }

    private void applicantSees(String name, String... texts) {
        Person.visits("inspection-applicant-" + name, port, Look.PHONE, mother -> {
            mother.goesTo("/dang-nhap");
            mother.signsIn("congdan");
            mother.goesTo("/ho-so/" + dossier.id());
            for (var text : texts) {
                mother.sees(text);
            }
        });
    }

    private static void fills(Person person, String action, String field, String text) {
        person.page.fill("form[action$='/" + action + "'] [name='" + field + "']", text);
    }

    private static void dates(Person person, String action, String field, String day) {
        fills(person, action, field + ".day", day);
        fills(person, action, field + ".month", "11");
        fills(person, action, field + ".year", "2026");
    }

    @Test
    void isToldPlannedRecordedAndRead() {
        works("motcua", "Kiểm tra hồ sơ", "accept", person -> {});
        works("truongphong", "Phân công thụ lý", "assign", head -> head.chooses("officer", "thuly"));
        works("thuly", "Hẹn kiểm tra thực địa", "plan-inspection", officer -> {
            dates(officer, "plan-inspection", "day", "22");
            officer.presses("form[action$='/plan-inspection'] button");
            officer.sees("Vui lòng chọn một ngày làm việc sắp tới.");
            dates(officer, "plan-inspection", "day", "20");
            fills(officer, "plan-inspection", "note", "14 giờ, tại thửa đất; chuẩn bị mốc ranh giới.");
        });
        applicantSees("told", "Kiểm tra thực địa ngày 20/11/2026", "Vui lòng có mặt");

        works("thuly", "Kiểm tra, lập biên bản", "record-inspection", officer -> {
            dates(officer, "record-inspection", "heldOn", "20");
            fills(officer, "record-inspection", "participants", "Phạm Văn Xét; Nguyễn Thị Ước Mơ");
            fills(officer, "record-inspection", "findings", "Mốc phía đông bị mất; <b>chưa</b> khởi công.");
            officer.page.check("form[action$='/record-inspection'] [value='MUST_MEND']");
            officer.presses("form[action$='/record-inspection'] button");
            officer.sees("Vui lòng ghi ngày phải khắc phục xong.");
            dates(officer, "record-inspection", "mendBy", "23");
        });
        applicantSees("must-mend", "Phải khắc phục rồi kiểm tra lại", "trước hết ngày 23/11/2026", "Mốc phía đông");

        works("thuly", "Hẹn kiểm tra thực địa", "plan-inspection", Look.PHONE, officer -> {
            officer.sees("Mốc phía đông bị mất");
            dates(officer, "plan-inspection", "day", "20");
        });
        works("thuly", "Kiểm tra, lập biên bản", "record-inspection", Look.PHONE, officer -> {
            dates(officer, "record-inspection", "heldOn", "20");
            fills(officer, "record-inspection", "participants", "Phạm Văn Xét; Nguyễn Thị Ước Mơ");
            fills(officer, "record-inspection", "findings", "Đã cắm lại mốc.");
            officer.page.check("form[action$='/record-inspection'] [value='MET']");
        });
        works("thuly", "Thẩm định hồ sơ", "propose", officer -> {
            officer.sees("Đã cắm lại mốc.");
            officer.chooses("outcome", "GRANT");
            fills(officer, "propose", "opinion", "Đủ điều kiện.");
        });
        works("truongphong", "Xem xét đề xuất", "approve", head -> head.sees("Đạt yêu cầu"));
        works("lanhdao", "Ký kết quả", "sign", Look.DESKTOP, leader -> {
            leader.sees("Đã cắm lại mốc.");
            assertThat(leader.page.textContent("main")).contains("Phải khắc phục rồi kiểm tra lại", "Đạt yêu cầu");
        });
    }
}
