package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mother of the sample, who declares her child's birth page by page. */
class Declarant {

    private static final Path SAMPLE = Path.of("forms/1.001193-dang-ky-khai-sinh/samples/full.json");

    private final JsonNode sample = JsonMapper.shared().readTree(SAMPLE);
    private final Person mother;

    Declarant(Person mother) {
        this.mother = mother;
    }

    /** From the home page to the confirmation; answers the code of the dossier. */
    String files() {
        findsTheProcedure();
        mother.presses("main .actions form button");
        mother.sees("Người nộp và nơi giải quyết");
        mother.page.check("input[name='agency'][value='" + sample.path("agency").asString() + "']");
        sample.path("applicant").propertyStream().forEach(e -> answers("applicant." + e.getKey(), e.getValue()));
        goesOn();
        for (var step : new String[] {"Người đi khai sinh", "Trẻ được khai sinh", "Cha, mẹ", "Bản sao và cam đoan"}) {
            mother.sees(step);
            answersWhatIsAsked();
            goesOn();
        }
        handsInTheCertificate();
        checksAndSends();
        return mother.page.textContent(".sent__code").strip();
    }

    private void findsTheProcedure() {
        mother.goesTo("/dang-nhap");
        mother.signsIn("congdan");
        mother.goesTo("/");
        mother.page.fill("#q", "khai sinh");
        mother.presses(".search button");
        mother.sees("Kết quả cho “khai sinh”");
        mother.presses("a[href='/thu-tuc/1.001193']");
        mother.sees("Thủ tục đăng ký khai sinh");
    }

    /** An answer brings up one more question: at once, or without scripts when the page has been sent. */
    private void answersWhatIsAsked() {
        answersAll("", sample.path("answers"));
        if (asks("father.sameAddress")) {
            if (!mother.hasScripts()) {
                goesOn();
                mother.sees("cần thêm vài thông tin");
            }
            mother.page.waitForSelector("[name='father.address']");
            answersAll("", sample.path("answers"));
        }
    }

    private void answersAll(String path, JsonNode node) {
        node.propertyStream().forEach(e -> {
            var inner = path.isEmpty() ? e.getKey() : path + "." + e.getKey();
            if (e.getValue().isObject()) {
                answersAll(inner, e.getValue());
            } else if (asks(inner)) {
                answers(inner, e.getValue());
            }
        });
    }

    private boolean asks(String path) {
        return named(path).count() > 0 || named(path + ".day").count() > 0;
    }

    private void answers(String path, JsonNode answer) {
        var text = answer.asString();
        if (named(path + ".day").count() > 0) {
            var date = text.split("-", -1);
            named(path + ".year").fill(date[0]);
            named(path + ".month").fill(date[1]);
            named(path + ".day").fill(date[2]);
            return;
        }
        var field = named(path).first();
        switch (String.valueOf(field.evaluate("field => field.type"))) {
            case "radio" -> mother.page.check("[name='" + path + "'][value='" + text + "']");
            case "checkbox" -> field.setChecked(answer.asBoolean());
            case "select-one" -> field.selectOption(text);
            default -> field.fill(text);
        }
    }

    private Locator named(String name) {
        return mother.page.locator("form .field [name='" + name + "']");
    }

    private void handsInTheCertificate() {
        mother.sees("Giấy tờ kèm theo");
        mother.page.setInputFiles(
                "#papers-giay-chung-sinh", new FilePayload("giay-chung-sinh.pdf", "application/pdf", onePage()));
        if (mother.page.locator("[name='upload']").count() > 0) {
            mother.presses("[name='upload']");
        }
        if (mother.hasScripts()) {
            mother.page.waitForSelector(
                    ".files__name, .upload:not([hidden]) progress[hidden]",
                    new WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        }
        if (mother.page.locator(".files__name").count() > 0) {
            mother.sees("giay-chung-sinh.pdf");
        }
        goesOn(); // what could not be sent at once travels with the form
    }

    private void checksAndSends() {
        mother.sees("Kiểm tra lại trước khi nộp");
        assertThat(mother.page.textContent("main"))
                .contains("Trần Nguyễn Ước An", "12/11/2026", "Trần Văn Thử", "giay-chung-sinh.pdf");
        mother.page.check("#truth");
        mother.presses("form[action$='/gui'] button");
        mother.page.waitForURL("**/da-nop");
        mother.sees("Đăng ký khai sinh cho Trần Nguyễn Ước An");
    }

    private void goesOn() {
        mother.presses("main form .actions [name='continue']");
    }

    private static byte[] onePage() {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
