package vn.motcua.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DossierId;
import vn.motcua.testing.Browser;
import vn.motcua.testing.Browser.Look;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.TestClock;

/** The pages of notices and of forgotten work, as people see them. */
@DatabaseTest
@Tag("browser")
@DisabledIfSystemProperty(
        named = "motcua.test.database",
        matches = "postgres",
        disabledReason = "pages look the same on every database")
class NoticeBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void areReadableOnEveryScreen() {
        for (var account : List.of("congdan2", "truongphong")) {
            give(
                    account,
                    account.equals("congdan2")
                            ? List.of(
                                    NoticeKind.ACCEPTED,
                                    NoticeKind.SUPPLEMENT_ASKED,
                                    NoticeKind.EXTENDED,
                                    NoticeKind.DECIDED)
                            : List.of(
                                    NoticeKind.RESOLUTION_HALF,
                                    NoticeKind.RESOLUTION_FIFTH,
                                    NoticeKind.RESOLUTION_ESCALATED,
                                    NoticeKind.STEP_ESCALATED));
        }
        var forgotten = new FiledDossiers(beans).withProcess(new AgencyId("H07"), FiledDossiers.MOTHER);
        beans.getBean(JdbcClient.class)
                .sql("update work_item set owner = 'nguoi-da-nghi' where dossier = ?")
                .param(forgotten.id().value())
                .update();

        Browser.open(port, Look.PHONE, page -> {
            looksAt(page, "congdan2", "/thong-bao", "chưa đọc");
            looksAt(page, "truongphong", "/thong-bao", "Đề nghị chỉ đạo xử lý");
            looksAt(page, "lanhdao", "/thong-bao", "Thông báo");
            looksAt(page, "quantri", "/quan-tri/viec-cho", forgotten.number().value());
            looksAt(page, "quantri", "/quan-tri", "chưa có người nhận");
        });
    }

    @Test
    void areMarkedReadWithoutScripts() {
        give("congdan", List.of(NoticeKind.DECIDED));

        Browser.open(port, Look.PHONE.withoutScripts(), page -> {
            signIn(page, "congdan");
            page.navigate("/thong-bao");
            assertThat(page.textContent("header")).contains("mới");
            page.click("main form button");
            page.waitForURL("**/thong-bao");

            assertThat(page.textContent("header")).doesNotContain("mới");
            assertThat(page.locator("main form").count()).isZero();
        });
    }

    private static void looksAt(Page page, String account, String path, String text) {
        signIn(page, account);
        page.navigate(path);
        assertThat(page.textContent("main")).contains(text).doesNotContain("??");
        for (var look : Browser.looks()) {
            Browser.dress(page, look);
            Browser.screenshot(page, "notice-" + account + path.replace('/', '-') + "-" + look);
            Browser.check(page);
        }
        Browser.dress(page, Look.PHONE);
    }

    private static void signIn(Page page, String account) {
        page.context().clearCookies();
        page.navigate("/dang-nhap");
        page.fill("#account", account);
        page.fill("#password", "motcua-demo-2026");
        page.click("main form button");
        page.waitForLoadState();
    }

    private void give(String account, List<NoticeKind> kinds) {
        for (var kind : kinds) {
            var about = new About(
                    DossierId.random(),
                    "H07.12-261120-0042",
                    TestClock.at("2026-11-23T10:00"),
                    "Thẩm định hồ sơ và dự thảo kết quả");
            transaction.executeWithoutResult(
                    status -> notices.give(List.of(new NewNotice(new AccountName(account), kind, about, "look"))));
        }
    }
}
