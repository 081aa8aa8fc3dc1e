package vn.motcua.submission.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Visitor;

@DatabaseTest
class CatalogueTests {

    @LocalServerPort
    int port;

    private String page(String path) {
        return new Visitor(port).get(path).body();
    }

    private JsonNode api(String path) {
        return JsonMapper.shared().readTree(new Visitor(port).get(path).body());
    }

    @Test
    void findsAProcedureWithAndWithoutDiacritics() {
        for (var words : new String[] {"khai%20sinh", "Khai+Sinh", "%C4%91%C4%83ng+k%C3%BD+khai+sinh", "1.001193"}) {
            assertThat(page("/?q=" + words)).contains("href=\"/thu-tuc/1.001193\"");
        }
    }

    @Test
    void saysWhatToDoWhenNothingIsFound() {
        assertThat(page("/?q=kh%C3%B4ngc%C3%B3g%C3%AC")).contains("Chưa tìm thấy thủ tục nào", "Xem tất cả thủ tục");
    }

    @Test
    void showsWhatSomebodyTypedAsTextOnly() {
        assertThat(page("/?q=%3Cscript%3Ealert(1)%3C/script%3E"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void filtersBySector() {
        assertThat(page("/?linh-vuc=G15-TP07")).contains("/thu-tuc/1.001193");
        assertThat(page("/?linh-vuc=G99")).doesNotContain("/thu-tuc/1.001193");
    }

    @Test
    void tellsWhatToBringWhatItCostsAndHowLongItTakes() {
        assertThat(page("/thu-tuc/1.001193"))
                .contains("Giấy chứng sinh", "1 ngày làm việc", "Miễn phí", "Nộp hồ sơ trực tuyến", "Luật Hộ tịch")
                .contains("giấy tờ chứng minh việc sinh: “Giấy chứng sinh bản giấy”")
                .contains("Ủy ban nhân dân phường Sen Hồ")
                .doesNotContain("Trả kết quả tại quầy");
    }

    @Test
    void saysWhyAProcedureIsOnlyPartlyOnline() {
        assertThat(page("/thu-tuc/2.000635")).contains("Vì sao chưa toàn trình?", "Phí nộp tại quầy");
    }

    @Test
    void speaksEnglishToo() {
        assertThat(page("/thu-tuc/1.001193?lang=en")).contains("1 working day", "File online", "What to prepare");
    }

    @Test
    void doesNotKnowAnUnknownProcedure() {
        assertThat(new Visitor(port).get("/thu-tuc/9.999999").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/thu-tuc/khai-sinh").statusCode()).isEqualTo(404);
    }

    @Test
    void listsProceduresForPartners() {
        var found = api("/api/v1/procedures?q=khai+sinh&level=FULLY_ONLINE");

        assertThat(found.path("items").path(0).path("code").asString()).isEqualTo("1.001193");
        assertThat(found.path("items").path(0).path("timeLimit").path("unit").asString())
                .isEqualTo("WORKING_DAY");
        assertThat(found.path("next").isNull()).isTrue();
    }

    @Test
    void goesOnAfterACode() {
        var all = api("/api/v1/procedures").path("items");

        var rest = api("/api/v1/procedures?after=" + all.path(0).path("code").asString());

        assertThat(rest.path("items").size()).isEqualTo(all.size() - 1);
    }

    @Test
    void describesAProcedureForPartners() {
        var details = api("/api/v1/procedures/2.000635");

        assertThat(details.path("papers").size()).isEqualTo(2);
        assertThat(details.path("fees").path(0).path("amount").asInt()).isEqualTo(8000);
        assertThat(details.path("steps").path(0).path("role").asString()).isEqualTo("receptionist");
        assertThat(details.path("form").path("components").isArray()).isTrue();
        assertThat(details.path("agencies").findValuesAsString("id")).contains("H07.12", "H07.15");
    }
}
