package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.testing.Browser;
import vn.motcua.testing.Browser.Look;

@WebTest
@DisabledIfSystemProperty(
        named = "motcua.test.database",
        matches = "postgres",
        disabledReason = "pages look the same on every database")
class BrowserTests {

    private static final List<String> PAGES = List.of("/dang-nhap", "/ui", "/ui/work", "/thu-tuc/sample/nothing");

    @LocalServerPort
    int port;

    static Stream<Arguments> pagesAndLooks() {
        return PAGES.stream().flatMap(path -> Browser.looks().stream().map(look -> Arguments.of(path, look)));
    }

    @ParameterizedTest
    @MethodSource("pagesAndLooks")
    void isAccessibleInEveryLook(String path, Look look) {
        Browser.open(port, look, page -> {
            var answer = page.navigate(path);

            assertThat(answer.status()).isEqualTo(path.endsWith("nothing") ? 404 : 200);
            Browser.screenshot(page, "web" + path.replace('/', '-') + "-" + look);
            Browser.check(page);
        });
    }

    @Test
    void seesWhatIsNotAccessible() {
        Browser.open(port, Look.PHONE, page -> {
            page.navigate("/dang-nhap");
            page.evaluate(
                    "document.querySelector('label').remove(); document.querySelector('h1').style.color = '#eeeeee'");

            assertThatThrownBy(() -> Browser.check(page))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("color-contrast")
                    .hasMessageContaining("label");
        });
    }

    @Test
    void needsNoSidewaysScrollAt320Pixels() {
        Browser.open(port, Look.PHONE.wide(320), page -> {
            for (var path : PAGES) {
                page.navigate(path);

                assertThat(Browser.sidewaysScroll(page)).as(path).isZero();
            }
        });
    }

    @Test
    void signsInWithTheKeyboardAndComesBack() {
        Browser.open(port, Look.DESKTOP, page -> {
            page.navigate("/ho-so/sample/who");
            page.focus("#account");
            type(page, "dan", "Tab", SampleAccounts.PASSWORD, "Enter");
            page.waitForURL("**/ho-so/sample/who");

            assertThat(page.textContent("body")).isEqualTo("dan");
        });
    }

    @Test
    void leadsFromTheErrorIntoTheField() {
        Browser.open(port, Look.PHONE, page -> {
            page.navigate("/dang-nhap");
            page.click("main button");
            page.waitForSelector(".error-summary");
            var focused = page.evaluate("document.activeElement.className");
            page.click(".error-summary a");

            assertThat(focused).isEqualTo("error-summary");
            assertThat(page.title()).startsWith("Lỗi:");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("account");
            Browser.screenshot(page, "web-dang-nhap-error-360");
            Browser.check(page);
        });
    }

    @Test
    void signsInWithoutScripts() {
        Browser.open(port, Look.PHONE.withoutScripts(), page -> {
            page.navigate("/dang-nhap?tiep=/ui");
            page.fill("#account", "dan");
            page.fill("#password", SampleAccounts.PASSWORD);
            page.click("main button");
            page.waitForURL("**/ui");
            Browser.screenshot(page, "web-signed-in-360");
            page.click("text=Đăng xuất");
            page.waitForURL("**/dang-nhap?tam-biet=1");

            assertThat(page.textContent(".notice")).contains("Bạn đã đăng xuất");
        });
    }

    @Test
    void savesWhatIsTypedOnLeavingTheField() {
        Browser.open(port, Look.PHONE, page -> {
            page.route("**/ui/draft", route -> route.fulfill(new FulfillOptions().setStatus(204)));
            page.navigate("/ui");
            page.fill("#plain-name", "Nguyễn Thị Ánh Tuyết");
            var saved = page.waitForRequest("**/ui/draft", () -> page.press("#plain-name", "Tab"));
            page.waitForFunction("document.querySelector('[data-autosave-state]').textContent.length > 0");

            assertThat(saved.postData()).contains("_csrf=", "plain.name=Nguy");
            assertThat(page.textContent("[data-autosave-state]")).matches("Đã lưu \\d\\d:\\d\\d");
        });
    }

    @Test
    void uploadsAFileAtOnceAndSendsItsIdWithTheForm() {
        Browser.open(port, Look.PHONE, page -> {
            var answer = "{\"id\":\"f-1\",\"name\":\"giay.pdf\"}";
            page.route(
                    "**/api/v1/files",
                    route -> route.fulfill(new FulfillOptions().setStatus(201).setBody(answer)));
            page.navigate("/ui");
            page.setInputFiles("#plain-file", new FilePayload("giay.pdf", "application/pdf", new byte[] {1}));
            page.waitForSelector("input[type=hidden][name='plain.file']", hidden());

            assertThat(page.inputValue("input[type=hidden][name='plain.file']")).isEqualTo("f-1");
            assertThat(page.textContent(".upload")).contains("Đã tải lên: giay.pdf");
        });
    }

    /** Somebody signed in anew in another window. */
    @Test
    void uploadsWithAFreshTokenWhenThePageHasBecomeOld() {
        Browser.open(port, Look.PHONE, page -> {
            var answers = new ArrayDeque<>(List.of(
                    new FulfillOptions().setStatus(403).setBody("{\"code\":\"web.form-expired\"}"),
                    new FulfillOptions().setStatus(201).setBody("{\"id\":\"f-2\",\"name\":\"giay.pdf\"}")));
            var tokens = new ArrayList<String>();
            page.route("**/api/v1/files", route -> {
                tokens.add(route.request().headerValue("x-csrf-token"));
                route.fulfill(answers.remove());
            });
            page.navigate("/ui");
            page.evaluate(
                    "document.querySelectorAll('input[name=_csrf]').forEach((input) => { input.value = 'old'; })");
            page.setInputFiles("#plain-file", new FilePayload("giay.pdf", "application/pdf", new byte[] {1}));
            page.waitForSelector("input[type=hidden][name='plain.file']", hidden());

            assertThat(tokens).hasSize(2).first().isEqualTo("old");
            assertThat(tokens.getLast()).hasSizeGreaterThan(20);
        });
    }

    @Test
    void sendsTheFileWithTheFormWhereUploadingFails() {
        Browser.open(port, Look.PHONE, page -> {
            page.route("**/api/v1/files", Route::abort);
            page.navigate("/ui");
            page.setInputFiles("#plain-file", new FilePayload("giay.pdf", "application/pdf", new byte[] {1}));
            page.waitForFunction("document.querySelector('.upload span').textContent.includes('Chưa tải lên được')");

            assertThat(page.getAttribute("#plain-file", "name")).isEqualTo("plain.file");
        });
    }

    private static WaitForSelectorOptions hidden() {
        return new WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
    }

    @Test
    void doesNotClipVietnameseCapitals() {
        Browser.open(port, Look.PHONE, page -> {
            page.navigate("/ui");

            var clipped = page.evaluate("""
                    [...document.querySelectorAll('main *')]
                        .filter(e => e.scrollHeight > e.clientHeight + 1 && getComputedStyle(e).overflowY !== 'visible'
                            && e.clientHeight > 0 && !e.classList.contains('visually-hidden') && e.tagName !== 'TEXTAREA')
                        .map(e => e.outerHTML.slice(0, 80))
                    """);

            assertThat((List<?>) clipped).isEmpty();
        });
    }

    private static void type(Page page, String account, String key, String password, String send) {
        page.keyboard().type(account);
        page.keyboard().press(key);
        page.keyboard().type(password);
        page.keyboard().press(send);
    }
}
