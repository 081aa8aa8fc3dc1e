package vn.motcua.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
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
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.RuleViolation;
import vn.motcua.ledger.Ledger;
import vn.motcua.ledger.LedgerLine;
import vn.motcua.procedure.Procedures;
import vn.motcua.submission.CompetentAgencies;
import vn.motcua.testing.Browser;
import vn.motcua.testing.Browser.Look;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Office;
import vn.motcua.testing.Staffing;

/** The tree of agencies: what may be changed, what is refused, and where old addresses lead. */
@DatabaseTest
class DirectoryTests {

    private static final AgencyId PROVINCE = new AgencyId("H07");
    private static final AgencyId TOWN = new AgencyId("H07.901");
    private static final AgencyId BRANCH = new AgencyId("H07.901.01");
    private static final LocalDate START = LocalDate.of(2025, 7, 1);
    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final String UNIT = "99001";

    @Autowired
    WebApplicationContext context;

    @Autowired
    DirectoryDesk desk;

    @Autowired
    AgencyTree tree;

    @Autowired
    Agencies agencies;

    @Autowired
    Accounts accounts;

    @Autowired
    CompetentAgencies competent;

    @Autowired
    Ledger ledger;

    @Autowired
    Procedures procedures;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManagerFactory entities;

    @LocalServerPort
    int port;

    private Actor administrator;

    @BeforeEach
    void signIn() {
        administrator = accounts.get(new AccountName("quantri")).actor(Staffing.DAY);
        forget();
        unit("99", "PROVINCE", null, "Tỉnh Hoa Thử", "hoa thu", START, null);
        unit(UNIT, "COMMUNE", "99", "Xã Mới Thử", "moi thu", START, null);
        unit("9988", "PROVINCE", null, "Tỉnh Cũ Thử", "cu thu", LocalDate.of(2019, 1, 1), START.minusDays(1));
        unit("99887", "DISTRICT", "9988", "Huyện Xưa Thử", "xua thu", LocalDate.of(2019, 1, 1), START.minusDays(1));
        unit("99886", "COMMUNE", "99887", "Xã Cổ Thử", "co thu", LocalDate.of(2019, 1, 1), START.minusDays(1));
        database.sql("insert into admin_unit_change (old_code, new_code, changed_on) values ('99886', ?, ?)")
                .params(UNIT, START)
                .update();
    }

    @AfterEach
    void forget() {
        database.sql("update agency set successor = null, parent = 'H07' where id like 'H07.90%' or id like 'H07.8%'")
                .update();
        database.sql("delete from agency where id like 'H07.90%' or id like 'H07.8%'")
                .update();
        database.sql("delete from admin_unit_change where old_code like '99%' and new_code = '99001'")
                .update();
        database.sql("delete from admin_unit where code in ('99', '99001', '9988', '99887', '99886')")
                .update();
    }

