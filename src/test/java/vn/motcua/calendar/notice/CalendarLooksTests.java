package vn.motcua.calendar.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.testing.Browser;
import vn.motcua.testing.DatabaseTest;

/** The administrator's pages in a browser, right and wrong notices alike. */
@DatabaseTest
@Tag("browser")
class CalendarLooksTests {

    private static final String WRONG = """
            date,kind,name,swap_with,source
            2034-01-01,OFF,Tết Dương lịch,,Thông báo số 9441/TB-BNV ngày 16/10/2033
            2034-02-30,OFF,Tết Nguyên đán,,Thông báo số 9441/TB-BNV ngày 16/10/2033
            2034-03-14,WORKED,Làm bù,2034-03-16,Thông báo số 9441/TB-BNV ngày 16/10/2033
            """;

    @LocalServerPort
    int port;

    @Test
    void areRightInEveryLook() {
        for (var look : Browser.looks()) {
            Browser.open(port, look, page -> {
                page.navigate("/dang-nhap");
                page.fill("#account", "quantri");
                page.fill("#password", "motcua-demo-2026");
                page.click("main button");
                for (var address : List.of("", "/2026", "/gio-lam-viec?unit=H07.12")) {
                    page.navigate("/quan-tri/lich" + address);
                    Browser.check(page);
                    Browser.screenshot(page, "calendar" + address.replaceAll("\\W+", "-") + "-" + look);
                }
                page.navigate("/quan-tri/lich");
                page.setInputFiles(
                        "#file", new FilePayload("2034.csv", "text/csv", WRONG.getBytes(StandardCharsets.UTF_8)));
                page.click("main form[enctype] button");
                assertThat(page.textContent("main")).contains("dòng 3", "không có ngày “2034-02-30”", "dòng 4");
                Browser.check(page);
                Browser.screenshot(page, "calendar-preview-" + look);
            });
        }
    }

    @Test
    void takesANoticeOverFromTheBrowser() {
        var right = WRONG.lines().limit(2).reduce("", (all, line) -> all + line + "\n");

        Browser.open(port, Browser.Look.DESKTOP.withoutScripts(), page -> {
            page.navigate("/dang-nhap");
            page.fill("#account", "quantri");
            page.fill("#password", "motcua-demo-2026");
            page.click("main button");
            page.navigate("/quan-tri/lich");
            page.setInputFiles(
                    "#file", new FilePayload("2034.csv", "text/csv", right.getBytes(StandardCharsets.UTF_8)));
            page.click("main form[enctype] button");
            page.click("main form.actions button");

            assertThat(page.url()).endsWith("/quan-tri/lich/2034");
            assertThat(page.textContent("main")).contains("Đã nạp lịch làm việc năm 2034", "Tết Dương lịch");
        });
    }
}
