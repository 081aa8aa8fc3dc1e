package vn.motcua.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.catalogue.intake.Samples;
import vn.motcua.procedure.VersionDesk;
import vn.motcua.procedure.VersionState;
import vn.motcua.testing.Browser;
import vn.motcua.testing.Browser.Look;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Office;

/** A catalogue's way from the file to the public page, by the hands of two administrators. */
@DatabaseTest
class CataloguePagesTests {

    private static final String LONG = "Cấp Giấy chứng nhận đủ điều kiện kinh doanh ".repeat(8);

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    VersionDesk versions;

    @Autowired
    JdbcClient database;

    @AfterEach
    void leavesNothing() {
        for (var state : List.of(VersionState.ACTIVE, VersionState.REVIEWED, VersionState.DRAFT)) {
            versions.in(state, "7", 1000).stream()
                    .filter(version -> version.key().code().value().startsWith("7."))
                    .forEach(version -> versions.withdraw(version.key(), "hết kiểm thử", Samples.ONE));
        }
        for (var table :
                List.of("catalogue_doubt", "catalogue_edit", "catalogue_source", "catalogue_record", "catalogue_run")) {
            database.sql("delete from " + table).update();
        }
    }

    private static FilePayload file(String... lines) {
        return new FilePayload(
                "danh-muc.jsonl", "application/json", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static void signIn(Page page, String account) {
        page.navigate("/dang-nhap");
        page.fill("#account", account);
        page.fill("#password", "motcua-demo-2026");
        page.click("main button");
    }

    /** Chooses a file and waits until it has been looked at. */
    private static void upload(Page page, FilePayload file) {
        page.navigate("/quan-tri/danh-muc");
        page.setInputFiles("#file", file);
        page.click("main form[enctype] button");
        page.locator("main:has-text('chờ nhập'), main:has-text('Tệp có lỗi')").waitFor();
    }

    private static void take(Page page, FilePayload file) {
        upload(page, file);
        page.click("main form.actions button");
        page.locator("main:has-text('Đã nhập xong')").waitFor();
    }

    @Test
    void bringsAProcedureFromTheFileToThePublic() {
        var first = Samples.line("7.000001", "a", "Thủ tục thử đường đi", "5", "WORKING_DAY");
        Browser.open(port, Look.DESKTOP, page -> {
            signIn(page, "quantri");
            take(page, file(first));
            page.navigate("/quan-tri/danh-muc/phien-ban/7.000001");
            page.click("main table a");
            page.click("main form[action$='/ra-soat'] button");
            assertThat(page.textContent("main")).contains("Đã rà soát", "không được tự đưa vào áp dụng");
        });
        Browser.open(port, Look.DESKTOP.withoutScripts(), page -> {
            signIn(page, "quantri2");
            page.navigate("/quan-tri/danh-muc/phien-ban/7.000001");
            page.click("main table a");
            page.click("main form[action$='/ap-dung'] button");
            assertThat(page.textContent("main")).contains("Đã đưa vào áp dụng");

            page.navigate("/thu-tuc/7.000001");
            assertThat(page.textContent("main")).contains("Thử đường đi", "5 ngày làm việc", "Tờ khai theo mẫu");
        });
    }

    @Test
    @Tag("browser")
    void showsWhatChangesAndWhatIsDoubtful() {
        var first = Samples.line("7.000002", "a", "Thủ tục thử so sánh", "5", "WORKING_DAY");
        var second = first.replace("\"processingTime\":5", "\"processingTime\":7.5");
        var doubtful = Samples.line("7.000003", "b", LONG, "1", "OTHER");
        Browser.open(port, Look.DESKTOP, page -> {
            signIn(page, "quantri");
            take(page, file(first, doubtful));
        });
        for (var version : versions.in(VersionState.DRAFT, "7", 10)) {
            if (version.key().code().value().startsWith("7.")) {
                versions.review(version.key(), Samples.ONE);
                versions.activate(version.key(), null, Samples.OTHER);
            }
        }
        Browser.open(port, Look.DESKTOP, page -> {
            signIn(page, "quantri");
            take(page, file(second, doubtful));
        });
        for (var look : List.of(Look.PHONE, Look.PHONE.other())) {
            Browser.open(port, look, page -> {
                signIn(page, "quantri");
                page.navigate("/quan-tri/danh-muc");
                look(page, "catalogue-home-" + look);
                page.navigate("/quan-tri/danh-muc/phien-ban/7.000002");
                page.click("main table tbody tr:has-text('Bản nháp') a");
                assertThat(page.textContent("main")).contains("60", "WORKING_HOUR");
                look(page, "catalogue-version-" + look);
                page.navigate("/quan-tri/danh-muc/nghi-van/LIMIT_MISSING");
                look(page, "catalogue-doubts-" + look);
                page.click("main table a");
                page.fill("#value-timeLimit", "vài ngày");
                page.click("form:has(#value-timeLimit) button");
                assertThat(page.textContent("main")).contains("Hãy ghi số và đơn vị");
                look(page, "catalogue-record-" + look);
                page.navigate("/thu-tuc/7.000003");
                look(page, "catalogue-public-" + look);
                page.navigate("/");
                look(page, "catalogue-search-" + look);
                page.navigate("/quan-tri/chua-co-ho-so");
                look(page, "catalogue-unfiled-" + look);
                upload(page, file(first, "{\"code\":"));
                assertThat(page.textContent("main")).contains("Dòng 2: bản ghi bị cắt ngang");
                look(page, "catalogue-run-" + look);
            });
        }
    }

    private static void look(Page page, String name) {
        Browser.check(page);
        Browser.screenshot(page, name);
    }

    @Test
    void belongsToAdministratorsOfTheProvince() {
        var office = new Office(context);

        for (var address : List.of("", "/phien-ban", "/phien-ban/1.001193", "/nghi-van/LIMIT_MISSING")) {
            assertThat(office.get("thanhtra", "/quan-tri/danh-muc" + address)).hasStatus(403);
            assertThat(office.get("motcua", "/quan-tri/danh-muc" + address)).hasStatus(403);
        }
        assertThat(office.post("thanhtra", "/quan-tri/danh-muc/ap-dung-het")).hasStatus(403);
    }
}
