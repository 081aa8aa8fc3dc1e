package vn.motcua.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.testing.Browser;
import vn.motcua.testing.Browser.Look;
import vn.motcua.testing.DatabaseTest;

/** A mother registers her child, from the start page to the receipt. */
@DatabaseTest
@TestPropertySource(properties = "motcua.test.alone=journeys") // nobody else's drafts and dossiers
@Tag("browser")
class FilingJourneyTests {

    @LocalServerPort
    int port;

    /** What a hand does on a phone, counted. */
    private static final class Hand {

        private final Page page;
        private final Look look;
        private final List<String> screens = new ArrayList<>();
        private int taps;
        private int answers;

        Hand(Page page, Look look) {
            this.page = page;
            this.look = look;
        }

        void tap(String what) {
            taps++;
            page.click(what);
        }

        void choose(String name, String value) {
            taps++;
            page.check("input[name='%s'][value='%s']".formatted(name, value));
        }

        void select(String id, String value) {
            taps++;
            page.selectOption("#" + id, value);
        }

        void type(String id, String text) {
            answers++;
            page.fill("#" + id, text);
        }

        void date(String id, String day, String month, String year) {
            answers++;
            page.fill("#" + id, day);
            page.fill("#" + id + "-month", month);
            page.fill("#" + id + "-year", year);
        }

        void goOn(String to) {
            tap("main button[name=continue]");
            arrive(to);
        }

        void arrive(String at) {
            page.waitForURL("**/" + at);
            screens.add(at);
            look(at);
        }

        void look(String at) {
            Browser.screenshot(page, "filing-" + look + "-" + at.replace('/', '-'));
            Browser.check(page);
        }
    }

