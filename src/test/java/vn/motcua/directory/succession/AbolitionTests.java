package vn.motcua.directory.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.ledger.Ledger;
import vn.motcua.ledger.LedgerLine;
import vn.motcua.ledger.VerifyLedger;
import vn.motcua.testing.Browser;
import vn.motcua.testing.Browser.Look;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.Staffing;
import vn.motcua.tracking.TrackingDesk;
import vn.motcua.work.WorkItems;

/** An agency is abolished while dossiers are open: they go to whoever comes after it, once each, and nothing else moves. */
@DatabaseTest
class AbolitionTests {

    private static final AgencyId PROVINCE = new AgencyId("H07");
    private static final AgencyId TOWN = new AgencyId("H07.911");
    private static final AgencyId EAST = new AgencyId("H07.912");
    private static final AgencyId WEST = new AgencyId("H07.913");
    private static final AgencyId SUCCESSOR = FiledDossiers.COMMUNE;
    private static final LocalDate START = LocalDate.of(2025, 7, 1);
    private static final LocalDate END = LocalDate.of(2026, 6, 30);

    @Autowired
    WebApplicationContext context;

    @Autowired
    AbolitionDesk desk;

    @Autowired
    Settlement settlement;

    @Autowired
    SettlementSweep sweep;

    @Autowired
    Agencies agencies;

    @Autowired
    Accounts accounts;

    @Autowired
    Dossiers dossiers;

    @Autowired
    WorkItems items;

    @Autowired
    Ledger ledger;

    @Autowired
    TrackingDesk tracking;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private Actor administrator;
    private FiledDossiers filed;

    @BeforeEach
    void makeTheTown() {
        forget();
        administrator = Staffing.actor(accounts, "quantri");
        filed = new FiledDossiers(context);
        agency(TOWN, "Ủy ban nhân dân xã Cũ Thử", "98001", START);
    }

    @AfterEach
    void forget() {
        database.sql("delete from abolition_dossier where agency like 'H07.91%'")
                .update();
        database.sql("delete from abolition where agency like 'H07.91%'").update();
        database.sql("update dossier set agency = 'H07.15', receiving_agency = 'H07.15' where agency like 'H07.91%'")
                .update();
        database.sql("update work_item set agency = 'H07.15' where agency like 'H07.91%'")
                .update();
        database.sql("update agency set successor = null where id like 'H07.91%'")
                .update();
        database.sql("delete from agency where id like 'H07.91%'").update();
        database.sql("delete from admin_unit_change where old_code = '98001'").update();
        database.sql("delete from admin_unit where code like '98%' and name like '%Thử'")
                .update();
    }

    private void agency(AgencyId id, String name, String unit, LocalDate from) {
        agencies.save(new Agency(
                id,
                new Agency.Names(name, "Ủy ban nhân dân tỉnh Hoa Sen", "Trung tâm " + name, "Thử", null),
                new Agency.Standing(Agency.Kind.COMMUNE, PROVINCE, unit, from)));
    }

    private void unit(String code, String level, @Nullable String parent, String name, String core, LocalDate from) {
        database.sql("""
                        insert into admin_unit (code, unit_level, parent_code, name, core, valid_from, valid_to)
                        values (:code, :level, :parent, :name, :core, :from, :to)
                        """)
                .param("code", code)
                .param("level", level)
                .param("parent", parent)
                .param("name", name)
                .param("core", core)
                .param("from", from)
                .param("to", from.equals(START) ? END : null, java.sql.Types.DATE)
                .update();
    }

    private void divide() {
        var after = END.plusDays(1);
        unit("98", "PROVINCE", null, "Tỉnh Đông Thử", "dong thu", START);
        unit("98001", "COMMUNE", "98", "Xã Cũ Thử", "cu thu", START);
        unit("98", "PROVINCE", null, "Tỉnh Đông Thử", "dong thu", after);
        unit("98002", "COMMUNE", "98", "Xã Sớm Thử", "som thu", after);
        unit("98003", "COMMUNE", "98", "Xã Chiều Thử", "chieu thu", after);
        for (var code : List.of("98002", "98003")) {
            database.sql("insert into admin_unit_change (old_code, new_code, changed_on) values ('98001', ?, ?)")
                    .params(code, after)
                    .update();
        }
        agency(EAST, "Ủy ban nhân dân xã Sớm Thử", "98002", after);
        agency(WEST, "Ủy ban nhân dân xã Chiều Thử", "98003", after);
    }

    private static Applicant living(String address) {
        var mother = FiledDossiers.MOTHER;
        return new Applicant(mother.name(), mother.citizenId(), mother.phone(), mother.email(), address);
    }

    private Dossier open() {
        return filed.withProcess(TOWN, FiledDossiers.MOTHER);
    }

    private List<String> kinds(Dossier dossier) {
        return ledger.lines(dossier.id().value()).stream().map(LedgerLine::kind).toList();
    }