    private void unit(
            String code,
            String level,
            @Nullable String parent,
            String name,
            String core,
            LocalDate from,
            @Nullable LocalDate to) {
        database.sql("""
                insert into admin_unit (code, unit_level, parent_code, name, core, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .param(code)
                .param(level)
                .param(parent)
                .param(name)
                .param(core)
                .param(from)
                .param(to)
                .update();
    }

    private static AgencyPlan plan(
            Agency.Kind kind, AgencyId parent, @Nullable String unit, LocalDate from, String name) {
        return new AgencyPlan(
                kind, parent, unit, from, new AgencyPlan.Texts(name, "Trung tâm " + name, "Mới Thử", "1900 0000"));
    }

    private DirectoryDesk.Dated all() {
        return DirectoryDesk.Dated.all(desk.today());
    }

    private void makeTown() {
        desk.create(TOWN, plan(Agency.Kind.COMMUNE, PROVINCE, UNIT, START, "UBND xã Mới Thử"), administrator);
    }

    @Test
    void leadsAnOldAddressToTodaysAgency() {
        makeTown();

        var procedure = procedures.get(new ProcedureCode("1.001193"));

        assertThat(competent.near("Thôn 3, xã Cổ Thử, huyện Xưa Thử, tỉnh Cũ Thử", procedure))
                .map(Agency::id)
                .contains(TOWN);
        assertThat(competent.near("thon 3, xa co thu, huyen xua thu, tinh cu thu", procedure))
                .map(Agency::id)
                .contains(TOWN);
    }

    @Test
    void refusesACircle() {
        makeTown();
        desk.create(BRANCH, plan(Agency.Kind.BRANCH, TOWN, null, START, "Chi nhánh"), administrator);

        assertThatThrownBy(() -> desk.change(
                        TOWN, plan(Agency.Kind.COMMUNE, BRANCH, UNIT, START, "UBND xã Mới Thử"), all(), administrator))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("directory.circle");
        assertThatThrownBy(() -> desk.change(
                        TOWN, plan(Agency.Kind.COMMUNE, TOWN, UNIT, START, "UBND xã Mới Thử"), all(), administrator))
                .hasMessageContaining("directory.circle");
        assertThat(agencies.get(TOWN).parent()).contains(PROVINCE);
    }

    @Test
    void givesAUnitOneAgencyAtATime() {
        makeTown();
        var second = plan(Agency.Kind.COMMUNE, PROVINCE, UNIT, END.plusDays(1), "UBND xã Mới Thử hai");

        assertThatThrownBy(() -> desk.create(new AgencyId("H07.902"), second, administrator))
                .hasMessageContaining("directory.overlaps");

        var town = agencies.get(TOWN);
        town.close(END, new AgencyId("H07.15"));
        agencies.save(town);
        desk.create(new AgencyId("H07.902"), second, administrator);
        assertThat(agencies.serving(List.of(UNIT), END)).extracting(Agency::id).containsExactly(TOWN);
        assertThat(agencies.serving(List.of(UNIT), END.plusDays(1)))
                .extracting(agency -> agency.id().value())
                .containsExactly("H07.902");
    }

    @Test
    void refusesUnknownUnitsParentsAndWhatBelongsToOthers() {
        assertThatThrownBy(() -> desk.create(
                        TOWN, plan(Agency.Kind.COMMUNE, PROVINCE, "88888", START, "UBND xã"), administrator))
                .hasMessageContaining("directory.unit-unknown");
        assertThatThrownBy(() -> desk.create(
                        TOWN, plan(Agency.Kind.COMMUNE, new AgencyId("H08"), null, START, "UBND xã"), administrator))
                .hasMessageContaining("directory.parent-unknown");
        assertThatThrownBy(() -> desk.create(
                        new AgencyId("H08.01"),
                        plan(Agency.Kind.COMMUNE, PROVINCE, null, START, "UBND xã"),
                        administrator))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("actor.role-missing");
    }

    @Test
    void writesEveryChangeOfTheTreeInOneChain() {
        int before = ledger.lines(TreeChain.CHAIN).size();

        makeTown();
        desk.create(BRANCH, plan(Agency.Kind.BRANCH, TOWN, null, START, "Chi nhánh"), administrator);
        desk.change(BRANCH, plan(Agency.Kind.BRANCH, TOWN, null, START, "Chi nhánh một"), all(), administrator);
        desk.change(BRANCH, plan(Agency.Kind.BRANCH, PROVINCE, null, START, "Chi nhánh một"), all(), administrator);

        var lines = ledger.lines(TreeChain.CHAIN);
        assertThat(lines.subList(before, lines.size()))
                .extracting(LedgerLine::kind)
                .containsExactly("AgencyCreated", "AgencyCreated", "AgencyChanged", "AgencyMoved");
        assertThat(lines.getLast().facts()).contains("\"agency\":\"H07.901.01\"", "\"parent\":\"H07\"");
    }

    @Test
    void asksForALevelInTwoStatementsHoweverManyThereAre() {
        many(120);
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        boolean before = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            var level = tree.below(PROVINCE, "H07.8", administrator);

            assertThat(level.lines()).hasSize(AgencyTree.A_PAGE);
            assertThat(level.next()).isNotNull();
            assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);
        } finally {
            statistics.setStatisticsEnabled(before);
        }
        assertThat(tree.search("xa thu 1007", "", administrator).lines()).hasSize(1);
    }

    private void many(int count) {
        IntStream.range(0, count)
                .forEach(i -> agencies.save(new Agency(
                        new AgencyId("H07.8%03d".formatted(i)),
                        new Agency.Names("UBND xã Thử " + (1000 + i), "UBND tỉnh", "Một cửa", "Thử", null),
                        new Agency.Standing(Agency.Kind.COMMUNE, PROVINCE, null, START))));
    }

    @Test
    void isForAdministratorsOfTheirOwnAgencies() {
        var office = new Office(context);

        for (var address : List.of("", "/H07.12", "/moi?duoi=H07")) {
            assertThat(office.get("thanhtra", "/quan-tri/co-quan" + address)).hasStatus(403);
            assertThat(office.get("congdan", "/quan-tri/co-quan" + address)).hasForwardedUrl("/error");
        }
        assertThat(office.get("quantri", "/quan-tri/co-quan/H08.01")).hasStatus(403);
        assertThat(office.post("thanhtra", "/quan-tri/co-quan/H07.12/bai-bo")).hasStatus(403);
    }

    @Test
    @Tag("browser")
    void isKeptByAnAdministratorOnAnyScreen() {
        many(60);
        for (var look : List.of(Look.PHONE, Look.PHONE.other(), Look.DESKTOP, Look.DESKTOP.other())) {
            Browser.open(port, look, page -> {
                page.navigate("/dang-nhap");
                page.fill("#account", "quantri");
                page.fill("#password", "motcua-demo-2026");
                page.click("main button");
                page.navigate("/quan-tri/co-quan");
                look(page, "directory-tree-" + look);
                page.click("a[rel=next]");
                assertThat(page.textContent("main")).contains("Về đầu danh sách");
                page.fill("#q", "sen ho");
                page.click("main form button");
                page.click("main table a");
                assertThat(page.textContent("main")).contains("Lê Thị Tiếp", "H07.12");
                look(page, "directory-agency-" + look);
                page.fill("#parent", "H07.12");
                page.click("form:has(#parent) button");
                assertThat(page.textContent("main")).contains("không thể đứng dưới");
                look(page, "directory-circle-" + look);
                page.navigate("/quan-tri/co-quan/moi?duoi=H07");
                page.fill("#id", "H07 12");
                page.click("form:has(#id) button");
                look(page, "directory-new-" + look);
            });
        }
    }

    private static void look(Page page, String name) {
        Browser.check(page);
        Browser.screenshot(page, name);
        assertThat(Browser.sidewaysScroll(page)).isZero();
    }
}
