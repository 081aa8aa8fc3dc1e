package vn.motcua.competence;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import vn.motcua.core.ProcedureCode;
import vn.motcua.intake.IntakeReport;
import vn.motcua.intake.IntakeReport.Effect;
import vn.motcua.intake.IntakeReport.Line;
import vn.motcua.intake.LineByLine;
import vn.motcua.ledger.Ledger;
import vn.motcua.ledger.LedgerLine;
import vn.motcua.procedure.Procedures;
import vn.motcua.testing.Browser;
import vn.motcua.testing.Browser.Look;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Office;
import vn.motcua.testing.Staffing;
import vn.motcua.testing.Statements;

/** Rules of competence from a file: all or none, and as often as one likes. */
@DatabaseTest
class RuleIntakeTests {

    private static final AgencyId PROVINCE = new AgencyId("H07");
    private static final AgencyId JUSTICE = new AgencyId("H07.95");
    private static final AgencyId TOWN = new AgencyId("H07.12");
    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    private static final String HEADER = "aspect;procedure;sector;agency;kind;from;to;ground\n";
    private static final String RESOLVES = "competent;1.001193;;H07.95;;2026-11-01;;QĐ 12/QĐ-UBND\n";
    private static final String TAKES_IN = "RECEIVING;1.001193;;;commune;2026-11-01;;QĐ 12/QĐ-UBND\n";
    private static final String ADDRESS = "/quan-tri/tham-quyen/tep";

    @Autowired
    WebApplicationContext context;

    @Autowired
    RuleIntake intake;

    @Autowired
    LineByLine files;

    @Autowired
    CompetenceDesk desk;

    @Autowired
    Competence competence;

    @Autowired
    Procedures procedures;

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
    void prepare() {
        forget();
        administrator = Staffing.actor(accounts, "quantri");
        agencies.save(new Agency(
                JUSTICE,
                new Agency.Names("Sở Tư pháp", "UBND tỉnh", "Quầy Tư pháp", "Thử", null),
                new Agency.Standing(Agency.Kind.DEPARTMENT, PROVINCE, null, LocalDate.of(2025, 7, 1))));
    }

    @AfterEach
    void forget() {
        database.sql("delete from competence_rule").update();
        database.sql("delete from agency where id = 'H07.95'").update();
    }

    private static List<Effect> effects(IntakeReport report) {
        return report.lines().stream().map(Line::effect).toList();
    }

    /** Of this province: others follow none of its rules. */
    private List<AgencyId> resolving() {
        return competence.of(procedures.get(BIRTH), desk.today()).stream()
                .map(Agency::id)
                .filter(agency -> agency.isWithin(PROVINCE))
                .toList();
    }

    private List<LedgerLine> told() {
        return ledger.lines(CompetenceDesk.chain(PROVINCE));
    }

    @Test
    void previewsWithoutKeepingAndTakesInTheSame() {
        var file = HEADER + RESOLVES + TAKES_IN;
        int before = told().size();
        assertThat(effects(files.preview(intake, file, administrator))).containsExactly(Effect.MADE, Effect.MADE);
        assertThat(files.preview(intake, file, administrator)
                        .lines()
                        .getFirst()
                        .row()
                        .title())
                .startsWith("1.001193 ")
                .contains("khai sinh");
        assertThat(desk.list(0, administrator)).isEmpty();
        assertThat(told()).hasSize(before);

        assertThat(effects(files.take(intake, file, administrator))).containsExactly(Effect.MADE, Effect.MADE);
        assertThat(resolving()).containsExactly(JUSTICE);
        assertThat(told().subList(before, before + 2))
                .extracting(LedgerLine::kind)
                .containsExactly("CompetenceEntered", "CompetenceEntered");

        assertThat(effects(files.take(intake, file, administrator))).containsExactly(Effect.SAME, Effect.SAME);
        assertThat(told()).hasSize(before + 2);
    }

    @Test
    void endsARuleToWhichTheFileGivesALastDay() {
        files.take(intake, HEADER + RESOLVES, administrator);
        var ending = HEADER + RESOLVES.replace("-01;;", "-01;" + desk.today() + ";");

        assertThat(effects(files.take(intake, ending, administrator))).containsExactly(Effect.CHANGED);
        assertThat(effects(files.take(intake, ending, administrator))).containsExactly(Effect.SAME);

        assertThat(desk.list(0, administrator))
                .singleElement()
                .satisfies(rule -> assertThat(rule.plan().to()).isEqualTo(desk.today()));
        assertThat(told().getLast().kind()).isEqualTo("CompetenceEnded");
        assertThat(effects(files.take(intake, HEADER + RESOLVES, administrator)))
                .as("an older file opens nothing again")
                .containsExactly(Effect.SAME);
    }

