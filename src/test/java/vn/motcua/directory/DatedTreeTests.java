package vn.motcua.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.microsoft.playwright.Page;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.agency.Agency.Kind;
import vn.motcua.agency.AgencyState;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.directory.DirectoryDesk.Dated;
import vn.motcua.ledger.Ledger;
import vn.motcua.ledger.LedgerLine;
import vn.motcua.testing.Browser;
import vn.motcua.testing.Browser.Look;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Office;
import vn.motcua.testing.Staffing;

/** Changes of the tree with a day: at once, planned, withdrawn, begun, stopped. */
@DatabaseTest
class DatedTreeTests {

    private static final AgencyId PROVINCE = new AgencyId("H07");
    private static final AgencyId TOWN = new AgencyId("H07.71");
    private static final AgencyId OTHER = new AgencyId("H07.72");
    private static final AgencyId BRANCH = new AgencyId("H07.71.01");
    private static final LocalDate START = LocalDate.of(2025, 7, 1);
    private static final String UNIT = "97001";

    @Autowired
    WebApplicationContext context;

    @Autowired
    DirectoryDesk desk;

    @Autowired
    DueSweep due;

    @Autowired
    AgencyTree tree;

    @Autowired
    AgencyHistory history;

    @Autowired
    Agencies agencies;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManagerFactory entities;

    @LocalServerPort
    int port;

    private Actor administrator;
    private LocalDate today;
    private LocalDate soon;

    @BeforeEach
    void prepare() {
        forget();
        administrator = Staffing.actor(accounts, "quantri");
        today = desk.today();
        soon = today.plusDays(30);
        for (var code : List.of(UNIT, "97002")) {
            database.sql("""
                    insert into admin_unit (code, unit_level, parent_code, name, core, valid_from)
                    values (?, 'COMMUNE', null, 'Xã Ngày Thử', 'ngay thu', date '2025-07-01')
                    """).param(code).update();
        }
        desk.create(TOWN, plan(Kind.COMMUNE, PROVINCE, UNIT, "UBND xã Sông Cũ"), administrator);
        desk.create(BRANCH, plan(Kind.BRANCH, TOWN, null, "Chi nhánh Sông"), administrator);
        desk.create(OTHER, plan(Kind.COMMUNE, PROVINCE, null, "UBND xã Bên Cạnh"), administrator);
    }

    @AfterEach
    void forget() {
        database.sql("update agency set successor = null, parent = 'H07' where id like 'H07.7%'")
                .update();
        database.sql("delete from agency where id like 'H07.7%'").update();
        database.sql("delete from admin_unit where code in ('97001', '97002')").update();
    }

    private static AgencyPlan plan(Kind kind, AgencyId parent, @Nullable String unit, String name) {
        return new AgencyPlan(kind, parent, unit, START, new AgencyPlan.Texts(name, "Trung tâm", "Thử", ""));
    }

    private void change(AgencyId id, AgencyPlan plan, LocalDate from) {
        desk.change(id, plan, Dated.all(from), administrator);
    }

    private AgencyPlan town(String name) {
        return plan(Kind.COMMUNE, PROVINCE, UNIT, name);
    }

    private List<String> names(AgencyId id) {
        return history.of(id, administrator).stream()
                .map(entry -> entry.state().facts().name())
                .toList();
    }

    private String called(AgencyId id, LocalDate day) {
        return agencies.asOf(List.of(id.value()), day).getFirst().facts().name();
    }

    @Test
    void changesAtOnceFromADayThatIsOver() {
        change(TOWN, town("UBND xã Sông Mới"), today.minusDays(10));

        assertThat(agencies.get(TOWN).name()).isEqualTo("UBND xã Sông Mới");
        assertThat(agencies.get(BRANCH).parentName()).isEqualTo("UBND xã Sông Mới");
        assertThat(called(TOWN, today.minusDays(11))).isEqualTo("UBND xã Sông Cũ");
        assertThat(called(TOWN, today.minusDays(10))).isEqualTo("UBND xã Sông Mới");
        assertThat(names(TOWN)).containsExactly("UBND xã Sông Mới", "UBND xã Sông Cũ");
        assertThat(history.of(BRANCH, administrator).getFirst().above()).isEqualTo("UBND xã Sông Cũ");
        assertThatThrownBy(() -> change(TOWN, town("UBND xã Sông"), today.minusDays(11)))
                .hasMessageContaining("agency.before-newest");
    }

    @Test
    void letsAPlannedChangeBeginOnItsDayAndTellsThoseBelow() {
        int before = ledger.lines(TreeChain.CHAIN).size();
        change(TOWN, town("UBND phường Sông Mới"), soon);
        due.run(soon.minusDays(1));
        assertThat(agencies.get(TOWN).name()).isEqualTo("UBND xã Sông Cũ");

        due.run(soon);
        due.run(soon);

        assertThat(agencies.get(TOWN).name()).isEqualTo("UBND phường Sông Mới");
        assertThat(agencies.get(BRANCH).parentName()).isEqualTo("UBND phường Sông Mới");
        var lines = ledger.lines(TreeChain.CHAIN);
        assertThat(lines.subList(before, lines.size()))
                .extracting(LedgerLine::kind)
                .containsExactly("AgencyChangePlanned", "AgencyChanged");
        assertThat(lines.getLast().facts()).contains("\"from\":\"" + soon + '"');
    }

