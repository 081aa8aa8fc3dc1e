package vn.motcua.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.FieldError;
import vn.motcua.intake.IntakeReport;
import vn.motcua.intake.IntakeReport.Effect;
import vn.motcua.intake.IntakeReport.Line;
import vn.motcua.intake.LineByLine;
import vn.motcua.ledger.Ledger;
import vn.motcua.testing.Browser;
import vn.motcua.testing.Browser.Look;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Office;
import vn.motcua.testing.Staffing;

/** Agencies from a file: all or none, and as often as one likes. */
@DatabaseTest
class AgencyIntakeTests {

    private static final AgencyId FIRST = new AgencyId("H07.906");
    private static final String HEADER = "id,name,kind,parent,unit_code,valid_from,one_stop_name,place,hotline\n";
    private static final String TWO = HEADER
            + "000.00.90.H07,UBND xã Một Thử,COMMUNE,H07,,2025-07-01,Trung tâm Một Thử,Một Thử,1900 0000\n"
            + "H07.906,Chi nhánh Một Thử,BRANCH,H07.90,,2025-07-01,Quầy Một Thử,Một Thử,\n";

    @Autowired
    WebApplicationContext context;

    @Autowired
    AgencyIntake intake;

    @Autowired
    LineByLine files;

    @Autowired
    Agencies agencies;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

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
        database.sql("update agency set unit_code = null where id = 'H07'").update();
        database.sql("delete from agency where id = 'H07.906'").update();
        database.sql("delete from agency where id = 'H07.90'").update();
        database.sql("delete from admin_unit where code in ('98', '98001', '98002')")
                .update();
    }

    private List<Effect> effects(IntakeReport report) {
        return report.lines().stream().map(Line::effect).toList();
    }

    @Test
    void previewsWithoutKeepingAndTakesInTheSame() {
        int lines = ledger.lines(TreeChain.CHAIN).size();
        assertThat(effects(files.preview(intake, TWO, administrator))).containsExactly(Effect.MADE, Effect.MADE);
        assertThat(agencies.findById("H07.90")).isEmpty();
        assertThat(ledger.lines(TreeChain.CHAIN)).hasSize(lines);

        assertThat(effects(files.take(intake, TWO, administrator))).containsExactly(Effect.MADE, Effect.MADE);
        assertThat(agencies.get(FIRST).parent()).contains(new AgencyId("H07.90"));
        assertThat(ledger.lines(TreeChain.CHAIN)).hasSize(lines + 2);

        assertThat(effects(files.take(intake, TWO, administrator))).containsExactly(Effect.SAME, Effect.SAME);
        assertThat(effects(files.take(intake, TWO.replace("1900 0000", "1900 1111"), administrator)))
                .containsExactly(Effect.CHANGED, Effect.SAME);
        assertThat(agencies.get(new AgencyId("H07.90")).hotline()).contains("1900 1111");
    }

    @Test
    void plansAChangeForTheDayThatALineNames() {
        files.take(intake, TWO, administrator);
        var later = TWO.replace("hotline\n", "hotline,from\n")
                .replace("1900 0000", "1900 1111,2099-01-01")
                .replace("Một Thử,\n", "Một Thử,,\n");

        assertThat(effects(files.take(intake, later, administrator))).containsExactly(Effect.CHANGED, Effect.SAME);
        assertThat(effects(files.take(intake, later, administrator))).containsExactly(Effect.SAME, Effect.SAME);
        assertThat(agencies.get(new AgencyId("H07.90")).hotline()).contains("1900 0000");
        assertThat(agencies.asOf(List.of("H07.90"), LocalDate.of(2099, 1, 1))
                        .getFirst()
                        .facts()
                        .hotline())
                .isEqualTo("1900 1111");
        assertThat(effects(files.preview(intake, later.replace("2099-01-01", "2025-01-01"), administrator)))
                .containsExactly(Effect.WRONG, Effect.SAME);
    }

    @Test
    void takesInNothingWhenOneLineIsWrong() {
        var report = files.take(intake, TWO + "H08.01,,TOWN,H07,,mai,,,\n", administrator);

        assertThat(effects(report)).containsExactly(Effect.MADE, Effect.MADE, Effect.WRONG);
        assertThat(report.lines().get(2).row().number()).isEqualTo(4);
        assertThat(report.lines().get(2).errors()).extracting(FieldError::code).containsExactly("actor.role-missing");
        assertThat(agencies.findById("H07.90")).isEmpty();
        assertThat(effects(files.preview(intake, TWO + "H07.907,,TOWN,H07,,mai,,,\n", administrator)))
                .endsWith(Effect.WRONG);
    }

    @Test
    void givesAFileWithTheCommunesThatWait() {
        unit("98", "PROVINCE", null, "Tỉnh Tệp Thử");
        unit("98001", "COMMUNE", "98", "Xã Tệp Một");
        unit("98002", "COMMUNE", "98", "Phường Tệp Hai");
        database.sql("update agency set unit_code = '98' where id = 'H07'").update();

        var blank = new Office(context).get("quantri", "/quan-tri/co-quan/tep/mau");
        assertThat(blank).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        assertThat(blank).bodyText().contains("Ủy ban nhân dân xã Tệp Một", "98001", "98002");

        files.take(
                intake,
                HEADER + "H07.90,UBND xã Tệp Một,COMMUNE,H07,98001,2025-07-01,Trung tâm,Tệp Một,\n",
                administrator);
        assertThat(intake.ungoverned(new AgencyId("H07"), administrator))
                .extracting(unit -> unit.code())
                .containsExactly("98002");
        assertThat(agencies.get(new AgencyId("H07.90")).kind()).isEqualTo(Agency.Kind.COMMUNE);
    }

    private void unit(String code, String level, @Nullable String parent, String name) {
        database.sql("""
                insert into admin_unit (code, unit_level, parent_code, name, core, valid_from)
                values (?, ?, ?, ?, ?, date '2025-07-01')
                """)
                .param(code)
                .param(level)
                .param(parent)
                .param(name)
                .param(name)
                .update();
    }

    @Test
    void isForAdministratorsAndSaysWhatIsWrongWithAFile() {
        var office = new Office(context);
        var wrong = new MockMultipartFile("file", "a.csv", "text/csv", "a,b\n1,2".getBytes(StandardCharsets.UTF_8));

        assertThat(office.get("thanhtra", "/quan-tri/co-quan/tep")).hasStatus(403);
        assertThat(office.get("thanhtra", "/quan-tri/co-quan/tep/mau")).hasStatus(403);
        assertThat(office.post("thanhtra", "/quan-tri/co-quan/tep/nap", "text", TWO))
                .hasStatus(403);
        assertThat(office.send("quantri", "/quan-tri/co-quan/tep/xem-truoc", wrong))
                .hasStatus(422)
                .bodyText()
                .contains("Tệp thiếu cột");
    }

    @Test
    @Tag("browser")
    void isTakenInOnAnyScreen() {
        for (var look : List.of(Look.PHONE, Look.PHONE.other(), Look.DESKTOP, Look.DESKTOP.other())) {
            forget();
            Browser.open(port, look, page -> {
                page.navigate("/dang-nhap");
                page.fill("#account", "quantri");
                page.fill("#password", "motcua-demo-2026");
                page.click("main button");
                page.navigate("/quan-tri/co-quan/tep");
                look(page, "agency-file-" + look);
                give(page, TWO + "H07.907,,TOWN,H07,,mai,,,\n");
                assertThat(page.textContent("main")).contains("chưa nạp dòng nào");
                look(page, "agency-file-wrong-" + look);
                page.navigate("/quan-tri/co-quan/tep");
                give(page, TWO);
                look(page, "agency-file-preview-" + look);
                page.click("main form button");
                assertThat(page.textContent("main")).contains("Đã thêm 2 cơ quan");
            });
        }
    }

    private static void give(Page page, String text) {
        page.setInputFiles("#file", new FilePayload("co-quan.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.click("form:has(#file) button");
    }

    private static void look(Page page, String name) {
        Browser.check(page);
        Browser.screenshot(page, name);
        assertThat(Browser.sidewaysScroll(page)).isZero();
    }
}
