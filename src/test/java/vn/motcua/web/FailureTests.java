package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.web.ApiAccessTests.assertProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.testing.Visitor;

@WebTest
class FailureTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "invalid, 422, Chưa thực hiện được, agency-id.format",
        "conflict, 409, Thông tin vừa được thay đổi, web.changed-meanwhile",
        "forbidden, 403, Bạn không có quyền, actor.role-missing",
        "not-found, 404, Không tìm thấy, dossier.unknown",
        "unavailable, 503, Hệ thống đang bận, web.unavailable",
        "no-text, 409, Thông tin vừa được thay đổi, there.is.no.such.text",
        "fields, 422, Số định danh cá nhân phải gồm, web.invalid",
        "overtaken, 409, Người khác vừa xử lý, web.changed-meanwhile",
        "database, 503, Hệ thống đang bận, web.unavailable",
        "large, 413, Tệp quá lớn, web.too-large",
        "other, 500, Có sự cố, web.broken"
    })
    void tellsEachFailureOnAPageAndAsAProblem(String how, int status, String words, String code) {
        var page = new Visitor(port).get("/thu-tuc/sample/fail?how=" + how);
        var problem = new Visitor(port).get("/api/v1/procedures/sample/fail?how=" + how);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body())
                .contains(words, "class=\"button\"", "<html lang=\"vi\"")
                .doesNotContain("secret", "??");
        assertThat(problem.statusCode()).isEqualTo(status);
        assertProblem(problem, code);
        assertThat(problem.body())
                .contains("\"status\":" + status, "\"title\":\"")
                .doesNotContain("secret");
    }

    @Test
    void namesTheWrongFieldInAProblem() {
        var problem = new Visitor(port).get("/api/v1/procedures/sample/fail?how=fields");

        assertThat(problem.body()).contains("\"field\":\"child.name\"", "\"code\":\"citizen-id.format\"");
    }

    @Test
    void tellsWhenToComeBack() {
        var page = new Visitor(port).get("/thu-tuc/sample/fail?how=unavailable");

        assertThat(page.headers().firstValue("Retry-After")).hasValue("30");
    }

    @Test
    void speaksEnglishToWhoeverAsksAndRemembersIt() {
        var visitor = new Visitor(port);
        visitor.get("/thu-tuc/sample/fail?how=conflict&lang=en");

        var page = visitor.get("/thu-tuc/sample/fail?how=not-found");

        assertThat(page.body()).contains("<html lang=\"en\"", "Page not found");
        assertThat(visitor.get("/dang-nhap?lang=xx").body()).contains("<html lang=\"en\"");
    }

    @Test
    void knowsAddressesThatDoNotExist() {
        var page = new Visitor(port).get("/thu-tuc/sample/nothing/here");
        var problem =
                new Visitor(port).withBasic("dan", SampleAccounts.PASSWORD).get("/api/v1/nothing");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Không tìm thấy trang");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertProblem(problem, "web.not-found");
    }

    @Test
    void tellsProgramsWhatIsWrongWithTheirRequest() {
        var program = new Visitor(port).withBasic("dan", SampleAccounts.PASSWORD);

        assertThat(program.postJson("/api/v1/sample/json", "{").statusCode()).isEqualTo(400);
        assertThat(program.post("/api/v1/sample/json", "a", "b").statusCode()).isEqualTo(415);
        assertThat(program.get("/api/v1/sample/json").statusCode()).isEqualTo(405);
        assertThat(program.get("/api/v1/procedures/sample/fail").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAHostileAddressKindly() {
        var page = new Visitor(port).get("/thu-tuc/..;/quan-tri");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).doesNotContain("Exception");
    }
}
