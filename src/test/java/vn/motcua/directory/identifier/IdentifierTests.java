package vn.motcua.directory.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.InvalidInput;
import vn.motcua.testing.Browser;
import vn.motcua.testing.Browser.Look;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Office;
import vn.motcua.testing.SharedData;
import vn.motcua.testing.Staffing;

/** The list of identifiers: taken in as often as one likes, looked up, and followed by whoever wants to. */
@DatabaseTest
class IdentifierTests {

    private static final String LIST = """
            code,name,source,procedures
            H07.61,UBND xã Mã Thử,danh mục,3
            000.00.62.H07,Chi nhánh Đường Thử,danh mục,1
            H07.62,Chi nhánh Văn phòng Đường Thử,danh mục khác,1
            H07.12,UBND phường Khác Hẳn,danh mục,1
            H08.61,UBND xã Tỉnh Khác,danh mục,1
            0100100079,Tập đoàn Thử,danh mục,1
            H07.63,,danh mục,1
            """;

    private static final String NEW_AGENCY = "kind=COMMUNE&parent=H07&validFrom=2025-07-01&oneStopName=a&place=b";

    @Autowired
    WebApplicationContext context;

    @Autowired
    IdentifierIntake intake;

    @Autowired
    Identifiers identifiers;

    @Autowired
    Agencies agencies;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private Actor administrator;

    @BeforeEach
    void signIn() {
        forget();
        administrator = Staffing.actor(accounts, "quantri");
    }

    @AfterEach
    void forget() {
        database.sql("delete from agency_identifier").update();
        database.sql("update agency_identifier_list set taken_by = null, taken_at = null")
                .update();
        database.sql("delete from agency where id like 'H07.6%'").update();
    }

    @Test
    void takesAListInOnceHoweverOftenItIsGiven() {
        var first = intake.take(LIST, administrator);

        assertThat(first.added())
                .extracting(one -> one.id().value())
                .containsExactly("H07.61", "H07.62", "H07.12", "H08.61");
        assertThat(first.refused())
                .extracting(refused -> refused.number() + " " + refused.why().code())
                .containsExactly("7 agency-id.format", "8 directory.text");
        assertThat(identifiers.find(new AgencyId("H07.62"))).hasValueSatisfying(one -> {
            assertThat(one.name()).isEqualTo("Chi nhánh Đường Thử");
            assertThat(one.otherNames()).containsExactly("Chi nhánh Văn phòng Đường Thử");
            assertThat(one.isOf("CHI NHÁNH VĂN PHÒNG ĐƯỜNG THỬ")).isTrue();
        });

        var second = intake.take(LIST, administrator);
        assertThat(second.changesAnything()).isFalse();
        assertThat(second.same()).isEqualTo(4);

        var third = intake.take("code;name\nH07.61;UBND phường Mã Thử", administrator);
        assertThat(third.changed()).singleElement().satisfies(one -> assertThat(one.name())
                .contains("phường"));
        assertThat(identifiers.count()).isEqualTo(4);
    }

    @Test
    void showsWhatAListDoesWithoutTakingItIn() {
        assertThat(intake.preview(LIST, administrator).added()).hasSize(4);
        assertThat(identifiers.isEmpty()).isTrue();
        assertThat(identifiers.lastTaken()).isEmpty();
    }

    @Test
    void refusesWhatIsNoList() {
        assertThatThrownBy(() -> intake.take("a,b\n1,2", administrator))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("csv.columns");
        assertThatThrownBy(() -> intake.take("code,name\n" + "H07.61,UBND xã\n".repeat(5000), administrator))
                .hasMessageContaining("directory.identifiers.size");
        assertThatThrownBy(
                        () -> intake.take("code,name\nH07.61," + "a".repeat(IdentifierIntake.LONGEST), administrator))
                .hasMessageContaining("directory.identifiers.size");
        var wrong = new MockMultipartFile("file", "a.csv", "text/csv", "a,b\n1,2".getBytes(StandardCharsets.UTF_8));
        assertThat(new Office(context).send("quantri", IdentifierPages.ADDRESS + "/xem-truoc", wrong))
                .hasStatus(422)
                .bodyText()
                .contains("Tệp thiếu cột");
    }

    @Test
    void isForAdministrators() {
        var office = new Office(context);

        assertThat(office.get("thanhtra", IdentifierPages.ADDRESS)).hasStatus(403);
        assertThat(office.post("thanhtra", IdentifierPages.ADDRESS + "/nap", "text", LIST))
                .hasStatus(403);
        assertThat(identifiers.isEmpty()).isTrue();
    }

