package vn.motcua.slips.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.testing.FiledDossiers.WARD;
import static vn.motcua.testing.TestClock.at;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Channel;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;
import vn.motcua.dossier.Dossier;
import vn.motcua.slips.register.RegisterQuery.Asked;
import vn.motcua.testing.Browser;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.PdfText;
import vn.motcua.testing.TestClock;
import vn.motcua.testing.VeraPdf;

@DatabaseTest
class RegisterTests {

    private static final AccountName RECEPTIONIST = new AccountName("motcua");
    private static final AtomicInteger UNITS = new AtomicInteger();
    private static final String OF_NOVEMBER = "&from=2026-11-01&to=2026-11-30";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Register register;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Office office;
    private FiledDossiers dossiers;
    private AgencyId unit;
    private int order;

    @BeforeEach
    void open() {
        office = new Office(context);
        dossiers = new FiledDossiers(context);
        unit = new AgencyId(WARD + ".R%02d".formatted(UNITS.incrementAndGet()));
        database.sql("insert into agency (id, name, parent_name, one_stop_name, place) values (?, ?, ?, ?, ?)")
                .params(unit.value(), "Tổ công tác lưu động", "UBND phường Sen Hồ", "Điểm tiếp nhận lưu động", "Sen Hồ")
                .update();
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void listsWhatWasAcceptedInThatOrderWithAllColumns() {
        dossiers.alone(unit);
        var second = accepted("2026-11-20T09:30");
        var first = accepted("2026-11-19T10:00");
        returned(first, "2026-11-20T08:15");
        dossiers.change(second, d -> d.withdraw("Đổi ý", d.filedBy(), at("2026-11-20T11:00")));

        assertThat(body("lanhdao", "/so-theo-doi?unit=" + unit + OF_NOVEMBER))
                .containsSubsequence(
                        first.number().value(),
                        "Đăng ký khai sinh",
                        "Nguyễn Thị Ước Mơ",
                        "Số 5, tổ 3, phường Sen Hồ, tỉnh Hoa Sen; 0912345678",
                        "Tổ công tác lưu động",
                        "19/11/2026 10:00",
                        "23/11/2026 09:30",
                        "20/11/2026 08:15",
                        "Trực tuyến",
                        "Đã nhận trực tuyến",
                        second.number().value(),
                        "20/11/2026 09:30",
                        "Công dân yêu cầu rút hồ sơ 20/11/2026 11:00")
                .doesNotContain("??");
        assertThat(rows("lanhdao", "?unit=" + unit + OF_NOVEMBER)).isEqualTo(2);
        assertThat(rows("lanhdao", "?unit=" + unit + "&from=2026-11-20&to=2026-11-20"))
                .isEqualTo(1);
        assertThat(rows("lanhdao", "?unit=" + unit + OF_NOVEMBER + "&sector=G15-TP07"))
                .isEqualTo(2);
        assertThat(rows("lanhdao", "?unit=" + unit + OF_NOVEMBER + "&sector=NONE"))
                .isZero();
        assertThat(rows("lanhdao", "?unit=" + unit + OF_NOVEMBER + "&procedure=1.001193"))
                .isEqualTo(2);
        assertThat(rows("lanhdao", "?unit=" + unit + OF_NOVEMBER + "&procedure=2.000635"))
                .isZero();
    }

    @Test
    void isOpenFromAboveOnlyToThoseWhoOversee() {
        var dossier = accepted("2026-11-19T10:00");

        assertThat(office.get("motcua", "/so-theo-doi?unit=" + unit + OF_NOVEMBER))
                .hasStatus(404);
        assertThat(body("motcua", "/so-theo-doi" + OF_NOVEMBER.replace("&from", "?from")))
                .doesNotContain(dossier.number().value(), unit.value());
        assertThat(body("lanhdao", "/so-theo-doi?unit=" + unit + OF_NOVEMBER))
                .contains(dossier.number().value());
    }

    @Test
    void showsTheOneWhoTookTheResultAtTheCounter() {
        var dossier = accepted("2026-11-19T10:00");
        returned(dossier, "2026-11-20T08:15");
        database.sql("update dossier set return_by = 'COUNTER' where id = ?")
                .param(dossier.id().value())
                .update();
        database.sql("""
                        insert into result_paper (id, dossier, edition, number, outcome, state, drawn_at, receiver_name, version)
                        values (?, ?, 1, '1/KS-2026', 'GRANTED', 'PUBLISHED', current_timestamp, 'Trần Văn Nhận', 0)""").params(UUID.randomUUID(), dossier.id().value()).update();

        assertThat(body("lanhdao", "/so-theo-doi?unit=" + unit + OF_NOVEMBER)).contains("Trần Văn Nhận");
    }

    @Test
    void isForOfficialsOfTheUnitAndHidesPeopleFromAdministrators() {
        accepted("2026-11-20T09:30");
        var address = "/so-theo-doi?unit=" + unit + OF_NOVEMBER;

        assertThat(office.get("congdan", "/so-theo-doi")).hasStatus(403);
        assertThat(office.get("motcua2", address)).hasStatus(404);
        assertThat(office.get("motcua2", address.replace("doi?", "doi.xlsx?"))).hasStatus(404);
        assertThat(office.get("motcua2", address.replace("doi?", "doi.pdf?"))).hasStatus(404);
        assertThat(body("thanhtra", address)).contains("Nguyễn Thị Ước Mơ");
        assertThat(body("quantri", address))
                .contains("Đăng ký khai sinh", "•••")
                .doesNotContain("Nguyễn Thị Ước Mơ", "0912345678");
        assertThat(body("motcua", "/so-theo-doi")).contains("aria-current=\"page\"");
    }

    @Test
    void saysHowToMendAPeriod() {
        assertThat(office.get("motcua", "/so-theo-doi?from=2026-11-20&to=2026-11-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày cuối kỳ phải từ ngày đầu kỳ trở đi.", "value=\"2026-11-20\"");
        assertThat(office.get("motcua", "/so-theo-doi?after=x")).hasStatus(422);
        assertThat(office.get("motcua", "/so-theo-doi?from=2000-01-01")).hasStatus(422);
        assertThat(office.get("motcua", "/so-theo-doi?from=2020-01-01&to=2020-01-31"))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa có hồ sơ nào được tiếp nhận trong kỳ này");
    }

    @Test
    void pagesThroughALongRegisterAndCountsOn() {
        for (int i = 0; i < 53; i++) {
            accepted("2026-11-20T09:30");
        }
        var first = body("lanhdao", "/so-theo-doi?unit=" + unit + OF_NOVEMBER);
        var next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        var second = body("lanhdao", next);

        assertThat(first.split("class=\"table__code\"", -1)).hasSize(51);
        assertThat(second.split("class=\"table__code\"", -1)).hasSize(4);
        assertThat(second).contains("<td class=\"numeric\">51</td>", "<td class=\"numeric\">53</td>");
        assertThat(cells(file("/so-theo-doi.xlsx?unit=" + unit + OF_NOVEMBER))).hasSize(53 + 3);
        assertThatThrownBy(() -> register.mustHaveAtMost(
                        52,
                        RegisterQuery.of(
                                new Asked("", "", "", "2026-11-01", "2026-11-30"),
                                new RegisterQuery.Scope(unit, true),
                                clock.instant())))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("slips.register.too-long");
    }

    @Test
    void isReadBackFromTheSpreadsheetAsText() {
        var dossier = accepted("2026-11-20T09:30");
        database.sql("update dossier set applicant_name = '=1+1', applicant_address = '<b> & ''x''' where id = ?")
                .param(dossier.id().value())
                .update();

        var answer = office.get("lanhdao", "/so-theo-doi.xlsx?unit=" + unit + OF_NOVEMBER);
        var rows = cells(answer.getResponse().getContentAsByteArray());

        assertThat(answer)
                .hasStatusOk()
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"so-theo-doi-" + unit + "-2026-11-01-2026-11-30.xlsx\"");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(rows.get(0)).containsExactly("Sổ theo dõi hồ sơ");
        assertThat(rows.get(2)).isEqualTo(RegisterLine.COLUMNS);
        assertThat(rows.get(3))
                .containsExactly(
                        "1",
                        dossier.number().value(),
                        "Đăng ký khai sinh",
                        "=1+1",
                        "<b> & 'x'; 0912345678",
                        "Tổ công tác lưu động",
                        "20/11/2026 09:30",
                        "23/11/2026 09:30",
                        "",
                        "Trực tuyến",
                        "");
    }

    @Test
    void isPrintedInTheFormOfTheLaw() {
        accepted("2026-11-20T09:30");

        var pdf = PdfText.kept("real-register", file("/so-theo-doi.pdf?sector=G15-TP07&unit=" + unit + OF_NOVEMBER));

        assertThat(PdfText.of(pdf).text())
                .containsSubsequence(
                        "Số: G15-TP07/STD-TTPVHCC",
                        "SỔ THEO DÕI HỒ SƠ",
                        "Lĩnh vực Hộ tịch; tiếp nhận từ ngày 01/11/2026 đến ngày 30/11/2026",
                        "Nhận và trả kết quả",
                        unit + "-261120-",
                        "Tổng số: 1 hồ sơ.");
        assertThat(VeraPdf.problems(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
    }

    @Test
    @Tag("browser")
    void looksRightOnEveryScreen() {
        var first = accepted("2026-11-19T10:00");
        returned(first, "2026-11-20T08:15");
        accepted("2026-11-20T09:30");
        for (var look : Browser.looks()) {
            Browser.open(port, look, page -> {
                page.navigate("/dang-nhap");
                page.fill("#account", "lanhdao");
                page.fill("#password", "motcua-demo-2026");
                page.click("main form button");
                page.navigate("/so-theo-doi?unit=" + unit + OF_NOVEMBER);
                Browser.check(page);
                Browser.screenshot(page, "register-" + look);
                page.navigate("/so-theo-doi?unit=" + unit + "&from=2020-01-01&to=2020-01-31");
                Browser.check(page);
            });
        }
    }

    private Dossier accepted(String when) {
        var dossier = dossiers.alone(unit);
        var at = at(when);
        var slip = ++order + "/TTPVHCC-2026";
        dossiers.change(dossier, d -> d.accept(RECEPTIONIST, at, at, at("2026-11-23T09:30"), slip));
        return dossier;
    }

    private void returned(Dossier dossier, String when) {
        var at = at(when);
        dossiers.change(dossier, d -> d.assign(new AccountName("thuly"), AccountName.SYSTEM, at));
        dossiers.change(dossier, d -> d.decide("1/KS-2026", Sha256.of("x"), new AccountName("lanhdao"), at));
        dossiers.change(dossier, d -> d.handOver(Channel.ONLINE, null, AccountName.SYSTEM, at));
    }

    private int rows(String account, String query) {
        return body(account, "/so-theo-doi" + query).split("class=\"table__code\"", -1).length - 1;
    }

    private byte[] file(String address) {
        var answer = office.get("lanhdao", address);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private String body(String account, String address) {
        try {
            return office.get(account, address).getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Row by row, as a spreadsheet program reads them: text cells only, no formula anywhere. */
    private static List<List<String>> cells(byte[] xlsx) {
        try (var book = new ZipFile(kept(xlsx).toFile())) {
            var sheet = book.getEntry("xl/worksheets/sheet1.xml");
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(book.getInputStream(sheet));
            assertThat(document.getElementsByTagName("f").getLength()).isZero();
            return elements(document.getElementsByTagName("row")).stream()
                    .map(RegisterTests::texts)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path kept(byte[] xlsx) throws IOException {
        var file = Files.createTempFile("register", ".xlsx");
        file.toFile().deleteOnExit();
        return Files.write(file, xlsx);
    }

    private static List<String> texts(Element row) {
        return elements(row.getElementsByTagName("c")).stream()
                .filter(cell -> !cell.getAttribute("t").isEmpty())
                .map(cell -> {
                    assertThat(cell.getAttribute("t")).isEqualTo("inlineStr");
                    return cell.getTextContent();
                })
                .toList();
    }

    private static List<Element> elements(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
