package vn.motcua.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.FiledDossiers.COMMUNE;
import static vn.motcua.testing.FiledDossiers.WARD;
import static vn.motcua.testing.TestClock.at;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Channel;
import vn.motcua.core.Sha256;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.SupplementItem;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.TestClock;

@DatabaseTest
class BoardTests {

    private static final AccountName RECEPTIONIST = new AccountName("motcua");
    private static final AccountName LEADER = new AccountName("lanhdao");

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private Office office;
    private FiledDossiers dossiers;

    /** Ten dossiers in October and November 2026, in every state there is; all else is taken away. */
    @BeforeEach
    void play() {
        office = new Office(context);
        dossiers = new FiledDossiers(context);
        for (var table : List.of("work_item", "result_paper", "dossier_attachment", "dossier_supplement", "dossier")) {
            database.sql("delete from " + table).update();
        }
        var finishedBefore = file(WARD, "2026-10-05T09:00");
        decide(finishedBefore, "2026-10-05T10:00", "2026-10-06T09:00", "2026-10-06T08:00");
        var carriedAndDecidedLate = file(WARD, "2026-10-29T09:00");
        decide(carriedAndDecidedLate, "2026-10-29T10:00", "2026-10-30T10:00", "2026-11-03T09:00");
        file(WARD, "2026-10-30T09:00"); // carried over, never touched: overdue
        var inTime = file(WARD, "2026-11-02T09:00");
        decide(inTime, "2026-11-02T10:00", "2026-11-03T10:00", "2026-11-03T09:00");
        dossiers.change(inTime, d -> d.handOver(Channel.ONLINE, null, AccountName.SYSTEM, at("2026-11-03T09:05")));
        var refused = file(WARD, "2026-11-09T09:00");
        dossiers.change(refused, d -> d.refuse(RECEPTIONIST, at("2026-11-09T11:00"), "Không thuộc thẩm quyền"));
        var waiting = file(WARD, "2026-11-10T09:00");
        dossiers.change(
                waiting,
                d -> d.requestSupplement(
                        List.of(new SupplementItem("declaration", "Thiếu")), RECEPTIONIST, at("2026-11-10T10:00")));
        var accepted = file(WARD, "2026-11-19T09:00");
        dossiers.change(
                accepted,
                d -> d.accept(
                        RECEPTIONIST,
                        at("2026-11-19T10:00"),
                        at("2026-11-19T10:00"),
                        at("2026-11-27T10:00"),
                        "9/TTPVHCC-2026"));
        var fresh = file(WARD, "2026-11-20T08:00");
        assertThat(fresh.clocks().receptionDueAt()).isAfter(TestClock.START);
        file(COMMUNE, "2026-11-20T08:30");
        clock.reset();
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void countsWhatHappenedInThePeriod() {
        var ward = figures("?from=2026-11-01&to=2026-11-30&unit=H07.12");

        assertThat(values(ward.path("total")))
                .isEqualTo(
                        "carriedOver 2, received 5, online 5, decided 2, closed 1, inProgress 3, waiting 1, returned 1,"
                                + " onTime 2, late 1, overdue 1");
        assertThat(ward.path("addsUp").asBoolean()).isTrue();
        assertThat(ward.path("total").path("onTimeShare").decimalValue()).isEqualByComparingTo(new BigDecimal("66.67"));
    }

    @Test
    void canBeCountedAgainForAPastPeriod() {
        var october = figures("?from=2026-10-01&to=2026-10-31");

        assertThat(values(october.path("total")))
                .isEqualTo(
                        "carriedOver 0, received 3, online 3, decided 1, closed 0, inProgress 2, waiting 0, returned 0,"
                                + " onTime 1, late 0, overdue 1");
        assertThat(october.path("addsUp").asBoolean()).isTrue();
    }

    @Test
    void sumsTheUnitsBelow() {
        var province = figures("");

        assertThat(province.path("from").asString()).isEqualTo("2026-11-01");
        assertThat(province.path("to").asString()).isEqualTo("2026-11-30");
        assertThat(province.path("rows")).hasSize(2);
        assertThat(values(province.path("total"))).startsWith("carriedOver 2, received 6,");
        assertThat(province.path("rows").path(1).path("unitName").asString()).isEqualTo("Ủy ban nhân dân xã Lúa Vàng");
    }

    @Test
    void listsExactlyWhatEachNumberCounts() {
        var total = figures("").path("total").path("figures");

        for (var measure : Measure.values()) {
            var figure = total.path(measure.key());
            var page = body("quantri", figure.path("list").asString());
            assertThat(page.split("class=\"table__code\"", -1).length - 1)
                    .as(measure.key())
                    .isEqualTo(figure.path("value").asInt());
            assertThat(page).doesNotContain("Ước Mơ", "Ước An", "001190000012", "??");
        }
    }

    @Test
    void showsTheBoardToAdministratorsAndInspectorsOnly() {
        for (var account : List.of("quantri", "thanhtra")) {
            assertThat(office.get(account, "/quan-tri"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Ủy ban nhân dân phường Sen Hồ", "Đăng ký khai sinh", "Số liệu khớp", "66,67%")
                    .contains("/quan-tri/ho-so?measure=overdue&amp;from=2026-11-01&amp;to=2026-11-30&amp;unit=H07")
                    .doesNotContain("??");
        }
        for (var account : List.of("motcua", "lanhdao", "congdan")) {
            assertThat(office.get(account, "/quan-tri")).hasStatus(403);
            assertThat(office.get(account, "/quan-tri/ho-so?measure=overdue")).hasStatus(403);
            assertThat(office.get(account, "/quan-tri/chi-tieu.csv")).hasStatus(403);
            assertThat(office.get(account, "/api/v1/indicators")).hasStatus(403);
            assertThat(office.get(account, "/quan-tri/su-co")).hasStatus(403);
        }
        assertThat(office.get("quantri", "/quan-tri?unit=H08")).hasStatus(404);
        assertThat(office.get("quantri", "/quan-tri/ho-so?measure=nothing")).hasStatus(404);
    }

    @Test
    void saysHowToMendAPeriod() {
        assertThat(office.get("quantri", "/quan-tri?from=2026-11-20&to=2026-11-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày cuối kỳ phải từ ngày đầu kỳ trở đi.", "value=\"2026-11-20\"");
        assertThat(office.get("quantri", "/quan-tri?from=x")).hasStatus(422);
        assertThat(office.get("quantri", "/api/v1/indicators?from=2000-01-01")).hasStatus(422);
        assertThat(office.get("quantri", "/quan-tri?from=2020-01-01&to=2020-01-31"))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa có hồ sơ nào trong kỳ này");
    }

    @Test
    void givesATableThatNoSpreadsheetTakesForAFormula() {
        var csv = body("thanhtra", "/quan-tri/chi-tieu.csv");

        assertThat(csv)
                .startsWith("\uFEFF\"Mã đơn vị\",\"Đơn vị\",\"Mã thủ tục\",\"Thủ tục\",\"Kỳ trước chuyển sang\"")
                .contains(
                        "\"H07.12\",\"Ủy ban nhân dân phường Sen Hồ\",\"1.001193\",\"Đăng ký khai sinh\",\"2\",\"5\"");
        assertThat(BoardCsv.cell("=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(BoardCsv.cell("@x")).isEqualTo("\"'@x\"");
        assertThat(BoardCsv.cell("-2\n+3")).isEqualTo("\"'-2\n+3\"");
        assertThat(BoardCsv.cell("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
    }

    @Test
    void pagesThroughALongList() {
        for (int i = 0; i < 51; i++) {
            file(COMMUNE, "2026-11-20T08:45");
        }
        clock.reset();
        var first = body("quantri", "/quan-tri/ho-so?measure=received&unit=H07.15");

        var next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");

        assertThat(first.split("class=\"table__code\"", -1)).hasSize(51);
        assertThat(body("quantri", next).split("class=\"table__code\"", -1)).hasSize(3);
    }

    @Test
    void isKindWhenNothingHasFailed() {
        assertThat(office.get("quantri", "/quan-tri/su-co")).bodyText().contains("Không có sự cố nào");
        assertThat(office.post("quantri", "/quan-tri/su-co/nothing/thu-lai")).hasStatus(409);
        assertThat(office.post("thanhtra", "/quan-tri/su-co/nothing/thu-lai")).hasStatus(403);
    }

    private Dossier file(AgencyId agency, String when) {
        clock.set(at(when));
        return dossiers.alone(agency);
    }

    private void decide(Dossier dossier, String accepted, String due, String decided) {
        dossiers.change(dossier, d -> d.accept(RECEPTIONIST, at(accepted), at(accepted), at(due), "1/TTPVHCC-2026"));
        dossiers.change(dossier, d -> d.assign(new AccountName("thuly"), AccountName.SYSTEM, at(accepted)));
        dossiers.change(dossier, d -> d.decide("1/KS-2026", Sha256.of("result"), LEADER, at(decided)));
    }

    private JsonNode figures(String query) {
        return JsonMapper.shared().readTree(body("quantri", "/api/v1/indicators" + query));
    }

    private static String values(JsonNode row) {
        var values = new StringBuilder();
        row.path("figures").forEachEntry((name, cell) -> values.append(values.isEmpty() ? "" : ", ")
                .append(name)
                .append(' ')
                .append(cell.path("value").asLong()));
        return values.toString();
    }

    private String body(String account, String address) {
        try {
            return office.get(account, address).getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
