package vn.motcua.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class HostileTemplateTests {

    private final PaperPress press = new PaperPress();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"%s\"/>",
                "<img src=\"data:image/svg+xml;base64,%s\"/>",
                "<p style=\"background-image: url(%s)\">x</p>",
                "<p style=\"background-image: u\\72l(%s)\">x</p>",
                "<style>@import \"%s\";</style>",
                "<style>@font-face { font-family: x; src: url(%s) }</style>",
                "<style>p { background: URL ( '%s' ) }</style>",
                "<link rel=\"stylesheet\" href=\"%s\"/>",
                "<a href=\"%s\" download=\"x\">x</a>",
                "<object type=\"image/png\" data=\"%s\"></object>",
                "<object type=\"image/png\"></object>",
                "<iframe src=\"%s\"></iframe>",
                "<script>fetch('%s')</script>",
                "<form action=\"%s\"><input name=\"x\"/></form>",
                "<svg><image href=\"%s\"/></svg>",
                "<?xml-stylesheet href=\"%s\"?>",
                "<p onclick=\"x\">x</p>"
            })
    void refusesWhatWouldLoadRunOrSubmit(String body) throws IOException {
        var requests = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            var url = "http://localhost:" + server.getAddress().getPort() + "/x.png";

            assertThatThrownBy(() -> press.print(Papers.page(body.formatted(url), Map.of())))
                    .isInstanceOf(PaperProblem.class)
                    .hasMessageStartingWith("page.html:2: ");
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void loadsNothingThatDataSmugglesIn(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.css"), "p { color: red }");
        var data = Map.of("css", "background: url(" + secret.toUri() + ")");

        assertThatThrownBy(() -> press.print(Papers.page("<p style=\"{{css}}\">x</p>", data)))
                .isInstanceOf(PaperProblem.class)
                .hasMessageContaining("papers load nothing")
                .hasMessageContaining("secret.css");
    }

    @Test
    void readsNoFileByEntity(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "bí mật");
        var template = "<!DOCTYPE html [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><html><body>&x;</body></html>";

        assertThatThrownBy(() -> press.check("result.html", template))
                .isInstanceOf(PaperProblem.class)
                .hasMessageContaining("no DOCTYPE");
    }

    @Test
    void saysInWhichLineATagIsNotClosed() {
        var template = "<html><body>\n<p>Một\n<div>Hai</div>\n</body></html>";

        assertThatThrownBy(() -> press.check("result.html", template))
                .isInstanceOf(PaperProblem.class)
                .hasMessageStartingWith("result.html:4: not well-formed XHTML")
                .hasMessageContaining("\"p\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{#a}}x", "{{/a}}", "{{{a}}}", "{{&amp;a}}", "{{=[ ]=}}", "{{>nowhere}}", "{{>../secret}}"})
    void refusesMustacheThatIsBrokenOrUnescaped(String body) {
        assertThatThrownBy(() -> press.check("result.html", "<html><body>" + body + "</body></html>"))
                .isInstanceOf(PaperProblem.class)
                .hasMessageStartingWith("result.html");
    }

    @Test
    void namesTheVariableThatIsMissing() {
        var source =
                Papers.page("<p>{{child.name}}</p>\n<p>{{child.birthDate}}</p>", Map.of("child", Map.of("name", "An")));

        assertThatThrownBy(() -> press.print(source))
                .isInstanceOf(PaperProblem.class)
                .hasMessageStartingWith("page.html:3: there is no value for {{child.birthDate}}");
    }

    @Test
    void skipsSectionsWithoutValue() {
        var data = JsonMapper.shared().readTree("{\"mother\": {\"name\": \"Bình\"}, \"father\": null, \"note\": \"\"}");
        var source = Papers.page(
                "{{#raw.mother}}Mẹ: {{name}}.{{/raw.mother}}{{#raw.father}}Cha: {{name}}.{{/raw.father}}"
                        + "{{^raw.note}}Không ghi chú.{{/raw.note}}{{#other}}x{{/other}}{{#town}}{{.}}{{/town}}",
                Map.of("raw", data, "other", Optional.empty(), "town", Optional.of("Huế")));

        assertThat(Papers.text(press.print(source).pdf()).strip()).isEqualTo("Mẹ: Bình.Không ghi chú.Huế");
    }

    @Test
    void printsDataAsTextWhateverItLooksLike() {
        var data = Map.of("name", "<b>\"A\" & 'B'</b>\u0000\u0007 {{x}}", "decomposed", "Nguye\u0302\u0303n");

        var text = Papers.text(
                press.print(Papers.page("<p>{{name}} {{decomposed}}</p>", data)).pdf());

        assertThat(text.strip()).isEqualTo("<b>\"A\" & 'B'</b> {{x}} Nguyễn");
    }

    @Test
    void showsThatALetterIsMissingInItsFonts() {
        var text = Papers.text(press.print(Papers.page("<p>Tên: {{name}}.</p>", Map.of("name", "王😀")))
                .pdf());

        assertThat(text.strip()).isEqualTo("Tên: □□.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name.class", "name.bytes", "name.length", "list.iterator"})
    void letsNoNameReachIntoJava(String variable) {
        var data = Map.of("name", "An", "list", List.of("a"));

        assertThatThrownBy(() -> press.print(Papers.page("<p>{{" + variable + "}}</p>", data)))
                .isInstanceOf(PaperProblem.class)
                .hasMessageContaining("{{" + variable + "}}");
    }

    @Test
    void printsNoBookOfEmptyPages() {
        assertThatThrownBy(() -> press.print(Papers.page("<div style=\"height: 200000mm\">x</div>", Map.of())))
                .isInstanceOf(PaperProblem.class)
                .hasMessageContaining("more than a paper may have");
    }

    @Test
    void refusesTemplatesOfBottomlessDepth() {
        var deep = "<div>".repeat(5_000) + "</div>".repeat(5_000);

        assertThatThrownBy(() -> press.print(Papers.page(deep, Map.of())))
                .isInstanceOf(PaperProblem.class)
                .hasMessageContaining("write it flatter");
    }

    @Test
    void saysThatAQrCodeCannotHoldABook() {
        var code = "<object type=\"motcua/qr\" data-text=\"{{text}}\" style=\"width: 2cm; height: 2cm\"></object>";

        assertThatThrownBy(() -> press.print(Papers.page(code, Map.of("text", "x".repeat(5_000)))))
                .isInstanceOf(PaperProblem.class)
                .hasMessageContaining("no QR code can hold 5000 characters");
    }

    @Test
    void refusesTwoPlacesForOneSignature() {
        var place = "<object type=\"motcua/signature\" data-id=\"leader\" style=\"width: 5cm; height: 2cm\"></object>";

        assertThatThrownBy(() -> press.print(Papers.page(place + place, Map.of())))
                .isInstanceOf(PaperProblem.class)
                .hasMessageContaining("two places for the signature leader");
    }

    @Test
    void refusesAPlaceWithoutSize() {
        assertThatThrownBy(() -> press.print(
                        Papers.page("<object type=\"motcua/signature\" data-id=\"leader\"></object>", Map.of())))
                .isInstanceOf(PaperProblem.class)
                .hasMessageStartingWith("page.html:2: an object needs a style with its width: and height:");
    }
}
