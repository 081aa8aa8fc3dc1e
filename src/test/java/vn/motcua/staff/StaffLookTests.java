package vn.motcua.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.testing.Browser;
import vn.motcua.testing.Browser.Look;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Staffing;

/** The pages about officials in a real browser: wide and narrow, light and dark, with the rules of accessibility. */
@DatabaseTest
@Tag("browser")
class StaffLookTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @AfterEach
    void forget() {
        new Staffing(database).dismiss("nhin.thu");
    }

    @ParameterizedTest
    @MethodSource("vn.motcua.testing.Browser#looks")
    void areReadable(Look look) {
        Browser.open(port, look, page -> {
            signIn(page, "quantri");
            see(page, "/quan-tri/can-bo", "list-" + look);
            see(page, "/quan-tri/can-bo/moi", "new-" + look);
            var both = "/quan-tri/can-bo/" + person("kiemnhiem");
            see(page, both, "person-" + look);
            see(page, both + "/vi-tri", "post-" + look);
            var post = accounts.get(new AccountName("kiemnhiem")).posts().getFirst();
            see(page, both + "/vi-tri/" + post.id(), "end-" + look);
            page.click("text=Quay lại");
            page.click("main >> text=Cán bộ");
            page.navigate("http://localhost:" + port + "/tai-khoan");
            judge(page, "account-" + look);
        });
    }

    @Test
    void changesThePostWithoutScripts() {
        Browser.open(port, Look.DESKTOP.withoutScripts(), page -> {
            signIn(page, "kiemnhiem");
            page.click(".header__posts summary");
            judge(page, "posts-desktop");

            page.click(".header__posts-item:not([aria-current])");

            assertThat(page.textContent(".header__post")).isEqualTo("Phụ trách kiểm tra nội bộ");
        });
        Browser.open(port, Look.PHONE.inTheDark(), page -> {
            signIn(page, "kiemnhiem");
            page.click(".header__posts summary");
            judge(page, "posts-phone-dark");
        });
        database.sql("update account set chosen_post = null where name = 'kiemnhiem'")
                .update();
    }

    @Test
    void showsTheInitialSecretAndAsksForAPassword() {
        Browser.open(port, Look.PHONE, page -> {
            signIn(page, "quantri");
            page.navigate("http://localhost:" + port + "/quan-tri/can-bo/moi");
            page.fill("#fullName", "Nhìn Thị Thử");
            page.fill("#account", "nhin.thu");
            page.selectOption("#agency", "H07.15");
            page.fill("#title", "Văn thư");
            page.check("input[value=clerk]");
            page.click("main button");
            judge(page, "secret-phone");
            var secret = page.textContent("code.secret");
            page.click("text=Đăng xuất");
            page.fill("#account", "nhin.thu");
            page.fill("#password", secret);
            page.click("main button");
            judge(page, "first-password-phone");
            page.fill("#password", "12345678");
            page.fill("#repeated", "12345678");
            page.click("main button");
            judge(page, "first-password-wrong-phone");
        });
    }

    private void see(Page page, String address, String name) {
        page.navigate("http://localhost:" + port + address);
        judge(page, name);
    }

    private static void judge(Page page, String name) {
        Browser.screenshot(page, "staff-" + name);
        Browser.check(page);
        assertThat(Browser.sidewaysScroll(page)).as(name).isZero();
    }

    private void signIn(Page page, String account) {
        page.navigate("http://localhost:" + port + "/dang-nhap");
        page.fill("#account", account);
        page.fill("#password", "motcua-demo-2026");
        page.click("main button");
    }

    private String person(String account) {
        return accounts.get(new AccountName(account)).person().toString();
    }
}
