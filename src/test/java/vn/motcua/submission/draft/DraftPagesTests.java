package vn.motcua.submission.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.files.Files;
import vn.motcua.submission.Samples;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Visitor;

@DatabaseTest
class DraftPagesTests {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(_tab|_shown|key)\" value=\"([^\"]*)\"");
    private static final String[] APPLICANT = {
        "agency", "H07.12",
        "applicant.name", "Nguyễn Thị Ước Mơ",
        "applicant.citizenId", "001190000012",
        "applicant.phone", "0912345678",
        "applicant.email", "",
        "applicant.address", "Số 5, tổ 3"
    };

    @LocalServerPort
    int port;

    @Autowired
    Files files;

    private Visitor citizen = new Visitor(0);
    private String draft = "";

    @BeforeEach
    void start() {
        citizen = new Visitor(port);
        citizen.signIn("congdan", "motcua-demo-2026");
        citizen.get("/thu-tuc/1.001193");
        var started = citizen.post("/ho-so/nhap", "thu-tuc", "1.001193");
        draft = location(started).replace("/nguoi-nop", "");
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    /** Opens a page and sends its form with its hidden fields, as a browser without scripts does. */
    private HttpResponse<String> fill(String page, String... fields) {
        return send(citizen.get(draft + page).body(), page, fields);
    }

    private HttpResponse<String> send(String shown, String page, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        var hidden = HIDDEN.matcher(shown);
        while (hidden.find()) {
            all.addAll(List.of(hidden.group(1), hidden.group(2)));
        }
        return citizen.post(draft + page, all.toArray(String[]::new));
    }

    private String requester(String circumstance, String evidence) {
        return location(fill(
                "/to-khai/requester",
                "requester.relationship",
                "FATHER",
                "birth.circumstance",
                circumstance,
                "birth.evidence",
                evidence,
                "birth.certificateNumber",
                "00012/2026"));
    }

    @Test
    void leadsFromPageToPageToTheReceipt() {
        assertThat(location(fill("/nguoi-nop", APPLICANT))).isEqualTo(draft + "/to-khai/requester");
        assertThat(requester("ABANDONED", "CERTIFICATE")).isEqualTo(draft + "/to-khai/child");
        assertThat(location(fill(
                        "/to-khai/child",
                        "child.fullName",
                        "Sen Bình An",
                        "child.dateOfBirth.day",
                        "1",
                        "child.dateOfBirth.month",
                        "11",
                        "child.dateOfBirth.year",
                        "2026",
                        "child.sex",
                        "MALE",
                        "child.ethnicity",
                        "01",
                        "child.nationality",
                        "VN",
                        "birth.place",
                        "phường Ba Đình",
                        "birth.province",
                        "01",
                        "child.hometown",
                        "phường Ba Đình",
                        "child.hometownProvince",
                        "01")))
                .as("no parents are asked for an abandoned child")
                .isEqualTo(draft + "/to-khai/closing");
        assertThat(location(fill("/to-khai/closing", "copies", "0", "commitment", "true")))
                .isEqualTo(draft + "/giay-to");
        assertThat(location(fill(
                        "/giay-to", "papers.bien-ban-tre-bi-bo-roi", Samples.scan(files, "congdan"), "continue", "1")))
                .isEqualTo(draft + "/kiem-tra");
        assertThat(citizen.get(draft + "/kiem-tra").body()).contains("Sen Bình An", "01/11/2026", "Sửa", "Miễn phí");

        var receipt = location(send(citizen.get(draft + "/kiem-tra").body(), "/gui", "truth", "true"));

        assertThat(receipt).endsWith("/da-nop");
        assertThat(citizen.get(receipt).body()).contains("Đã nộp hồ sơ", "H07.12-261120-", "23/11/2026 09:00");
        assertThat(location(citizen.get(draft + "/kiem-tra"))).isEqualTo(receipt);
        assertThat(location(citizen.post(draft + "/gui", "truth", "true", "key", "x")))
                .isEqualTo(receipt);
    }

    @Test
    void saysWhatIsWrongInTheTitleAboveAndBesideTheField() {
        var fields = APPLICANT.clone();
        fields[7] = "113";

        var answer = fill("/nguoi-nop", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<title>Lỗi: ", "href=\"#applicant-phone\"", "id=\"applicant-phone-error\"", "value=\"113\"");
    }

    @Test
    void losesNothingThatWasTypedWrong() {
        fill("/to-khai/child", "child.fullName", "Sen", "child.dateOfBirth.day", "31", "child.dateOfBirth.month", "2");

        assertThat(citizen.get(draft + "/to-khai/child").body())
                .contains("value=\"Sen\"", "value=\"31\"", "value=\"2\"");
    }

    @Test
    void asksAndDoesNotBlameWhereAnAnswerBringsUpAQuestion() {
        var answer = fill(
                "/to-khai/requester",
                "requester.relationship",
                "FATHER",
                "birth.circumstance",
                "USUAL",
                "birth.evidence",
                "ELECTRONIC");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("cần thêm vài thông tin", "name=\"birth.certificateNumber\"")
                .doesNotContain("<title>Lỗi");
        assertThat(send(
                                answer.body(),
                                "/to-khai/requester",
                                "requester.relationship",
                                "FATHER",
                                "birth.circumstance",
                                "USUAL",
                                "birth.evidence",
                                "ELECTRONIC",
                                "birth.certificateNumber",
                                "")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void showsAStaleTabBothWhatItTypedAndThatItWasNotKept() {
        var page = "/to-khai/requester";
        var one = citizen.get(draft + page).body();
        var other = citizen.get(draft + page).body();
        send(
                one,
                page,
                "requester.relationship",
                "FATHER",
                "birth.circumstance",
                "USUAL",
                "birth.evidence",
                "CERTIFICATE");

        var late = send(
                other,
                page,
                "requester.relationship",
                "MOTHER",
                "birth.circumstance",
                "USUAL",
                "birth.evidence",
                "CERTIFICATE");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("cửa sổ khác");
        assertThat(late.body()).containsPattern("value=\"MOTHER\"[^>]*checked");
        assertThat(citizen.get(draft + page).body()).containsPattern("value=\"FATHER\"[^>]*checked");
        assertThat(location(send(
                        late.body(),
                        page,
                        "requester.relationship",
                        "MOTHER",
                        "birth.circumstance",
                        "USUAL",
                        "birth.evidence",
                        "CERTIFICATE")))
                .isEqualTo(draft + "/to-khai/child");
    }

    @Test
    void savesWithoutLeavingThePage() {
        var answer = send(citizen.get(draft + "/nguoi-nop").body(), "/nguoi-nop/luu", "applicant.phone", "09");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("savedAt");
        assertThat(citizen.get(draft + "/nguoi-nop").body()).contains("value=\"09\"");
    }

    @Test
    void demandsThePapersThatTheAnswersCallFor() {
        requester("USUAL", "CERTIFICATE");

        var answer = fill("/giay-to", "continue", "1");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Vui lòng đính kèm: Giấy chứng sinh.", "href=\"#papers-giay-chung-sinh\"");
    }

    @Test
    void takesAFileOutAgain() {
        requester("USUAL", "CERTIFICATE");
        var file = Samples.scan(files, "congdan");
        fill("/giay-to", "papers.giay-chung-sinh", file);
        assertThat(citizen.get(draft + "/giay-to").body()).contains("giay-chung-sinh.pdf", "Đạt");

        fill("/giay-to", "remove", file);

        assertThat(citizen.get(draft + "/giay-to").body()).doesNotContain("giay-chung-sinh.pdf");
    }

    @Test
    void sendsNothingThatIsIncompleteAndLeadsToEachGap() {
        var answer = send(citizen.get(draft + "/kiem-tra").body(), "/gui", "truth", "true");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(draft + "/nguoi-nop?sua=1#agency");
        fill("/nguoi-nop", APPLICANT);
        assertThat(send(citizen.get(draft + "/kiem-tra").body(), "/gui", "truth", "true")
                        .body())
                .contains(draft + "/to-khai/child?sua=1#child-fullName");
    }

    @Test
    void sendsNothingWithoutTheDeclarationOfTruth() {
        var answer = send(citizen.get(draft + "/kiem-tra").body(), "/gui");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#truth\"");
    }

    @Test
    void asksForSigningInBeforeADraftIsBegun() {
        var answer = new Visitor(port).get("/ho-so/nhap/moi?thu-tuc=1.001193");

        assertThat(location(answer)).startsWith("/dang-nhap");
    }

    @Test
    void offersToGoOnWithWhatWasBegun() {
        assertThat(citizen.get("/ho-so/nhap/moi?thu-tuc=1.001193").body()).contains(draft);
        assertThat(citizen.get("/").body()).contains("Hồ sơ đang làm dở", draft);
        assertThat(citizen.get(draft).body()).contains("Người nộp và nơi giải quyết", "Cần điền", "Chưa đến bước này");
    }

    @Test
    void forgetsADraftWhenItsOwnerWishesSo() {
        citizen.get(draft);

        assertThat(location(citizen.post(draft + "/xoa"))).isEqualTo("/thu-tuc/1.001193?da-xoa=1");

        assertThat(citizen.get(draft).statusCode()).isEqualTo(404);
    }

    @Test
    void hidesADraftFromEverybodyElse() {
        var other = new Visitor(port);
        other.signIn("congdan2", "motcua-demo-2026");

        for (var page : List.of("", "/nguoi-nop", "/to-khai/child", "/giay-to", "/kiem-tra")) {
            assertThat(other.get(draft + page).statusCode()).as(page).isEqualTo(404);
        }
        other.get("/");
        assertThat(other.post(draft + "/gui", "truth", "true", "key", "x").statusCode())
                .isEqualTo(404);
    }
}