    @Test
    void findsCodesWithAndWithoutDiacriticsInOnesOwnAgencies() {
        intake.take(LIST, administrator);
        var top = new AgencyId("H07");

        assertThat(identifiers.search(top, "xa ma thu", 9))
                .extracting(one -> one.id().value())
                .containsExactly("H07.61");
        assertThat(identifiers.search(top, "Đường Thử", 9))
                .extracting(one -> one.id().value())
                .containsExactly("H07.62");
        assertThat(identifiers.search(top, "h07.61", 9)).hasSize(1);
        assertThat(identifiers.search(top, "tinh khac", 9)).isEmpty();
        assertThat(identifiers.search("tinh khac", 9)).hasSize(1);

        var page = new Office(context).get("quantri", "/quan-tri/co-quan/moi?duoi=H07&tra=khac+han");
        assertThat(page).bodyText().contains("UBND phường Khác Hẳn", "Đã có trong danh bạ");
        assertThat(new Office(context).get("quantri", "/quan-tri/co-quan/moi?duoi=H07&tra=thu&ma=H07.61"))
                .bodyText()
                .contains("value=\"H07.61\"", "value=\"UBND xã Mã Thử\"");
    }

    @Test
    void saysOnceThatTheListGivesACodeToAnotherName() {
        intake.take(LIST, administrator);
        var office = new Office(context);

        assertThat(create(office, "UBND xã Tên Lạ", ""))
                .hasStatus(200)
                .bodyText()
                .contains("UBND xã Mã Thử");
        assertThat(agencies.existsById("H07.61")).isFalse();
        assertThat(create(office, "UBND xã Tên Lạ", "H07.61")).hasStatus(302);
        assertThat(agencies.get(new AgencyId("H07.61")).name()).isEqualTo("UBND xã Tên Lạ");

        database.sql("delete from agency where id = 'H07.61'").update();
        assertThat(create(office, "UBND XÃ MÃ THỬ", "")).hasStatus(302);
    }

    private static MvcTestResult create(Office office, String name, String seen) {
        return office.post("quantri", "/quan-tri/co-quan?" + NEW_AGENCY, "id", "H07.61", "name", name, "seen", seen);
    }

    @Test
    void takesInTheCountrysList() throws IOException {
        var list = Files.readString(SharedData.at("admin-units/agency-identifiers.csv"));

        var report = intake.take(list, administrator);

        assertThat(report.added()).hasSizeGreaterThan(480);
        assertThat(report.refused()).extracting(IdentifierFile.Refused::code).containsExactly("0100100079");
        assertThat(intake.take(list, administrator).changesAnything()).isFalse();
        assertThat(identifiers.search(new AgencyId("H21"), "pleiku", 9))
                .extracting(one -> one.id().value())
                .contains("H21.24.01.12");
    }

    @Test
    @Tag("browser")
    void isTakenInAndLookedUpOnAnyScreen() {
        for (var look : List.of(Look.PHONE, Look.PHONE.other(), Look.DESKTOP, Look.DESKTOP.other())) {
            forget();
            Browser.open(port, look, page -> {
                page.navigate("/dang-nhap");
                page.fill("#account", "quantri");
                page.fill("#password", "motcua-demo-2026");
                page.click("main button");
                page.navigate(IdentifierPages.ADDRESS);
                look(page, "identifiers-none-" + look);
                page.setInputFiles(
                        "#file", new FilePayload("ma.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
                page.click("form:has(#file) button");
                look(page, "identifiers-preview-" + look);
                page.click("main form button");
                look(page, "identifiers-taken-" + look);
                page.navigate(IdentifierPages.ADDRESS + "?q=thu");
                look(page, "identifiers-list-" + look);
                page.navigate("/quan-tri/co-quan/moi?duoi=H07");
                page.fill("#tra", "thu");
                page.click("form:has(#tra) button");
                page.click("main dl a");
                page.fill("#name", "UBND xã Tên Lạ");
                page.fill("#oneStopName", "Trung tâm");
                page.fill("#place", "Thử");
                page.click("form:has(#name) button");
                assertThat(page.textContent("main")).contains("danh mục");
                look(page, "identifiers-new-" + look);
            });
        }
    }

    private static void look(Page page, String name) {
        Browser.check(page);
        Browser.screenshot(page, name);
        assertThat(Browser.sidewaysScroll(page)).isZero();
    }
}
