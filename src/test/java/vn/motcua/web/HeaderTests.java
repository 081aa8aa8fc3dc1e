package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.testing.Visitor;

@WebTest
class HeaderTests {

    @LocalServerPort
    int port;

    @Autowired
    Assets assets;

    @Test
    void guardsEveryAnswer() {
        for (var path : new String[] {"/dang-nhap", "/thu-tuc/nothing", "/api/v1/sample/who", assets.path("app.css")}) {
            var headers = new Visitor(port).get(path).headers();

            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe", "data:", "*");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("geolocation=()");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void keepsPagesOutOfCachesAndAssetsInThem() {
        var page = new Visitor(port).get("/dang-nhap");
        var asset = new Visitor(port).get(assets.path("app.css"));
        var old = new Visitor(port).get("/assets/000000000000/app.css");

        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(asset.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(old.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(new Visitor(port)
                        .get("/assets/000000000000/application.yaml")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void sendsSmallPages() {
        var css = new Visitor(port).with("Accept-Encoding", "gzip").get(assets.path("app.css"));
        var script = new Visitor(port).with("Accept-Encoding", "gzip").get(assets.path("app.js"));

        assertThat(css.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(css.body().length()).isLessThan(12_000);
        assertThat(script.body().length()).isLessThan(6_000);
    }

    @Test
    void writesNoStyleOrScriptIntoPages() {
        var inline = Pattern.compile("<style|<script(?![^>]*\\ssrc=)|\\sstyle=|\\son[a-z]+=|javascript:");

        for (var path : new String[] {"/dang-nhap", "/ui", "/ui/work", "/thu-tuc/nothing"}) {
            assertThat(new Visitor(port).get(path).body()).doesNotContainPattern(inline);
        }
    }

    @Test
    void servesHtmxByItsVersion() {
        var htmx = new Visitor(port).get("/webjars/htmx.org/2.0.10/dist/htmx.min.js");

        assertThat(htmx.statusCode()).isEqualTo(200);
    }
}
