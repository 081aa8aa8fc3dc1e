package vn.motcua.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.agency.Agency.Kind;
import vn.motcua.competence.Explanation.Silence;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.RuleViolation;
import vn.motcua.ledger.Ledger;
import vn.motcua.ledger.LedgerLine;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.testing.Browser;
import vn.motcua.testing.Browser.Look;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Office;
import vn.motcua.testing.Staffing;

/** Who resolves and who takes in, by rules with dates; why; and what is refused. */
@DatabaseTest
class CompetenceTests {

    private static final AgencyId PROVINCE = new AgencyId("H07");
    private static final AgencyId JUSTICE = new AgencyId("H07.95");
    private static final AgencyId TOWN = new AgencyId("H07.12");
    private static final AgencyId OTHER_TOWN = new AgencyId("H07.15");
    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    private static final String GROUND = "Quyết định 12/QĐ-UBND ngày 01/07/2026";

    @Autowired
    WebApplicationContext context;

    @Autowired
    CompetenceDesk desk;

    @Autowired
    Explaining explaining;

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
    private Procedure birth;
    private LocalDate today;

    @BeforeEach
    void prepare() {
        forget();
        administrator = accounts.get(new AccountName("quantri")).actor(Staffing.DAY);
        birth = procedures.get(BIRTH);
        today = desk.today();
        agencies.save(new Agency(
                JUSTICE,
                new Agency.Names("Sở Tư pháp", "UBND tỉnh", "Quầy Tư pháp", "Thử", null),
                new Agency.Standing(Kind.DEPARTMENT, PROVINCE, null, LocalDate.of(2025, 7, 1))));
    }

    @AfterEach
    void forget() {
        database.sql("delete from competence_rule").update();
        database.sql("delete from agency where id = 'H07.95'").update();
    }

    private RulePlan forBirth(@Nullable AgencyId agency, Kind kind, LocalDate from) {
        return new RulePlan(Aspect.COMPETENT, BIRTH, null, agency, kind, from, null, GROUND);
    }

    private RulePlan received(@Nullable AgencyId agency, @Nullable Kind kind) {
        return new RulePlan(Aspect.RECEIVING, BIRTH, null, agency, kind, today, null, GROUND);
    }

    /** Other provinces follow none of these rules. */
    private List<Agency> resolving(LocalDate day) {
        return competence.of(birth, day).stream()
                .filter(agency -> agency.id().isWithin(PROVINCE))
                .toList();
    }

    @Test
    void followsARuleForTheProcedureFromItsFirstDayOn() {
        var tomorrow = today.plusDays(1);
        desk.add(forBirth(JUSTICE, Kind.DEPARTMENT, tomorrow), administrator);

        assertThat(competence.of(birth, today))
                .extracting(Agency::id)
                .contains(TOWN)
                .doesNotContain(JUSTICE);
        assertThat(resolving(tomorrow)).extracting(Agency::id).containsExactly(JUSTICE);
        assertThat(competence.among(List.of(agencies.get(TOWN), agencies.get(JUSTICE)), birth, tomorrow))
                .extracting(Agency::id)
                .containsExactly(JUSTICE);

        var told = explaining.explain(BIRTH, PROVINCE, today);
        assertThat(told.silent()).extracting(Explanation.Silent::why).containsExactly(Silence.NOT_YET);
        assertThat(explaining.explain(BIRTH, PROVINCE, tomorrow).competent())
                .singleElement()
                .satisfies(one -> assertThat(one.rule()).isNotNull());
    }