    static Stream<Look> looks() {
        return Stream.concat(Browser.looks().stream(), Stream.of(Look.PHONE.withoutScripts(), Look.DESKTOP.wide(768)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void takesNoMoreThanEightScreensTenAnswersAndTwentyFiveTaps(Look look) {
        Browser.open(port, look, page -> {
            page.navigate("/dang-nhap");
            page.fill("#account", "congdan");
            page.fill("#password", "motcua-demo-2026");
            page.click("main button");
            page.waitForURL("**/");
            page.navigate("/?q=khai+sinh");
            var hand = new Hand(page, look);
            hand.look("tim");
            page.click("main a[href$='/thu-tuc/1.001193']"); // not a draft of the same name
            page.waitForURL("**/thu-tuc/1.001193");
            hand.look("thu-tuc");

            fill(hand);

            assertThat(page.textContent("main")).contains("Đã nộp hồ sơ", "H07.12-261120-");
            assertThat(hand.screens).hasSizeLessThanOrEqualTo(8);
            assertThat(hand.answers).isLessThanOrEqualTo(10);
            assertThat(hand.taps).isLessThanOrEqualTo(25);
        });
    }

    private static void fill(Hand hand) {
        hand.tap("main form button");
        hand.arrive("nguoi-nop");
        hand.goOn("to-khai/requester");
        hand.choose("requester.relationship", "MOTHER");
        hand.goOn("to-khai/child");
        hand.type("child-fullName", "Trần Nguyễn Ước An");
        hand.date("child-dateOfBirth", "12", "11", "2026");
        hand.choose("child.sex", "FEMALE");
        hand.select("child-ethnicity", "01");
        hand.type("birth-place", "Bệnh viện Phụ sản Bông Sen");
        hand.select("birth-province", "01");
        hand.type("child-hometown", "xã Phù Lãng");
        hand.select("child-hometownProvince", "24");
        hand.goOn("to-khai/parents");
        hand.type("mother-fullName", "Nguyễn Thị Ước Mơ");
        hand.type("mother-birthYear", "1990");
        hand.select("mother-ethnicity", "01");
        hand.type("mother-address", "Số 5, tổ 3, phường Sen Hồ");
        hand.type("father-fullName", "Trần Văn Thử");
        hand.type("father-birthYear", "1985");
        hand.select("father-ethnicity", "01");
        hand.goOn("to-khai/closing");
        hand.choose("commitment", "true");
        hand.goOn("giay-to");
        attach(hand);
        hand.goOn("kiem-tra");
        hand.choose("truth", "true");
        hand.tap("main form button");
        hand.arrive("da-nop");
    }

    private static void attach(Hand hand) {
        hand.taps++;
        hand.page.setInputFiles(
                "#papers-giay-chung-sinh", new FilePayload("giấy chứng sinh.pdf", "application/pdf", pdf()));
        if (hand.look.scripts()) {
            hand.page.waitForSelector(".files__file"); // sent at once; without scripts it travels with the form
            hand.look("giay-to-dat");
        }
    }

    private static byte[] pdf() {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(Look look, BiConsumer<Page, String> visit) {
        Browser.open(port, look, page -> {
            page.navigate("/dang-nhap");
            page.fill("#account", "congdan2");
            page.fill("#password", "motcua-demo-2026");
            page.click("main button");
            page.waitForURL("**/");
            page.navigate("/thu-tuc/1.001193");
            page.click("main form button");
            page.waitForURL("**/nguoi-nop");
            visit.accept(page, page.url().replace("/nguoi-nop", ""));
        });
    }

    @Test
    void savesOnLeavingAField() {
        begin(Look.PHONE, (page, draft) -> {
            page.navigate(draft + "/to-khai/child");
            page.fill("#child-fullName", "Trần An");
            page.press("#child-fullName", "Tab");
            page.waitForSelector("[data-autosave-state]:has-text('Đã lưu')");

            page.navigate(draft + "/to-khai/child");

            assertThat(page.inputValue("#child-fullName")).isEqualTo("Trần An");
        });
    }

    @Test
    void showsAndHidesQuestionsWithoutTouchingWhatIsTyped() {
        begin(Look.DESKTOP, (page, draft) -> {
            page.navigate(draft + "/to-khai/parents");
            page.fill("#mother-fullName", "Nguyễn Thị Ước Mơ");
            page.check("input[value=MOTHER_ONLY]");
            page.waitForSelector("#father-fullName", detached());
            page.check("input[value=BOTH]");
            page.waitForSelector("#father-fullName");

            assertThat(page.inputValue("#mother-fullName")).isEqualTo("Nguyễn Thị Ước Mơ");
        });
    }

    private static Page.WaitForSelectorOptions detached() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void leadsFromErrorsIntoFields(Look look) {
        begin(look, (page, draft) -> {
            page.fill("#applicant-phone", "113");
            page.click("main button[name=continue]");
            page.waitForSelector(".error-summary");
            Browser.screenshot(page, "filing-" + look + "-nguoi-nop-loi");
            Browser.check(page);
            page.navigate(draft + "/to-khai/child");
            page.click("main button[name=continue]");
            page.waitForSelector(".error-summary");
            Browser.screenshot(page, "filing-" + look + "-to-khai-loi");
            Browser.check(page);
            page.click(".error-summary a");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("child-fullName");
            page.navigate(draft + "/kiem-tra");
            page.click("main form button");
            page.waitForSelector(".error-summary");
            Browser.screenshot(page, "filing-" + look + "-kiem-tra-loi");
            Browser.check(page);
            page.navigate(draft);
            Browser.screenshot(page, "filing-" + look + "-cac-buoc");
            Browser.check(page);
        });
    }

    @Test
    void needsNoSidewaysScrollAt320Pixels() {
        begin(Look.PHONE.wide(320), (page, draft) -> {
            for (var path : List.of("/", "/thu-tuc/2.000635", draft, draft + "/to-khai/child", draft + "/kiem-tra")) {
                page.navigate(path);

                assertThat(Browser.sidewaysScroll(page)).as(path).isZero();
            }
        });
    }
}