    @Test
    void withdrawsAPlannedChange() {
        change(TOWN, town("UBND phường Sông Mới"), soon);

        desk.withdraw(TOWN, soon, administrator);
        due.run(soon);

        assertThat(names(TOWN)).containsExactly("UBND xã Sông Cũ");
        assertThat(agencies.get(TOWN).name()).isEqualTo("UBND xã Sông Cũ");
        assertThat(ledger.lines(TreeChain.CHAIN).getLast().kind()).isEqualTo("AgencyChangeWithdrawn");
        assertThatThrownBy(() -> desk.withdraw(TOWN, soon, administrator)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> desk.withdraw(TOWN, START, administrator)).hasMessageContaining("agency.no-plan");
    }

    @Test
    void keepsWhatWasPlannedWhenTodaysFormIsGivenForALaterDay() {
        change(TOWN, town("UBND phường Sông Mới"), soon);
        var form = new AgencyPlan(
                Kind.COMMUNE,
                PROVINCE,
                UNIT,
                START,
                new AgencyPlan.Texts("UBND xã Sông Cũ", "Trung tâm", "Thử", "1900"));

        desk.change(TOWN, form, new Dated(soon.plusDays(5), today), administrator);

        var last = history.of(TOWN, administrator).getFirst();
        assertThat(last.state().facts().name()).isEqualTo("UBND phường Sông Mới");
        assertThat(last.changes()).containsExactly(entry("hotline", "1900"));
    }

    @Test
    void refusesACircleOnAnyDayToCome() {
        change(OTHER, plan(Kind.COMMUNE, TOWN, null, "UBND xã Bên Cạnh"), soon);

        assertThatThrownBy(() -> change(TOWN, plan(Kind.COMMUNE, OTHER, UNIT, "UBND xã Sông Cũ"), today))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("directory.circle-on");
        assertThatThrownBy(() -> change(TOWN, plan(Kind.COMMUNE, OTHER, UNIT, "UBND xã Sông Cũ"), soon.plusDays(3)))
                .hasMessageContaining("directory.circle");
        change(OTHER, plan(Kind.COMMUNE, PROVINCE, null, "UBND xã Bên Cạnh"), soon.plusDays(2));
        change(TOWN, plan(Kind.COMMUNE, OTHER, UNIT, "UBND xã Sông Cũ"), soon.plusDays(3));
        assertThatThrownBy(() -> desk.withdraw(OTHER, soon.plusDays(2), administrator))
                .hasMessageContaining("directory.circle");
    }

    @Test
    void givesAUnitOneAgencyOnEveryDay() {
        var takes = plan(Kind.COMMUNE, PROVINCE, UNIT, "UBND xã Bên Cạnh");
        assertThatThrownBy(() -> change(OTHER, takes, soon)).hasMessageContaining("directory.overlaps");

        change(TOWN, plan(Kind.COMMUNE, PROVINCE, "97002", "UBND xã Sông Cũ"), soon);
        assertThatThrownBy(() -> change(OTHER, takes, soon.minusDays(1))).hasMessageContaining("directory.overlaps");
        change(OTHER, takes, soon);
        assertThatThrownBy(() -> desk.withdraw(TOWN, soon, administrator)).hasMessageContaining("directory.overlaps");
        assertThatThrownBy(() -> change(TOWN, town("UBND xã Sông Cũ"), soon.plusDays(9)))
                .hasMessageContaining("directory.overlaps");

        due.run(soon);
        assertThat(agencies.serving(List.of(UNIT), today))
                .extracting(Agency::id)
                .containsExactly(OTHER);
        assertThat(agencies.get(TOWN).unitCode()).contains("97002");
    }

    @Test
    void stopsWhatCannotBeginAndLetsTheRestBegin() {
        change(TOWN, town("UBND phường Sông Mới"), soon);
        stopTheBranch();

        assertThat(agencies.get(TOWN).name()).isEqualTo("UBND phường Sông Mới");
        assertThat(agencies.get(BRANCH).parent()).contains(TOWN);
        assertThat(agencies.get(BRANCH).name()).isEqualTo("Chi nhánh Sông");
        var stopped = history.stopped(TOWN, administrator);
        assertThat(stopped).singleElement().satisfies(one -> {
            assertThat(one.agency()).isEqualTo(BRANCH);
            assertThat(one.problem()).map(problem -> problem.code()).contains("directory.parent-unknown");
        });
        var office = new Office(context);
        assertThat(office.get("quantri", "/quan-tri/co-quan?duoi=H07.71"))
                .bodyText()
                .contains("Chi nhánh Bên Cạnh");
        assertThat(office.get("quantri", "/quan-tri/co-quan/H07.71.01"))
                .bodyText()
                .contains("Không có hiệu lực được", "Không có cơ quan H07.72 đang hoạt động");
        assertThat(office.post("quantri", "/quan-tri/co-quan/H07.71.01/thay-doi/" + soon + "/rut"))
                .hasStatus(302);
        assertThat(history.stopped(TOWN, administrator)).isEmpty();
    }