    @Test
    void namesAgenciesAsTheyAreCalledOnTheDay() {
        desk.add(forBirth(JUSTICE, Kind.DEPARTMENT, today), administrator);
        desk.add(received(JUSTICE, Kind.DEPARTMENT), administrator);
        database.sql("""
                insert into agency_state (agency, from_day, kind, parent, name, one_stop_name, place, phase)
                values ('H07.95', ?, 'DEPARTMENT', 'H07', 'Sở Tư pháp và Nội vụ', 'Quầy', 'Thử', 'PLANNED')
                """).param(today.plusDays(9)).update();

        assertThat(explaining.explain(BIRTH, PROVINCE, today).competent())
                .extracting(Explanation.Competent::name)
                .containsExactly("Sở Tư pháp");
        assertThat(explaining.explain(BIRTH, PROVINCE, today.plusDays(9)).competent())
                .extracting(Explanation.Competent::name)
                .containsExactly("Sở Tư pháp và Nội vụ");
        assertThat(new Office(context)
                        .get("quantri", "/quan-tri/tham-quyen/giai-thich?thu-tuc=1.001193&ngay=" + today.plusDays(9)))
                .bodyText()
                .contains("Sở Tư pháp và Nội vụ")
                .doesNotContain(">Sở Tư pháp<");
    }

    @Test
    void endsARuleAndWritesBothInTheLedger() {
        int before = chain().size();
        var rule = desk.add(forBirth(JUSTICE, Kind.DEPARTMENT, today), administrator);

        assertThatThrownBy(() -> desk.end(rule.id(), today.minusDays(2), administrator))
                .hasMessageContaining("competence.ends-in-the-past");
        desk.end(rule.id(), today.minusDays(1), administrator);

        assertThat(resolving(today)).extracting(Agency::id).contains(TOWN);
        assertThat(explaining.explain(BIRTH, PROVINCE, today).silent())
                .extracting(Explanation.Silent::why)
                .containsExactly(Silence.CANCELLED);
        assertThatThrownBy(() -> desk.end(rule.id(), today, administrator)).hasMessageContaining("competence.ended");
        assertThat(chain().subList(before, before + 2))
                .extracting(LedgerLine::kind)
                .containsExactly("CompetenceEntered", "CompetenceEnded");
    }

    private List<LedgerLine> chain() {
        return ledger.lines(CompetenceDesk.chain(PROVINCE));
    }

    @Test
    void takesInAnywhereUnlessARuleNarrowsIt() {
        assertThat(competence.isReceivedAt(OTHER_TOWN, TOWN, birth, today)).isTrue();
        assertThat(competence.isBoundaryFree(birth, today)).isTrue();
        assertThat(competence.isReceivedAt(new AgencyId("H08.12"), TOWN, birth, today))
                .isFalse();

        var own = desk.add(received(null, null), administrator);
        assertThat(competence.isReceivedAt(OTHER_TOWN, TOWN, birth, today)).isFalse();
        assertThat(competence.isReceivedAt(PROVINCE, TOWN, birth, today)).isTrue();
        assertThat(competence.isReceivedAt(TOWN, TOWN, birth, today)).isTrue();
        assertThat(competence.isBoundaryFree(birth, today)).isFalse();

        desk.end(own.id(), today.minusDays(1), administrator);
        desk.add(received(OTHER_TOWN, Kind.COMMUNE), administrator);
        assertThat(competence.isReceivedAt(OTHER_TOWN, TOWN, birth, today)).isTrue();
        assertThat(competence.isReceivedAt(JUSTICE, TOWN, birth, today)).isFalse();
    }

    @Test
    void listsWhatNobodyResolves() {
        assertThat(explaining.unresolved(PROVINCE, today))
                .extracting(Procedures.Placement::code)
                .doesNotContain(BIRTH);

        desk.add(forBirth(null, Kind.BRANCH, today), administrator);

        assertThat(explaining.unresolved(PROVINCE, today))
                .extracting(Procedures.Placement::code)
                .contains(BIRTH);
        assertThat(resolving(today)).isEmpty();
        assertThat(new Office(context).get("quantri", "/quan-tri/tham-quyen/chua-co"))
                .bodyText()
                .contains("1.001193");
    }