    @Test
    void takesInNothingWhenALineIsWrongAndTellsWhichAndWhy() {
        files.take(intake, HEADER + TAKES_IN, administrator);
        var report = files.take(
                intake,
                HEADER
                        + RESOLVES
                        + "COMPETENT;9.999999;;H07.95;;2026-11-01;;QĐ 12\n"
                        + "COMPETENT;1.001193;;H07.95;COMMUNE;mai;;QĐ 12\n"
                        + "RECEIVING;1.001193;;;COMMUNE;2026-12-01;;QĐ 13\n"
                        + "OTHER;;;;;;;\n",
                administrator);

        assertThat(effects(report))
                .containsExactly(Effect.MADE, Effect.WRONG, Effect.WRONG, Effect.WRONG, Effect.WRONG);
        assertThat(codes(report, 1)).containsExactly("competence.procedure");
        assertThat(codes(report, 2)).containsExactlyInAnyOrder("competence.day", "competence.one-or-all");
        assertThat(codes(report, 3)).containsExactly("competence.repeated");
        assertThat(report.lines().get(3).row().number()).isEqualTo(5);
        assertThat(desk.list(0, administrator)).hasSize(1);
        assertThat(resolving()).doesNotContain(JUSTICE).contains(TOWN);
    }

    private static List<String> codes(IntakeReport report, int line) {
        return report.lines().get(line).errors().stream().map(FieldError::code).toList();
    }

    @Test
    void givesAFileWithTheProceduresThatNobodyResolves() {
        database.sql("delete from agency where id = 'H07.95'").update();
        files.take(intake, HEADER + "COMPETENT;1.001193;;;DEPARTMENT;2026-11-01;;QĐ 12\n", administrator);

        var blank = new Office(context).get("quantri", ADDRESS + "/mau");
        assertThat(blank).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        assertThat(blank).bodyText().contains("COMPETENT,1.001193,,,," + desk.today() + ",,,");

        files.take(
                intake,
                HEADER.replace(';', ',') + "COMPETENT,1.001193,,H07.12,," + desk.today() + ",,QĐ 14\n",
                administrator);
        assertThat(resolving()).containsExactly(TOWN);
        assertThat(new Office(context).get("quantri", ADDRESS + "/mau"))
                .bodyText()
                .doesNotContain("1.001193");
    }

    @Test
    void costsEachLineTheSameHoweverManyThereAre() {
        int few = Statements.least(() -> files.preview(intake, lines(20), administrator));
        int many = Statements.least(() -> files.preview(intake, lines(80), administrator));

        assertThat(many).as("and now and then a look at the catalogue").isLessThanOrEqualTo(4 * few + 8);
        assertThat(many).as("statements of 80 lines").isLessThan(80 * 10);
    }

    private static String lines(int many) {
        var first = LocalDate.of(2030, 1, 1);
        return IntStream.range(0, many)
                .mapToObj(i -> "COMPETENT;1.001193;;H07.95;;%s;%s;QĐ %d\n"
                        .formatted(first.plusDays(2L * i), first.plusDays(2L * i + 1), i))
                .collect(Collectors.joining("", HEADER, ""));
    }

    @Test
    void isForAdministratorsOfAProvinceAndSaysWhatIsWrongWithAFile() {
        var office = new Office(context);
        var wrong = new MockMultipartFile("file", "a.csv", "text/csv", "a,b\n1,2".getBytes(StandardCharsets.UTF_8));

        assertThat(office.get("thanhtra", ADDRESS)).hasStatus(403);
        assertThat(office.get("thanhtra", ADDRESS + "/mau")).hasStatus(403);
        assertThat(office.post("thanhtra", ADDRESS + "/nap", "text", HEADER + RESOLVES))
                .hasStatus(403);
        assertThat(office.send("quantri", ADDRESS + "/xem-truoc", wrong))
                .hasStatus(422)
                .bodyText()
                .contains("Tệp thiếu cột", "aspect, procedure");
        assertThat(office.post("quantri", ADDRESS + "/nap", "text", HEADER + RESOLVES.replace("H07.95", "H07.99")))
                .hasStatus(409)
                .bodyText()
                .contains("Không có cơ quan H07.99 trong tỉnh");
    }

    @Test
    @Tag("browser")
    void isTakenInOnAnyScreen() {
        for (var look : List.of(Look.PHONE, Look.PHONE.other(), Look.DESKTOP, Look.DESKTOP.other())) {
            database.sql("delete from competence_rule").update();
            Browser.open(port, look, page -> {
                page.navigate("/dang-nhap");
                page.fill("#account", "quantri");
                page.fill("#password", "motcua-demo-2026");
                page.click("main button");
                page.navigate(ADDRESS);
                look(page, "rule-file-" + look);
                give(page, HEADER + RESOLVES + "COMPETENT;9.999999;;H07.95;;mai;;\n");
                assertThat(page.textContent("main")).contains("chưa nạp dòng nào");
                look(page, "rule-file-wrong-" + look);
                page.navigate(ADDRESS);
                give(page, HEADER + RESOLVES + TAKES_IN);
                look(page, "rule-file-preview-" + look);
                page.click("main form button");
                assertThat(page.textContent("main")).contains("Đã thêm 2 quy định");
                look(page, "rule-file-taken-" + look);
            });
        }
    }

    private static void give(Page page, String text) {
        page.setInputFiles("#file", new FilePayload("quy-dinh.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.click("form:has(#file) button");
    }

    private static void look(Page page, String name) {
        Browser.check(page);
        Browser.screenshot(page, name);
        assertThat(Browser.sidewaysScroll(page)).isZero();
    }
}