    @Test
    void movesEachOpenDossierOnceWithItsStepsAndKeepsNumberAndDates() {
        var first = open();
        var second = open();

        desk.order(TOWN, END, SUCCESSOR, administrator);
        assertThat(agencies.get(TOWN).isClosing()).isTrue();
        sweep.run();
        sweep.run();

        for (var before : List.of(first, second)) {
            var after = dossiers.get(before.id());
            assertThat(after.agency()).isEqualTo(SUCCESSOR);
            assertThat(after.receivingAgency()).isEqualTo(SUCCESSOR);
            assertThat(after.number()).isEqualTo(before.number());
            assertThat(after.clocks().receptionDueAt())
                    .isEqualTo(before.clocks().receptionDueAt());
            assertThat(kinds(after)).containsExactly("Submitted", "TakenOver");
            assertThat(items.open(after.id())).singleElement().satisfies(item -> {
                assertThat(item.agency()).isEqualTo(SUCCESSOR);
                assertThat(item.role()).isEqualTo(Role.RECEPTIONIST);
                assertThat(item.owner()).isEmpty();
            });
        }
        assertThat(agencies.get(TOWN).isClosing()).isFalse();
        assertThat(desk.report(TOWN, administrator)).hasValueSatisfying(report -> {
            assertThat(report.progress()).isEqualTo(new Abolition.Progress(2, 0, 0));
            assertThat(report.abolition().endedAt()).isNotNull();
        });
    }

    @Test
    void tellsTheApplicantAndTheHistoryWhoGoesOn() {
        var dossier = open();

        desk.order(TOWN, END, SUCCESSOR, administrator);
        sweep.run();

        var citizen = Staffing.actor(accounts, "congdan");
        var entry = tracking.get(dossier.id(), citizen).timeline().getLast();
        assertThat(entry.from()).isEqualTo("Ủy ban nhân dân xã Cũ Thử");
        assertThat(entry.to()).isEqualTo(agencies.get(SUCCESSOR).name());
        assertThat(new Office(context).get("congdan", "/ho-so/" + dossier.id()))
                .bodyText()
                .contains("Ủy ban nhân dân xã Cũ Thử kết thúc hoạt động, hồ sơ do");
        await().untilAsserted(() -> assertThat(database.sql("select kind from notice where dossier = ?")
                        .param(dossier.id().value())
                        .query(String.class)
                        .list())
                .contains("TAKEN_OVER"));
    }

    @Test
    void leavesEndedDossiersWhereTheyAreAndFindable() {
        var ended = open();
        filed.change(
                ended,
                dossier -> dossier.withdraw(
                        "Không cần nữa",
                        new AccountName("congdan"),
                        dossier.clocks().submittedAt()));

        desk.order(TOWN, END, SUCCESSOR, administrator);
        sweep.run();

        assertThat(dossiers.get(ended.id()).agency()).isEqualTo(TOWN);
        assertThat(tracking.lookUp(ended.number().value(), ended.trackingSecret())
                        .status())
                .isEqualTo("WITHDRAWN");
        assertThat(agencies.get(TOWN).isClosing()).isFalse();
    }

    @Test
    void goesOnWhereItStopped() {
        var first = open();
        var second = open();
        desk.order(TOWN, END, SUCCESSOR, administrator);

        transaction.executeWithoutResult(status -> {
            settlement.move(TOWN, List.of(first.id(), second.id()));
            status.setRollbackOnly();
        });
        assertThat(dossiers.get(first.id()).agency()).isEqualTo(TOWN);
        settlement.move(TOWN, List.of(first.id()));
        settlement.move(TOWN, List.of(first.id()));
        sweep.run();

        assertThat(kinds(first)).containsExactly("Submitted", "TakenOver");
        assertThat(kinds(second)).containsExactly("Submitted", "TakenOver");
        assertThat(agencies.get(TOWN).isClosing()).isFalse();
    }