    @Test
    void tellsAllThatIsWrongWithARuleAtOnce() {
        var office = new Office(context);

        assertThat(office.post(
                        "quantri", "/quan-tri/tham-quyen", "aspect", "COMPETENT", "from", "mai", "agency", "H 7"))
                .hasStatus(422)
                .bodyText()
                .contains("Vui lòng chọn ngày.", "Không có cơ quan H 7");
        assertThat(office.post(
                        "quantri",
                        "/quan-tri/tham-quyen",
                        "aspect",
                        "COMPETENT",
                        "procedure",
                        "9.999999",
                        "kind",
                        "ONE_STOP_CENTRE",
                        "from",
                        "2026-11-20",
                        "to",
                        "2026-11-19"))
                .hasStatus(422)
                .bodyText()
                .contains("9.999999", "chỉ tiếp nhận và trả kết quả", "không được trước", "Vui lòng ghi căn cứ");
        assertThatThrownBy(() -> desk.add(
                        new RulePlan(Aspect.COMPETENT, BIRTH, "G15", null, Kind.COMMUNE, today, null, GROUND),
                        administrator))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("competence.scope");
        assertThatThrownBy(() -> desk.add(
                        new RulePlan(Aspect.COMPETENT, null, "khong-co", null, Kind.COMMUNE, today, null, GROUND),
                        administrator))
                .hasMessageContaining("competence.sector");
    }

    @Test
    void refusesTheSameRuleTwice() {
        desk.add(forBirth(null, Kind.COMMUNE, today), administrator);

        assertThatThrownBy(() -> desk.add(forBirth(null, Kind.COMMUNE, today.plusDays(9)), administrator))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("competence.repeated");
        desk.add(forBirth(JUSTICE, Kind.DEPARTMENT, today), administrator);
        assertThat(resolving(today)).extracting(Agency::id).contains(TOWN, JUSTICE);
    }

    @Test
    void isForAdministratorsOfTheWholeProvince() {
        var office = new Office(context);

        for (var address : List.of("", "/moi", "/chua-co", "/giai-thich?thu-tuc=1.001193")) {
            assertThat(office.get("thanhtra", "/quan-tri/tham-quyen" + address)).hasStatus(403);
        }
        var ofTown = new Actor(administrator.account(), "Q", administrator.roles(), TOWN, null);
        assertThatThrownBy(() -> desk.add(forBirth(null, Kind.COMMUNE, today), ofTown))
                .hasMessageContaining("competence.province-only");
    }

    @Test
    void tellsThePublicWhereItIsTakenIn() {
        var office = new Office(context);
        assertThat(office.get("congdan", "/thu-tuc/1.001193")).bodyText().contains("mọi Bộ phận Một cửa trong tỉnh");

        desk.add(received(null, null), administrator);

        assertThat(office.get("congdan", "/thu-tuc/1.001193"))
                .bodyText()
                .contains("Bộ phận Một cửa của cơ quan giải quyết")
                .doesNotContain("mọi Bộ phận Một cửa trong tỉnh");
    }

    @Test
    @Tag("browser")
    void isKeptOnAnyScreen() {
        for (var look : List.of(Look.PHONE, Look.PHONE.other(), Look.DESKTOP, Look.DESKTOP.other())) {
            forget();
            prepare();
            Browser.open(port, look, page -> {
                page.navigate("/dang-nhap");
                page.fill("#account", "quantri");
                page.fill("#password", "motcua-demo-2026");
                page.click("main button");
                page.navigate("/quan-tri/tham-quyen/moi");
                page.click("form:has(#ground) button");
                assertThat(page.textContent("main")).contains("điền mã thủ tục hoặc chọn một lĩnh vực");
                look(page, "competence-new-" + look);
                fill(page, Map.of("#procedure", "1.001193", "#agency", "H07.95", "#ground", GROUND));
                page.click("form:has(#ground) button");
                assertThat(page.textContent("main")).contains("Đã thêm quy định.", "Sở Tư pháp");
                page.click("td summary");
                look(page, "competence-list-" + look);
                page.fill("#thu-tuc", "1.001193");
                page.click("form:has(#thu-tuc) button");
                assertThat(page.textContent("main")).contains("Theo quy định cho riêng thủ tục này");
                look(page, "competence-explained-" + look);
            });
        }
    }

    private static void fill(Page page, Map<String, String> values) {
        values.forEach(page::fill);
    }

    private static void look(Page page, String name) {
        Browser.check(page);
        Browser.screenshot(page, name);
        assertThat(Browser.sidewaysScroll(page)).isZero();
    }
}
