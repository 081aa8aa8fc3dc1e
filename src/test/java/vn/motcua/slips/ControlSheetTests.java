package vn.motcua.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.FiledDossiers.MOTHER;
import static vn.motcua.testing.FiledDossiers.WARD;
import static vn.motcua.testing.TestClock.at;

import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.testing.Browser;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.PdfText;
import vn.motcua.testing.TestClock;
import vn.motcua.testing.VeraPdf;
import vn.motcua.work.WorkItem;
import vn.motcua.work.WorkItems;

@SlipTest
class ControlSheetTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    WorkItems items;

    @Autowired
    Dossiers dossiers;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Office office;
    private Dossier dossier;

    @BeforeEach
    void file() {
        office = new Office(context);
        dossier = new FiledDossiers(context).withProcess(WARD, MOTHER);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void tellsEachHandOverFromTheStepLog() {
        act("2026-11-20T09:30", "motcua", "Check", "accept");
        act("2026-11-20T09:50", "truongphong", "Assign", "assign", "officer", "thuly");
        act("2026-11-23T09:00", "thuly", "Appraise", "propose", "outcome", "GRANT", "opinion", "Đủ điều kiện.");
        act("2026-11-23T09:20", "truongphong", "Review", "approve");
        act("2026-11-23T09:40", "lanhdao", "Sign", "sign");
        act("2026-11-23T10:00", "vanthu", "Seal", "seal");
        await(() -> dossiers.get(dossier.id()).status() == DossierStatus.RETURNED);
        var receipt = dossiers.get(dossier.id()).receiptNumber().orElseThrow();

        var pdf = sheet("motcua");

        var paper = PdfText.of(PdfText.kept("real-control-sheet", pdf));
        assertThat(paper.text())
                .contains("Số: " + receipt.replace("/TTPVHCC", "/PKS-TTPVHCC"))
                .containsSubsequence(
                        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
                        "Mã số hồ sơ: " + dossier.number(),
                        "Cơ quan (bộ phận) giải quyết hồ sơ: Ủy ban nhân dân phường Sen Hồ",
                        "Cơ quan phối hợp giải quyết hồ sơ: không có",
                        "Ngày nhận: 09 giờ 30 phút, ngày 20 tháng 11 năm 2026",
                        "Hẹn trả kết quả vào: 09 giờ 30 phút, ngày 23 tháng 11 năm 2026",
                        "09 giờ 00 phút, ngày 20/11/2026",
                        "Lê Thị Tiếp",
                        "09 giờ 30 phút, ngày 20/11/2026 Trước hạn",
                        "Đỗ Thị Duyệt",
                        "09 giờ 50 phút, ngày 20/11/2026 Đúng hạn",
                        "Phạm Văn Xét",
                        "09 giờ 00 phút, ngày 23/11/2026 Quá hạn",
                        "Đỗ Thị Duyệt",
                        "09 giờ 20 phút, ngày 23/11/2026 Đúng hạn",
                        "Hoàng Văn Ký",
                        "09 giờ 40 phút, ngày 23/11/2026 Đúng hạn",
                        "Vũ Thị Dấu",
                        "10 giờ 00 phút, ngày 23/11/2026 Đúng hạn",
                        "Nguyễn Thị Ước Mơ");
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(VeraPdf.problems(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
    }

    @Test
    void isForOfficialsOfTheUnitAndOnlyOnceThereIsAReceipt() {
        assertThat(office.get("motcua", address())).hasStatus(404);
        act("2026-11-20T09:30", "motcua", "Check", "accept");

        assertThat(sheet("thanhtra")).startsWith(37, 80, 68, 70);
        assertThat(office.get("congdan", address())).hasStatus(404);
        assertThat(office.get("congdan", "/ho-so/" + dossier.id() + "/phieu-kiem-soat"))
                .hasStatus(404);
        assertThat(office.get("motcua2", address())).hasStatus(404);
        assertThat(office.get("truongphong", "/ho-so/" + dossier.id() + "/phieu-kiem-soat"))
                .hasStatusOk();
    }

    @Test
    @Tag("browser")
    void standsAmongThePapersOnTheDesk() {
        act("2026-11-20T09:30", "motcua", "Check", "accept");
        var item = items.open(dossier.id()).getFirst().id();

        assertThat(office.get("truongphong", "/cong-viec/" + item))
                .bodyText()
                .containsSubsequence(
                        "Giấy tờ đã phát hành",
                        "/ho-so/" + dossier.id() + "/giay-to/",
                        "Giấy tiếp nhận hồ sơ và hẹn trả kết quả (PDF)",
                        "/ho-so/" + dossier.id() + "/phieu-kiem-soat",
                        "Phiếu kiểm soát quá trình giải quyết hồ sơ (PDF)")
                .doesNotContain("??");
        Browser.open(port, Browser.Look.PHONE, page -> {
            page.navigate("/dang-nhap");
            page.fill("#account", "truongphong");
            page.fill("#password", "motcua-demo-2026");
            page.click("main form button");
            page.navigate("/cong-viec/" + item);
            Browser.check(page);
            Browser.screenshot(page, "issued-papers");
        });
    }

    private byte[] sheet(String account) {
        var answer = office.get(account, address());
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private String address() {
        return "/api/v1/dossiers/" + dossier.number() + "/papers/CONTROL_SHEET";
    }

    /** Does a step at a time, once the process has opened it. */
    private void act(String when, String account, String step, String action, String... fields) {
        await(() -> items.open(dossier.id()).stream().anyMatch(item -> isAt(item, step)));
        clock.set(at(when));
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "key";
        all[1] = UUID.randomUUID().toString();
        var item = items.open(dossier.id()).getFirst().id();
        assertThat(office.post(account, "/cong-viec/" + item + "/" + action, all))
                .hasStatus3xxRedirection();
    }

    private static boolean isAt(WorkItem item, String step) {
        return item.step().startsWith("userTask_" + step);
    }

    private static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited a minute").isLessThan(end);
            LockSupport.parkNanos(50_000_000L);
        }
    }
}
