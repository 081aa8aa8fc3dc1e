package vn.motcua.work;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.FiledDossiers.COMMUNE;
import static vn.motcua.testing.FiledDossiers.MOTHER;
import static vn.motcua.testing.FiledDossiers.WARD;

import java.util.UUID;
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
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.TestClock;

@OfficeTest
@ExtendWith(OutputCaptureExtension.class)
class WorkPageTests {

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
    void showsTheDeclarationThePapersAndWhatCanBeDone() {
        assertThat(office.get("motcua", page()))
                .hasStatusOk()
                .bodyText()
                .contains(dossier.number().value(), "Đăng ký khai sinh cho Trần Nguyễn Ước An")
                .contains(
                        "Trần Nguyễn Ước An",
                        "12/11/2026",
                        "001190000012",
                        "Giấy chứng sinh.pdf",
                        page() + "/giay-to/0")
                .contains("action=\"" + page() + "/accept\"", page() + "/request-supplement", page() + "/refuse")
                .contains("name=\"items[giay-chung-sinh]\"", "name=\"items[declaration]\"")
                .contains("Nhật ký xử lý", "Đang chờ xử lý")
                .doesNotContain("??", "du-thao");
    }

    @Test
    void carriesADossierOnAndSaysWhatIsNext() {
        var accepted = act("motcua", "accept");
        act("truongphong", "assign", "officer", "thuly");
        act("thuly", "propose", "outcome", "GRANT", "opinion", "Đủ điều kiện đăng ký.");

        assertThat(accepted).hasStatus3xxRedirection().hasRedirectedUrl("/cong-viec");
        assertThat(accepted.getMvcResult().getFlashMap().get("done"))
                .isEqualTo("Tiếp nhận hồ sơ: hồ sơ " + dossier.number() + ". Bước tiếp theo: Phân công thụ lý.");
        assertThat(office.get("truongphong", page()))
                .bodyText()
                .contains("Đề xuất của công chức thụ lý", "Đồng ý giải quyết", "Đủ điều kiện đăng ký.")
                .contains(
                        "Lê Thị Tiếp (Công chức Trung tâm Phục vụ hành chính công), 20/11/2026 09:00", "Phạm Văn Xét");
    }

    @Test
    void tellsTheOfficerWhyItCameBack() {
        act("motcua", "accept");
        act("truongphong", "assign", "officer", "thuly");
        act("thuly", "propose", "outcome", "GRANT", "opinion", "Đủ điều kiện.");
        act("truongphong", "return-for-rework", "reason", "Chưa nêu căn cứ <b>pháp lý</b>.");

        assertThat(office.get("thuly", page()))
                .bodyText()
                .contains("Hồ sơ được trả lại để làm lại", "Chưa nêu căn cứ &lt;b&gt;pháp lý&lt;/b&gt;.");
    }

    @Test
    void losesNothingWhenSomethingIsMissing() {
        assertThat(act("motcua", "request-supplement", "items[giay-chung-sinh]", " "))
                .hasStatus(422)
                .bodyText()
                .contains("<title>Lỗi:", "href=\"#request-supplement-items\"", "id=\"request-supplement-items\"");
        act("motcua", "accept");
        act("truongphong", "assign", "officer", "thuly");
        assertThat(act("thuly", "propose", "opinion", "Đã viết rất dài."))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#propose-outcome\"", "id=\"propose-outcome-error\"", ">Đã viết rất dài.</textarea>");
        assertThat(act("truongphong", "assign", "officer", "lanhdao")).hasStatus(403);
    }

    @Test
    void pausesTheClocksWhileTheApplicantSupplies() {
        var before = page();
        act(
                "motcua",
                "request-supplement",
                "items[giay-chung-sinh]",
                "Ảnh mờ, vui lòng chụp lại.",
                "items[declaration]",
                "");

        assertThat(dossiers.get(dossier.id()).status()).isEqualTo(DossierStatus.AWAITING_SUPPLEMENT);
        assertThat(office.get("motcua", before))
                .bodyText()
                .contains("tạm dừng – chờ bổ sung", "Ảnh mờ, vui lòng chụp lại.", "Trang này chỉ để xem");
    }

    @Test
    void doesOnceWhatIsSentTwice() {
        var address = page() + "/accept";

        var first = office.post("motcua", address, "key", "one-form");
        var second = office.post("motcua", address, "key", "one-form");

        assertThat(first).hasRedirectedUrl("/cong-viec");
        assertThat(second).hasRedirectedUrl("/cong-viec");
        assertThat(items.of(dossier.id())).hasSize(2);
    }

