package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.testing.Browser.Look;
import vn.motcua.testing.DatabaseTest;

/** A birth is registered by six people, from the form to a paper that anybody can verify. */
@DatabaseTest
@TestPropertySource(properties = "motcua.test.alone=journeys") // nobody else's drafts and dossiers
@Tag("browser")
class BirthRegistrationJourneyTests {

    @SuppressWarnings("UnnecessaryLambda") // a name for doing nothing more
    private static final Consumer<Person> NOTHING = person -> {};

    @LocalServerPort
    int port;

    private String code = "";

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES) // some ninety looks at some forty-five pages
    void leadsFromTheFormToAVerifiedPaper(@TempDir Path folder) {
        var paper = folder.resolve("giay-khai-sinh.pdf");

        Person.visits("citizen", port, Look.PHONE, mother -> code = new Declarant(mother).files());
        works("motcua", "Kiểm tra hồ sơ", "accept", NOTHING);
        works("truongphong", "Phân công thụ lý", "assign", head -> head.chooses("officer", "thuly"));
        works("thuly", "Thẩm định hồ sơ", "propose", officer -> {
            officer.chooses("outcome", "GRANT");
            officer.page.fill("form[action$='/propose'] [name='opinion']", "Đủ điều kiện đăng ký khai sinh.");
        });
        works("truongphong", "Xem xét đề xuất", "approve", NOTHING);
        works("lanhdao", "Ký kết quả", "sign", NOTHING);
        works("vanthu", "Đóng dấu kết quả", "seal", NOTHING);
        Person.visits("result", port, Look.PHONE, mother -> downloads(mother, paper));

        Person.visits("anybody", port, Look.PHONE, anybody -> {
            anybody.goesTo("/kiem-tra");
            anybody.page.setInputFiles("#file", paper);
            anybody.presses("main form button");
            anybody.sees("Kết quả kiểm tra");
            assertThat(anybody.page.locator("main .card .tag--done").allInnerTexts())
                    .containsExactly("Nguyên vẹn", "Bao trùm toàn bộ", "Chứng thư số được tin cậy");
            assertThat(anybody.page.textContent("main")).contains("Hoàng Văn Ký", "giống hệt bản đã phát hành");
        });
    }

    @Test
    void filesTheSameWithoutScripts() {
        Person.visits("citizen", port, Look.PHONE.withoutScripts(), mother -> code = new Declarant(mother).files());

        assertThat(code).matches("H07\\.12-261120-\\d{4}");
    }

    private void works(String account, String step, String action, Consumer<Person> fill) {
        Person.visits(account + "-" + action, port, Look.DESKTOP, person -> new Official(person)
                .works(account, code, step, action, fill));
    }

    private void downloads(Person mother, Path paper) {
        mother.goesTo("/dang-nhap");
        mother.signsIn("congdan");
        mother.goesTo("/ho-so");
        mother.presses("li:has-text('" + code + "') a");
        var until = System.nanoTime() + 60_000_000_000L;
        while (mother.page.locator("a[href$='/ket-qua']").count() == 0) {
            assertThat(System.nanoTime())
                    .as("waiting for the result of " + code)
                    .isLessThan(until);
            mother.page.reload();
        }
        mother.sees("Kết quả giải quyết");
        mother.page
                .waitForDownload(() -> mother.page.click("a[href$='/ket-qua']"))
                .saveAs(paper);
    }
}
