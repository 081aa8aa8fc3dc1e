package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.Visitor;

@WebTest
class ApiAccessTests {

    private static final String PASSWORD = SampleAccounts.PASSWORD;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void nobodyHasTriedYet() {
        database.sql("delete from rate_limit").update();
    }

    @Test
    void takesBasicWithoutATokenAndWithoutASession() {
        var program = new Visitor(port).withBasic("dan", PASSWORD);

        var answer = program.postJson("/api/v1/sample/note", "{}");

        assertThat(answer.body()).isEqualTo("noted");
        assertThat(program.cookies()).isEmpty();
    }

    @Test
    void takesBasicForTheApiOnly() {
        var answer = new Visitor(port).withBasic("dan", PASSWORD).get("/ho-so/sample/who");

        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void tellsAProgramHowToSignIn() {
        var answer = new Visitor(port).get("/api/v1/sample/who");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
        assertProblem(answer, "web.sign-in-needed");
    }

    @Test
    void doesNotTeachABrowserToSendPasswords() {
        var answer = new Visitor(port).with("Sec-Fetch-Site", "same-origin").get("/api/v1/sample/who");

        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void refusesAWrongPasswordWithAProblem() {
        var answer = new Visitor(port).withBasic("dan", "not the password").get("/api/v1/sample/who");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertProblem(answer, "web.sign-in-needed");
    }

    @Test
    void refusesAWriteByCookieWithoutTheToken() {
        var visitor = new Visitor(port);
        visitor.signIn("dan", PASSWORD);

        var answer = visitor.postJson("/api/v1/sample/note", "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertProblem(answer, "web.form-expired");
    }

    @Test
    void takesAWriteByCookieWithTheToken() {
        var visitor = new Visitor(port);
        visitor.signIn("dan", PASSWORD);
        visitor.get("/thu-tuc/sample/fail?how=invalid");

        var answer = visitor.with("X-CSRF-TOKEN", visitor.token()).postJson("/api/v1/sample/note", "{}");

        assertThat(answer.body()).isEqualTo("noted");
    }

    @Test
    void refusesABasicWriteThatAnotherSiteMadeABrowserSend() {
        var answer = new Visitor(port)
                .withBasic("dan", PASSWORD)
                .with("Sec-Fetch-Site", "cross-site")
                .postJson("/api/v1/sample/note", "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        var visitor = new Visitor(port);
        visitor.signIn("dan", PASSWORD);

        var answer = visitor.post("/ho-so/sample/note", "_csrf", "forged");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Trang đã mở quá lâu");
    }

    @Test
    void leavesVerificationOpenToPrograms() {
        var answer = new Visitor(port).postJson("/api/v1/verifications", "{}");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertProblem(answer, "web.media-type");
    }

    @Test
    void limitsLookUpsOfOneAddress() {
        var program = new Visitor(port);
        for (int i = 0; i < 30; i++) {
            assertThat(program.get("/api/v1/tracking/x?secret=1").statusCode()).isEqualTo(404);
        }

        var answer = program.get("/api/v1/tracking/x?secret=1");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
        assertProblem(answer, "web.too-many");
    }

    @Test
    void doesNotBelieveAnAddressFromAnUnknownProxy() {
        for (int i = 0; i < 30; i++) {
            new Visitor(port).with("X-Forwarded-For", "198.51.100." + i).get("/api/v1/tracking/x");
        }

        var answer = new Visitor(port).with("X-Forwarded-For", "198.51.100.99").get("/api/v1/tracking/x");

        assertThat(answer.statusCode()).isEqualTo(429);
    }

    static void assertProblem(HttpResponse<String> answer, String code) {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"errors\":[", "\"detail\":\"");
    }
}