    @Test
    void tellsWhoeverComesSecondWhoWasFirstAndWhen() {
        var tab = page();
        act("motcua", "accept");

        assertThat(office.post("motcua", tab + "/refuse", "key", "stale", "reason", "Không thuộc thẩm quyền"))
                .hasStatus(409)
                .bodyText()
                .contains("Việc này đã được Lê Thị Tiếp xử lý lúc 20/11/2026 09:00");
        assertThat(office.get("motcua", tab))
                .bodyText()
                .contains(
                        "Bước này đã được Lê Thị Tiếp (Công chức Trung tâm Phục vụ hành chính công) xử lý lúc 20/11/2026 09:00")
                .doesNotContain("/accept\"");
    }

    @Test
    void keepsOthersAwayFromWhatSomebodyHasTaken() {
        assertThat(office.post("motcua", page() + "/nhan")).hasRedirectedUrl(page());
        new FiledDossiers(context)
                .change(dossier, d -> d.stepDone("x", "y", new AccountName("motcua"), clock.instant()));

        assertThat(items.open(dossier.id()).getFirst().owner()).contains(new AccountName("motcua"));
        assertThat(office.get("motcua", "/cong-viec?mine=true"))
                .bodyText()
                .contains(dossier.number().value(), ">Bạn<");
    }

    @Test
    void isForThoseWhoHaveTheRoleInTheUnit() {
        var elsewhere = new FiledDossiers(context).withProcess(COMMUNE, MOTHER);
        var other = "/cong-viec/" + items.open(elsewhere.id()).getFirst().id();

        assertThat(office.get("truongphong", page())).hasStatusOk().bodyText().contains("Bước này thuộc hàng đợi");
        assertThat(office.post("truongphong", page() + "/accept", "key", "k")).hasStatus(403);
        assertThat(office.get("motcua", other)).hasStatus(404);
        assertThat(office.post("motcua", other + "/accept", "key", "k")).hasStatus(404);
        assertThat(office.post("motcua", other + "/nhan")).hasStatus(404);
        assertThat(office.get("motcua", other + "/giay-to/0")).hasStatus(404);
        assertThat(office.get("congdan", page())).hasForwardedUrl("/error");
        assertThat(office.get("quantri", page())).hasStatus(404);
        assertThat(office.get("thanhtra", page())).hasStatusOk();
        assertThat(office.get("motcua", "/cong-viec/" + UUID.randomUUID())).hasStatus(404);
        assertThat(office.get("motcua", "/cong-viec/khong-co-that!")).hasStatus(404);
    }

    @Test
    void handsPapersOutAsFilesOnly() {
        assertThat(office.get("motcua", page() + "/giay-to/0"))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'")
                .bodyText()
                .startsWith("%PDF");
        var headers = office.get("motcua", page() + "/giay-to/0").getResponse();
        assertThat(headers.getHeader("Cache-Control")).contains("no-store", "private");
        assertThat(headers.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("UTF-8''Gi%E1%BA%A5y");
        assertThat(office.get("motcua", page() + "/giay-to/1")).hasStatus(404);
        assertThat(office.get("motcua", page() + "/giay-to/-1")).hasStatus(404);
    }

    @Test
    void writesDownEachReadingWithItsPurposeAndNothingPersonal(CapturedOutput output) {
        office.get("motcua", page());
        office.get("motcua", page() + "/giay-to/0");

        var reading = "motcua reads the data of dossier " + dossier.number() + " for userTask_CheckDossier";
        assertThat(output).contains(reading, reading + ", file 0");
        assertThat(output).doesNotContain(MOTHER.citizenId().value());
    }

    @Test
    void doesOneThingWithManyAndTellsWhatBecameOfEach() {
        var second = new FiledDossiers(context).withProcess(WARD, MOTHER);
        var done = items.open(dossier.id()).getFirst().id().value();
        var open = items.open(second.id()).getFirst().id().value();

        var look = office.post("motcua", "/cong-viec/nhieu", "items", done, "items", open, "action", "accept");
        act("motcua", "accept");
        var outcome = office.post(
                "motcua",
                "/cong-viec/nhieu/xac-nhan",
                "items",
                done,
                "items",
                open,
                "action",
                "accept",
                "key",
                "batch");

        assertThat(look)
                .hasStatusOk()
                .bodyText()
                .contains("Tiếp nhận hồ sơ: 2 hồ sơ", second.number().value());
        assertThat(outcome)
                .hasStatusOk()
                .bodyText()
                .contains("Đã thực hiện với 1 trên 2 hồ sơ", "Việc này đã được Lê Thị Tiếp xử lý");
        assertThat(dossiers.get(second.id()).status()).isEqualTo(DossierStatus.ACCEPTED);
        assertThat(office.post("motcua", "/cong-viec/nhieu", "action", "accept"))
                .hasStatus(422);
    }

    private String page() {
        return "/cong-viec/" + items.open(dossier.id()).getFirst().id();
    }

    private MvcTestResult act(String account, String action, String... fields) {
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "key";
        all[1] = UUID.randomUUID().toString();
        return office.post(account, page() + "/" + action, all);
    }
}
