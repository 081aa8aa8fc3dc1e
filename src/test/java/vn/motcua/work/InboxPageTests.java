package vn.motcua.work;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.FiledDossiers.COMMUNE;
import static vn.motcua.testing.FiledDossiers.MOTHER;
import static vn.motcua.testing.FiledDossiers.WARD;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.core.AccountName;
import vn.motcua.core.CitizenId;
import vn.motcua.dossier.Applicant;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.TestClock;

@OfficeTest
@ExtendWith(OutputCaptureExtension.class)
class InboxPageTests {

    private static final Applicant ETHNIC =
            new Applicant("H'Hen Niê Đắk Đoa", new CitizenId("066099000078"), "0355123987", null, "Buôn Đôn");

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestClock clock;

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

    @Test
    void showsTheMostUrgentFirstWithBothClocks() {
        var earlier = dossiers.withProcess(WARD, MOTHER);
        clock.forward(Duration.ofMinutes(30));
        var later = dossiers.withProcess(WARD, MOTHER);

        var page = text(office.get("motcua", "/cong-viec"));

        assertThat(page.indexOf(earlier.number().value()))
                .isPositive()
                .isLessThan(page.indexOf(later.number().value()));
        assertThat(page).contains("còn 7 giờ", "còn 1 ngày", "Chưa ai nhận", "Kiểm tra hồ sơ");
    }

    @Test
    void countsAndListsWhatIsOverdue() {
        var dossier = dossiers.withProcess(WARD, MOTHER);
        long before = count(office.get("motcua", "/cong-viec"), "Quá hạn");
        clock.set(TestClock.at("2026-11-25T09:00"));

        var page = office.get("motcua", "/cong-viec?due=late");

        assertThat(before).isZero();
        assertThat(count(page, "Quá hạn")).isPositive();
        assertThat(text(page)).contains(dossier.number().value(), "quá hạn 1 ngày", "tag--danger");
        assertThat(text(office.get("motcua", "/cong-viec?due=soon")))
                .doesNotContain(dossier.number().value());
    }

    @Test
    void keepsEachUnitsWorkToItself() {
        var dossier = dossiers.withProcess(COMMUNE, MOTHER);

        assertThat(text(office.get("motcua", "/cong-viec")))
                .doesNotContain(dossier.number().value());
        assertThat(text(office.get("motcua2", "/cong-viec?queue=receptionist")))
                .contains(dossier.number().value());
        assertThat(office.get("motcua", "/cong-viec?queue=leader")).hasStatus(403);
        assertThat(office.get("congdan", "/cong-viec")).hasForwardedUrl("/error");
    }

    @Test
    void leadsAdministratorsToTheirOwnHome() {
        assertThat(office.get("quantri", "/cong-viec"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/quan-tri");
        assertThat(text(office.get("thanhtra", "/cong-viec"))).contains("Tài khoản của bạn không có hàng đợi");
    }

    @Test
    void findsADossierByWhateverIsKnownOfIt(CapturedOutput output) {
        var dossier = dossiers.withProcess(WARD, ETHNIC);
        var number = dossier.number().value();

        for (var typed : new String[] {
            number,
            number.substring(7),
            number.toLowerCase(Locale.ROOT),
            "dak doa",
            "đắk HEN",
            "066099000078",
            "0355 123 987",
            "+84355123987"
        }) {
            assertThat(text(office.post("thuly", "/cong-viec/tim", "q", typed)))
                    .as(typed)
                    .contains(number, "Kiểm tra hồ sơ – Tiếp nhận, trả kết quả");
        }
        assertThat(text(office.post("motcua2", "/cong-viec/tim", "q", number)))
                .doesNotContain("data-row ", "H&#39;Hen")
                .contains("Không tìm thấy hồ sơ nào");
        assertThat(output).contains("thuly looked dossiers up by CITIZEN_ID: ");
        assertThat(output).doesNotContain("066099000078");
    }

    @Test
    void asksForMoreThanALetter() {
        assertThat(office.post("motcua", "/cong-viec/tim", "q", " a "))
                .hasStatus(422)
                .bodyText()
                .contains("Vui lòng nhập ít nhất 2 ký tự");
        assertThat(office.post("quantri", "/cong-viec/tim", "q", "mơ")).hasStatus(403);
    }

    @Test
    void findsFinishedDossiersByCodeOnlyAndSaysHowTheyEnded() {
        var dossier = dossiers.withProcess(WARD, ETHNIC);
        var number = dossier.number().value();
        dossiers.change(dossier, d -> d.refuse(new AccountName("motcua"), clock.instant(), "Không thuộc thẩm quyền"));

        assertThat(text(office.post("motcua", "/cong-viec/tim", "q", "nie dak doa")))
                .doesNotContain(number + "<");
        assertThat(text(office.post("motcua", "/cong-viec/tim", "q", number)))
                .contains(number, "Không được tiếp nhận", "đúng hạn");
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(MvcTestResult page, String filter) {
        var found = Pattern.compile("<span>" + filter + "</span> <strong class=\"tabs__count\">(\\d+)")
                .matcher(text(page));
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }
}