    @Test
    void goesByTheAddressWhereTheOldUnitWasDividedAndListsTheRest() {
        divide();
        var east = filed.withProcess(TOWN, living("Thôn 1, xã Sớm Thử, tỉnh Đông Thử"));
        var nobodyKnows = filed.withProcess(TOWN, living("Thôn 2, xã Cũ Thử, tỉnh Đông Thử"));
        var elsewhere = open();

        var preview = desk.preview(TOWN, END, SUCCESSOR, administrator);
        assertThat(preview.heirs().isDivided()).isTrue();
        assertThat(preview.open()).isEqualTo(3);
        desk.order(TOWN, END, SUCCESSOR, administrator);
        sweep.run();

        assertThat(dossiers.get(east.id()).agency()).isEqualTo(EAST);
        assertThat(agencies.get(TOWN).isClosing()).isTrue();
        assertThat(desk.report(TOWN, administrator).orElseThrow().left())
                .extracting(Abolition.Line::number, Abolition.Line::problem)
                .containsExactlyInAnyOrder(
                        tuple(nobodyKnows.number().value(), "several"),
                        tuple(elsewhere.number().value(), "elsewhere"));

        var field = "to-" + nobodyKnows.id();
        assertThat(new Office(context)
                        .post(
                                "quantri",
                                "/quan-tri/co-quan/" + TOWN + "/bai-bo/ho-so/" + nobodyKnows.id(),
                                "to",
                                "H07.999"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#" + field + "\"", "id=\"" + field + "\"", "value=\"H07.999\"");
        desk.decide(TOWN, nobodyKnows.id(), Optional.of(WEST), administrator);
        desk.decide(TOWN, elsewhere.id(), Optional.of(SUCCESSOR), administrator);
        sweep.run();

        assertThat(dossiers.get(nobodyKnows.id()).agency()).isEqualTo(WEST);
        assertThat(dossiers.get(elsewhere.id()).agency()).isEqualTo(SUCCESSOR);
        assertThat(agencies.get(TOWN).isClosing()).isFalse();
    }

    @Test
    void asksForASuccessorAndADayThatIsOver() {
        assertThatThrownBy(() -> desk.order(TOWN, END, TOWN, administrator))
                .hasMessageContaining("directory.successor");
        assertThatThrownBy(() -> desk.order(TOWN, END, new AgencyId("H07.999"), administrator))
                .hasMessageContaining("directory.successor");
        assertThatThrownBy(() -> desk.order(TOWN, LocalDate.of(2026, 11, 20), SUCCESSOR, administrator))
                .hasMessageContaining("directory.last-day");
        assertThatThrownBy(() -> desk.order(PROVINCE, END, SUCCESSOR, administrator))
                .hasMessageContaining("directory.has-below");

        desk.order(TOWN, END, SUCCESSOR, administrator);
        assertThatThrownBy(() -> desk.order(TOWN, END, SUCCESSOR, administrator))
                .hasMessageContaining("agency.abolished");
    }

    @Test
    void keepsTheLedgerSound() {
        database.sql("delete from ledger_line").update(); // what others did to theirs is not asked
        open();
        desk.order(TOWN, END, SUCCESSOR, administrator);
        sweep.run();

        assertThat(VerifyLedger.run(
                        "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                        "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                        "--spring.datasource.password=" + environment.getProperty("spring.datasource.password")))
                .isZero();
    }

    @Test
    void isOrderedOnAPageByAnAdministratorAlone() {
        var office = new Office(context);
        var address = "/quan-tri/co-quan/H07.911/bai-bo";

        assertThat(office.get("thanhtra", address)).hasStatus(403);
        assertThat(office.post("thanhtra", address, "lastDay", "2026-06-30", "successor", "H07.15"))
                .hasStatus(403);
        assertThat(office.post("quantri", address, "lastDay", "2026-06-30", "successor", "H07.911"))
                .hasStatus(422);
        assertThat(office.post("quantri", address, "lastDay", "2026-06-30", "successor", "H07.15"))
                .hasStatus(302);
        assertThat(agencies.get(TOWN).successor()).contains(SUCCESSOR);
    }

    @Test
    @Tag("browser")
    void showsWhatWillHappenAndHowFarItIsOnAnyScreen() {
        divide();
        for (int i = 0; i < 3; i++) {
            filed.withProcess(TOWN, living("Thôn 1, xã Sớm Thử, tỉnh Đông Thử"));
        }
        open();
        var looks = List.of(Look.PHONE, Look.PHONE.other(), Look.DESKTOP, Look.DESKTOP.other());
        var address = "/quan-tri/co-quan/H07.911/bai-bo";
        for (var look : looks) {
            signedIn(look, page -> {
                page.navigate(address + "?lastDay=2026-06-30&successor=H07.15");
                assertThat(page.textContent("main")).contains("Địa bàn đã chia", "Bãi bỏ và chuyển hồ sơ");
                look(page, "abolition-preview-" + look);
            });
        }
        desk.order(TOWN, END, SUCCESSOR, administrator);
        sweep.run();
        for (var look : looks) {
            signedIn(look, page -> {
                page.navigate(address);
                assertThat(page.textContent("main")).contains("Đã chuyển 3 hồ sơ", "Chưa chuyển được");
                look(page, "abolition-report-" + look);
            });
        }
    }

    private void signedIn(Look look, java.util.function.Consumer<Page> visit) {
        Browser.open(port, look, page -> {
            page.navigate("/dang-nhap");
            page.fill("#account", "quantri");
            page.fill("#password", "motcua-demo-2026");
            page.click("main button");
            visit.accept(page);
        });
    }

    private static void look(Page page, String name) {
        Browser.check(page);
        Browser.screenshot(page, name);
        assertThat(Browser.sidewaysScroll(page)).isZero();
    }
}
