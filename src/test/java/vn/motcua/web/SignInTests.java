package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;
import vn.motcua.testing.TestClock;
import vn.motcua.testing.Visitor;

@WebTest
class SignInTests {

    private static final String PASSWORD = SampleAccounts.PASSWORD;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    SampleAccounts accounts;

    @Autowired
    TestClock clock;

    @BeforeEach
    void nobodyHasTriedYet() {
        database.sql("delete from rate_limit").update();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void signsACitizenIn() {
        var visitor = new Visitor(port);

        var answer = visitor.signIn("dan", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/");
        assertThat(visitor.get("/ho-so/sample/who").body()).isEqualTo("dan");
    }

    @Test
    void takesAPasswordTypedInAnotherUnicodeForm() {
        var decomposed = java.text.Normalizer.normalize(PASSWORD, java.text.Normalizer.Form.NFD);

        var answer = new Visitor(port).signIn("DAN ", decomposed);

        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void bringsAnOfficialToTheirWork() {
        var visitor = new Visitor(port);

        var answer = visitor.signIn("can-bo", PASSWORD);

        assertThat(location(answer)).isEqualTo("/cong-viec");
        assertThat(visitor.get("/cong-viec/sample/who").body()).isEqualTo("can-bo");
    }

    @Test
    void bringsPeopleBackToWhereTheyWantedToBe() {
        var visitor = new Visitor(port);

        var sentAway = visitor.get("/ho-so/sample/who?q=Nguy%E1%BB%85n&x=1");
        visitor.get(location(sentAway));
        var answer = visitor.post(
                "/dang-nhap", "account", "dan", "password", PASSWORD, "tiep", "/ho-so/sample/who?q=Nguy%E1%BB%85n&x=1");

        assertThat(location(sentAway)).startsWith("/dang-nhap?tiep=");
        assertThat(location(answer)).isEqualTo("/ho-so/sample/who?q=Nguy%E1%BB%85n&x=1");
    }

    @Test
    void neverSendsPeopleToAnotherPlace() {
        for (var elsewhere :
                new String[] {"//evil.example/x", "https://evil.example", "/\\evil.example", "javascript:1"}) {
            var visitor = new Visitor(port);
            visitor.get("/dang-nhap");

            var answer = visitor.post("/dang-nhap", "account", "dan", "password", PASSWORD, "tiep", elsewhere);

            assertThat(location(answer)).isEqualTo("/");
        }
    }

    @Test
    void answersAWrongPasswordAndAnUnknownAccountAlike() {
        var wrong = new Visitor(port).signIn("dan", "not the password");
        var unknown = new Visitor(port).signIn("ai-do", PASSWORD);
        var impossible = new Visitor(port).signIn("Ai Đó!", PASSWORD);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("<title>Lỗi: Đăng nhập", "Tên đăng nhập hoặc mật khẩu chưa đúng");
        assertThat(withoutToken(unknown)).isEqualTo(withoutToken(wrong).replace("value=\"dan\"", "value=\"ai-do\""));
        assertThat(impossible.statusCode()).isEqualTo(422);
    }

    @Test
    void keepsTheSessionInTheDatabaseWithItsIdleTime() {
        accounts.add("tam-thoi", Role.CASE_OFFICER, new AgencyId("H07.12"));
        new Visitor(port).signIn("tam-thoi", PASSWORD);

        var idle = database.sql("select max_inactive_interval from spring_session where principal_name = 'tam-thoi'")
                .query(Integer.class)
                .single();

        assertThat(idle).isEqualTo(15 * 60);
    }

    @Test
    void makesNoSessionForVisitors() {
        var visitor = new Visitor(port);

        visitor.get("/dang-nhap");

        assertThat(visitor.cookies()).containsOnlyKeys("motcua-form");
    }

    @Test
    void givesANewSessionAndANewFormTokenAtSignIn() {
        var visitor = new Visitor(port);
        visitor.get("/dang-nhap");
        var form = visitor.cookies().get("motcua-form");
        visitor.post("/dang-nhap", "account", "dan", "password", PASSWORD);
        var session = visitor.cookies().get("motcua");
        visitor.get("/ui");

        visitor.post("/dang-nhap", "account", "dan", "password", PASSWORD);

        assertThat(visitor.cookies().get("motcua")).isNotNull().isNotEqualTo(session);
        assertThat(visitor.cookies().get("motcua-form")).isNotEqualTo(form);
    }

    @Test
    void setsCookiesThatScriptsAndOtherSitesDoNotGet() {
        var visitor = new Visitor(port);
        var page = visitor.get("/dang-nhap");
        var answer = visitor.post("/dang-nhap", "account", "dan", "password", PASSWORD);

        assertThat(page.headers().allValues("Set-Cookie"))
                .allMatch(c -> c.contains("HttpOnly") && c.contains("SameSite=Lax"));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(c -> c.startsWith("motcua=") && c.contains("HttpOnly") && c.contains("SameSite=Lax"));
    }

    @Test
    void signsOutWithAFormOnly() {
        var visitor = new Visitor(port);
        visitor.signIn("dan", PASSWORD);
        visitor.get("/thu-tuc/sample/fail?how=invalid");

        var answer = visitor.post("/dang-xuat");

        assertThat(location(answer)).isEqualTo("/dang-nhap?tam-biet=1");
        assertThat(visitor.get("/ho-so/sample/who").statusCode()).isEqualTo(302);
    }

    @Test
    void endsEverySignInAfterEightHours() {
        var visitor = new Visitor(port);
        visitor.signIn("dan", PASSWORD);
        clock.forward(Duration.ofHours(8).plusSeconds(1));

        var answer = visitor.get("/ho-so/sample/who");

        assertThat(location(answer)).isEqualTo("/dang-nhap?tiep=%2Fho-so%2Fsample%2Fwho&het-han=1");
        assertThat(visitor.get(location(answer)).body()).contains("Phiên làm việc đã hết hạn");
    }

    @Test
    void putsAClosedAccountOutWithItsNextRequest() {
        accounts.add("sap-nghi", Role.CITIZEN, null);
        var visitor = new Visitor(port);
        visitor.signIn("sap-nghi", PASSWORD);
        accounts.close("sap-nghi");

        assertThat(visitor.get("/ho-so/sample/who").statusCode()).isEqualTo(302);
        assertThat(new Visitor(port).signIn("sap-nghi", PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void letsAChangedRoleCountAtOnce() {
        accounts.add("doi-vai", Role.CITIZEN, null);
        var visitor = new Visitor(port);
        visitor.signIn("doi-vai", PASSWORD);
        var before = visitor.get("/cong-viec/sample/who");
        accounts.add("doi-vai", Role.CASE_OFFICER, new AgencyId("H07.12"));

        assertThat(before.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/cong-viec/sample/who").statusCode()).isEqualTo(200);
    }

    @Test
    void asksAnExpiredHtmxRequestToGoToTheSignInPage() {
        var answer = new Visitor(port)
                .with("HX-Request", "true")
                .with("HX-Current-URL", "http://localhost:" + port + "/ho-so?after=3")
                .get("/ho-so/sample/who");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/dang-nhap?tiep=%2Fho-so%3Fafter%3D3");
    }

    @Test
    void makesAGuesserWait() {
        HttpResponse<String> answer = new Visitor(port).signIn("dan", "wrong");
        for (int i = 1; i < 10; i++) {
            answer = new Visitor(port).signIn("dan", "wrong");
        }
        var next = new Visitor(port).signIn("dan", PASSWORD);
        clock.forward(Duration.ofMinutes(16));
        var later = new Visitor(port).signIn("dan", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(next.statusCode()).isEqualTo(429);
        assertThat(next.headers().firstValue("Retry-After")).hasValue("900");
        assertThat(next.body()).contains("Bạn thao tác quá nhanh", "15 phút");
        assertThat(later.statusCode()).isEqualTo(302);
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("none").replaceFirst("^http://localhost:\\d+", "");
    }

    private static String withoutToken(HttpResponse<String> answer) {
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
