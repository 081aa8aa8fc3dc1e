package vn.motcua.work;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.FiledDossiers.MOTHER;
import static vn.motcua.testing.FiledDossiers.WARD;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.testing.Browser;
import vn.motcua.testing.Browser.Look;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;

@OfficeTest
class DelegationPageTests {

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient database;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(context);
    }

    @AfterEach
    void forget() {
        database.sql("delete from delegation").update();
        database.sql("delete from absence").update();
    }

    @Test
    void givesADelegationByItsFormAndRevokesIt() {
        var given = give("pholanhdao");
        var list = office.get("lanhdao", "/uy-quyen");
        var id = database.sql("select cast(id as varchar(36)) from delegation")
                .query(String.class)
                .single();
        var revoked = office.post("lanhdao", "/uy-quyen/" + id + "/thu-hoi", "key", "k");

        assertThat(given).hasStatus3xxRedirection().hasRedirectedUrl("/uy-quyen");
        assertThat(list)
                .bodyText()
                .contains("Mai Thị Thay", "hết ngày 25/11/2026", "đang có hiệu lực", "12/QĐ-UBND", "Vắng mặt")
                .doesNotContain("??");
        assertThat(revoked).hasRedirectedUrl("/uy-quyen");
        assertThat(office.get("pholanhdao", "/uy-quyen")).bodyText().contains("đã thu hồi");
    }

    @Test
    void offersPeopleInTheirPostsAndNamesThemInTheList() {
        var deputy = "Phó Chủ tịch, Ủy ban nhân dân phường Sen Hồ";
        var form = office.get("lanhdao", "/uy-quyen/moi");
        var post = database.sql("select cast(id as varchar(36)) from post where account = 'pholanhdao'")
                .query(String.class)
                .single();

        assertThat(form).bodyText().contains("value=\"" + post + "\"", "Mai Thị Thay – " + deputy);
        assertThat(give(post)).hasRedirectedUrl("/uy-quyen");
        assertThat(office.get("lanhdao", "/uy-quyen")).bodyText().contains("Mai Thị Thay", deputy, "Chủ tịch, Ủy ban");
        assertThat(office.get("thuly", "/uy-quyen/ban-giao"))
                .bodyText()
                .contains("Bàn giao việc của vị trí: ", "Ủy ban nhân dân phường Sen Hồ");
        assertThat(give("00000000-0000-4000-8000-000000000000")).hasStatus(422);
    }

    @Test
    void tellsFromWhichPostsSomebodyIsAway() {
        var both = "Quách Thị Kiêm – Công chức tư pháp - hộ tịch, Ủy ban nhân dân xã Lúa Vàng;"
                + " Phụ trách kiểm tra nội bộ, Ủy ban nhân dân phường Sen Hồ";

        assertThat(office.get("lanhdao", "/uy-quyen/vang-mat")).bodyText().contains(both, "vắng ở mọi vị trí");
    }

    @Test
    void keepsWhatWasWrittenAndSaysHowToMendIt() {
        var refused = office.post(
                "lanhdao",
                "/uy-quyen/moi",
                "key",
                "k2",
                "to",
                "lanhdao",
                "role",
                "leader",
                "reason",
                "Đi họp",
                "validUntil.day",
                "25",
                "validUntil.month",
                "11",
                "validUntil.year",
                "2026");

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("<title>Lỗi:", "Không thể tự ủy quyền cho mình", "value=\"Đi họp\"", "value=\"25\"")
                .contains("href=\"#to\"", "id=\"to-error\"");
        assertThat(office.post(
                        "lanhdao", "/uy-quyen/moi", "key", "k3", "validUntil.day", "31", "validUntil.month", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("Vui lòng ghi ngày có thật");
        assertThat(office.post("lanhdao", "/uy-quyen/ban-giao", "key", "k4"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"to-error\"");
        assertThat(office.post("lanhdao", "/uy-quyen/vang-mat", "key", "k5"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"validUntil-error\"");
    }

    @Test
    void isForOfficialsWhoHaveSomethingToDelegate() {
        assertThat(office.get("congdan", "/uy-quyen")).hasForwardedUrl("/error");
        assertThat(office.get("thanhtra", "/uy-quyen")).hasStatusOk().bodyText().doesNotContain("/uy-quyen/moi");
        assertThat(office.get("quantri", "/uy-quyen"))
                .bodyText()
                .contains("/uy-quyen/vang-mat")
                .doesNotContain("/uy-quyen/moi");
        assertThat(office.get("thuly", "/cong-viec")).bodyText().contains("href=\"/uy-quyen\"");
        assertThat(office.get("thanhtra", "/cong-viec")).bodyText().doesNotContain("href=\"/uy-quyen\"");
    }

    @Test
    @Tag("browser")
    void looksAsItShould() {
        give("pholanhdao");
        new FiledDossiers(context).withProcess(WARD, MOTHER);
        office.post(
                "motcua",
                "/uy-quyen/moi",
                "key",
                "k6",
                "to",
                "pholanhdao",
                "role",
                "receptionist",
                "reason",
                "Nghỉ phép",
                "validUntil.day",
                "25",
                "validUntil.month",
                "11",
                "validUntil.year",
                "2026");
        Browser.open(port, Look.PHONE, page -> {
            signIn(page, "lanhdao");
            see(page, "/uy-quyen", "list");
            see(page, "/uy-quyen/moi", "give");
            page.click("main form .button");
            page.waitForLoadState();
            picture(page, "give-wrong");
            see(page, "/uy-quyen/vang-mat", "absence");
            see(page, "/uy-quyen/ban-giao", "hand-over");
        });
        Browser.open(port, Look.PHONE, page -> {
            signIn(page, "pholanhdao");
            see(page, "/uy-quyen", "received");
            see(page, "/cong-viec", "inbox");
            page.click("a[data-row]");
            page.waitForLoadState();
            picture(page, "item");
        });
    }

    private MvcTestResult give(String to) {
        return office.post(
                "lanhdao",
                "/uy-quyen/moi",
                "key",
                UUID.randomUUID().toString(),
                "to",
                to,
                "role",
                "leader",
                "reason",
                "Đi công tác tại Hà Nội",
                "document",
                "12/QĐ-UBND",
                "absent",
                "true",
                "validUntil.day",
                "25",
                "validUntil.month",
                "11",
                "validUntil.year",
                "2026");
    }

    private static void signIn(Page page, String account) {
        page.navigate("/dang-nhap");
        page.fill("#account", account);
        page.fill("#password", "motcua-demo-2026");
        page.click("main form button");
        page.waitForLoadState();
    }

    private static void see(Page page, String address, String name) {
        assertThat(page.navigate(address).status()).isEqualTo(200);
        picture(page, name);
    }

    private static void picture(Page page, String name) {
        assertThat(page.textContent("body")).doesNotContain("??");
        for (var how : Browser.looks()) {
            Browser.dress(page, how);
            Browser.screenshot(page, "delegation-" + name + "-" + how);
            Browser.check(page);
        }
        Browser.dress(page, Look.PHONE);
    }
}
