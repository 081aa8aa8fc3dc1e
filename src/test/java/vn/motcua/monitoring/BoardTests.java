package vn.motcua.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.TestClock.at;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
import vn.motcua.dossier.SupplementRequest;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.TestClock;

@DatabaseTest
class BoardTests {

    private static final AccountName RECEPTIONIST = new AccountName("motcua");
    private static final AccountName LEADER = new AccountName("lanhdao");
    private static final AtomicInteger CITIES = new AtomicInteger(100);

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private Office office;
    private FiledDossiers dossiers;
    private AgencyId city;
    private AgencyId ward;
    private AgencyId commune;

    /** Dossiers of October and November 2026 in every state there is, in a city that has nothing else. */
    @BeforeEach
    void play() {
        office = new Office(context);
        dossiers = new FiledDossiers(context);
        city = new AgencyId("H07." + CITIES.incrementAndGet());
        ward = new AgencyId(city + ".WA");
        commune = new AgencyId(city + ".XA");
        register(city, "Thành phố Thử");
        register(ward, "Phường Thử");
        register(commune, "Xã Thử");
        var finishedBefore = file(ward, "2026-10-05T09:00");
        decide(finishedBefore, "2026-10-05T10:00", "2026-10-06T09:00", "2026-10-06T08:00");
        var carriedAndDecidedLate = file(ward, "2026-10-29T09:00");
        decide(carriedAndDecidedLate, "2026-10-29T10:00", "2026-10-30T10:00", "2026-11-03T09:00");
        file(ward, "2026-10-30T09:00"); // carried over, never touched: overdue
        var inTime = file(ward, "2026-11-02T09:00");
        decide(inTime, "2026-11-02T10:00", "2026-11-03T10:00", "2026-11-03T09:00");
        dossiers.change(inTime, d -> d.handOver(Channel.ONLINE, null, AccountName.SYSTEM, at("2026-11-03T09:05")));
        var refused = file(ward, "2026-11-09T09:00");
        dossiers.change(refused, d -> d.refuse(RECEPTIONIST, at("2026-11-09T11:00"), "Không thuộc thẩm quyền"));
        var waiting = file(ward, "2026-11-10T09:00");
        dossiers.change(
                waiting,
                d -> d.requestSupplement(
                        new SupplementRequest(
                                List.of(new SupplementItem("declaration", "Thiếu")), null, at("2026-12-10T10:00")),
                        RECEPTIONIST,
                        at("2026-11-10T10:00")));
        var accepted = file(ward, "2026-11-19T09:00");
        dossiers.change(
                accepted,
                d -> d.accept(
                        RECEPTIONIST,
                        at("2026-11-19T10:00"),
                        at("2026-11-19T10:00"),
                        at("2026-11-27T10:00"),
                        "9/TTPVHCC-2026"));
        var fresh = file(ward, "2026-11-20T08:00");
        assertThat(fresh.clocks().receptionDueAt()).isAfter(TestClock.START);
        file(commune, "2026-11-20T08:30");
        clock.reset();
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void countsWhatHappenedInThePeriod() {
        var unit = figures("?from=2026-11-01&to=2026-11-30&unit=" + ward);

        assertThat(values(unit.path("total")))
                .isEqualTo(
                        "carriedOver 2, received 5, online 5, decided 2, closed 1, inProgress 3, waiting 1, returned 1,"
                                + " onTime 2, late 1, overdue 1");
        assertThat(unit.path("addsUp").asBoolean()).isTrue();
        assertThat(unit.path("total").path("onTimeShare").decimalValue()).isEqualByComparingTo(new BigDecimal("66.67"));
    }

    @Test
    void canBeCountedAgainForAPastPeriod() {
        var october = figures("?from=2026-10-01&to=2026-10-31&unit=" + city);

        assertThat(values(october.path("total")))
                .isEqualTo(
                        "carriedOver 0, received 3, online 3, decided 1, closed 0, inProgress 2, waiting 0, returned 0,"
                                + " onTime 1, late 0, overdue 1");
        assertThat(october.path("addsUp").asBoolean()).isTrue();
    }

    @Test
    void sumsTheUnitsBelow() {
        var both = figures("?unit=" + city);

        assertThat(both.path("from").asString()).isEqualTo("2026-11-01");
        assertThat(both.path("to").asString()).isEqualTo("2026-11-30");
        assertThat(both.path("rows")).hasSize(2);
        assertThat(values(both.path("total"))).startsWith("carriedOver 2, received 6,");
        assertThat(both.path("rows").path(1).path("unitName").asString()).isEqualTo("Xã Thử");
    }

    @Test
    void listsExactlyWhatEachNumberCounts() {
        var total = figures("?unit=" + city).path("total").path("figures");

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
            assertThat(office.get(account, "/quan-tri?unit=" + city))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Phường Thử", "Đăng ký khai sinh", "Số liệu khớp", "66,67%")
                    .contains("/quan-tri/ho-so?measure=overdue&amp;from=2026-11-01&amp;to=2026-11-30&amp;unit=" + city)
                    .doesNotContain("??");
        }
        assertThat(office.get("congdan", "/quan-tri")).hasForwardedUrl("/error");
        assertThat(office.get("congdan", "/api/v1/indicators")).hasForwardedUrl("/error");
        for (var account : List.of("motcua", "lanhdao")) {
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
        var row = "\"" + ward + "\",\"Phường Thử\",\"1.001193\",\"Đăng ký khai sinh\",\"2\",\"5\"";

        var csv = body("thanhtra", "/quan-tri/chi-tieu.csv?unit=" + city);

        assertThat(csv)
                .startsWith("\uFEFF\"Mã đơn vị\",\"Đơn vị\",\"Mã thủ tục\",\"Thủ tục\",\"Kỳ trước chuyển sang\"")
                .contains(row);
        assertThat(BoardCsv.cell("=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(BoardCsv.cell("@x")).isEqualTo("\"'@x\"");
        assertThat(BoardCsv.cell("-2\n+3")).isEqualTo("\"'-2\n+3\"");
        assertThat(BoardCsv.cell("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
    }

    @Test
    void pagesThroughALongList() {
        for (int i = 0; i < 51; i++) {
            file(commune, "2026-11-20T08:45");
        }
        clock.reset();
        var first = body("quantri", "/quan-tri/ho-so?measure=received&unit=" + commune);

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

    private void register(AgencyId id, String name) {
        database.sql("insert into agency (id, name, parent_name, one_stop_name, place) values (?, ?, ?, ?, ?)")
                .params(id.value(), name, "Tỉnh", "Trung tâm " + name, "Thử")
                .update();
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