    private void stopTheBranch() {
        change(BRANCH, plan(Kind.BRANCH, OTHER, null, "Chi nhánh Bên Cạnh"), soon);
        var other = agencies.get(OTHER);
        other.close(today.minusDays(1), TOWN);
        agencies.save(other);
        due.run(soon);
    }

    @Test
    void tellsThoseBelowInOneStatementHoweverManyThereAre() {
        int few = statements("UBND phường Một");
        for (int i = 0; i < 30; i++) {
            desk.create(
                    new AgencyId("H07.7" + (200 + i)), plan(Kind.BRANCH, TOWN, null, "Chi nhánh " + i), administrator);
        }

        assertThat(statements("UBND phường Hai")).isLessThanOrEqualTo(few);
        assertThat(agencies.below(TOWN, "", Limit.of(50)))
                .hasSize(31)
                .extracting(Agency::parentName)
                .containsOnly("UBND phường Hai");
    }

    private int statements(String name) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        boolean before = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            change(TOWN, town(name), today);
            return (int) statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(before);
        }
    }

    @Test
    void letsOneOfTwoWhoWouldCloseACircleTogether() {
        var changes = Stream.of(
                        CompletableFuture.runAsync(
                                () -> change(OTHER, plan(Kind.COMMUNE, TOWN, null, "UBND xã Bên Cạnh"), soon)),
                        CompletableFuture.runAsync(
                                () -> change(TOWN, plan(Kind.COMMUNE, OTHER, UNIT, "UBND xã Sông Cũ"), soon)))
                .map(change -> change.handle((done, failure) -> failure == null))
                .map(CompletableFuture::join)
                .toList();

        assertThat(changes).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void findsAnAgencyByItsFormerName() {
        change(TOWN, town("UBND phường Biển Xanh"), today);
        change(OTHER, plan(Kind.COMMUNE, PROVINCE, null, "UBND phường Sông Tương Lai"), soon);

        var found = tree.search("song cu", "", administrator).lines();

        assertThat(found).singleElement().satisfies(line -> {
            assertThat(line.agency().id()).isEqualTo(TOWN);
            assertThat(line.formerly()).isEqualTo("UBND xã Sông Cũ");
        });
        assertThat(tree.search("bien xanh", "", administrator).lines())
                .extracting(AgencyTree.Line::formerly)
                .containsOnlyNulls();
        assertThat(tree.search("tuong lai", "", administrator).lines()).isEmpty();
        assertThat(new Office(context).get("quantri", "/quan-tri/co-quan?q=song+cu"))
                .bodyText()
                .contains("trước đây: UBND xã Sông Cũ");
    }

    @Test
    void tellsEveryStateWhoGaveIt() {
        change(TOWN, town("UBND phường Sông Mới"), soon);

        assertThat(history.of(TOWN, administrator))
                .extracting(AgencyHistory.Entry::state)
                .allSatisfy(state -> assertThat(state.givenBy()).contains(administrator.account()))
                .extracting(AgencyState::phase)
                .containsExactly(AgencyState.Phase.PLANNED, AgencyState.Phase.HOLDS);
        assertThat(new Office(context).post("thanhtra", "/quan-tri/co-quan/H07.71/thay-doi/" + soon + "/rut"))
                .hasStatus(403);
    }

    @Test
    @Tag("browser")
    void isReadOnAnyScreen() {
        change(TOWN, town("UBND phường Sông Mới"), today.minusDays(10));
        stopTheBranch();
        for (var look : List.of(Look.PHONE, Look.PHONE.other(), Look.DESKTOP, Look.DESKTOP.other())) {
            Browser.open(port, look, page -> {
                page.navigate("/dang-nhap");
                page.fill("#account", "quantri");
                page.fill("#password", "motcua-demo-2026");
                page.click("main button");
                page.navigate("/quan-tri/co-quan/H07.71");
                page.fill("#name", "UBND phường Sông Rộng");
                page.fill("#hotline", "1900 1234");
                page.fill("#from", soon.toString());
                page.click("form:has(#from) button");
                assertThat(page.textContent("main")).contains("có hiệu lực từ ngày", "UBND phường Sông Rộng");
                look(page, "directory-time-line-" + look);
                page.click("form[action$='/rut'] button");
                assertThat(page.textContent("main")).contains("Đã bỏ thay đổi").doesNotContain("UBND phường Sông Rộng");
                page.navigate("/quan-tri/co-quan?q=song+cu");
                look(page, "directory-former-" + look);
                page.navigate("/quan-tri/co-quan/H07.71.01");
                look(page, "directory-stopped-" + look);
            });
        }
    }

    private static void look(Page page, String name) {
        Browser.check(page);
        Browser.screenshot(page, name);
        assertThat(Browser.sidewaysScroll(page)).isZero();
    }
}
