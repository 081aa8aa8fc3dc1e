package vn.motcua.directory.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.ledger.Ledger;
import vn.motcua.ledger.LedgerLine;
import vn.motcua.testing.Browser;
import vn.motcua.testing.Browser.Look;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.Staffing;

/** An agency is abolished of which changes are planned, or below which others are to stand. */
@DatabaseTest
class PlannedChangesTests {

    private static final AgencyId TOWN = new AgencyId("H07.961");
    private static final AgencyId BRANCH = new AgencyId("H07.962");
    private static final AgencyId SUCCESSOR = FiledDossiers.COMMUNE;
    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final String ADDRESS = "/quan-tri/co-quan/H07.961/bai-bo";

    @Autowired
    WebApplicationContext context;

    @Autowired
    AbolitionDesk desk;

    @Autowired
    Agencies agencies;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    private Office office;
    private Actor administrator;
    private EndingAgency town;
    private EndingAgency branch;

    @BeforeEach
    void makeThem() {
        office = new Office(context);
        administrator = Staffing.actor(accounts, "quantri");
        town = new EndingAgency(TOWN, context);
        branch = new EndingAgency(BRANCH, context);
        town.make("Ủy ban nhân dân xã Sắp Đổi");
        branch.make("Chi nhánh Sắp Đến");
    }

    @AfterEach
    void forget() {
        branch.forget();
        town.forget();
    }

    private void plan(AgencyId id, String day, String name, AgencyId parent) {
        var answer = office.post(
                "quantri",
                "/quan-tri/co-quan/" + id,
                "kind",
                "COMMUNE",
                "parent",
                parent.value(),
                "validFrom",
                "2025-07-01",
                "name",
                name,
                "oneStopName",
                "Trung tâm",
                "place",
                "Thử",
                "from",
                day);
        assertThat(answer).hasStatus(302);
    }

    private void planTwoNames() {
        plan(TOWN, "2027-01-01", "Ủy ban nhân dân phường Sẽ Đổi", new AgencyId("H07"));
        plan(TOWN, "2027-02-01", "Ủy ban nhân dân phường Sẽ Đổi Nữa", new AgencyId("H07"));
    }

    @Test
    void listsWhatIsPlannedOfItAndWithdrawsItWithTheOrder() {
        planTwoNames();
        assertThat(office.get("quantri", ADDRESS))
                .bodyText()
                .contains(
                        "Từ 01/01/2027: Ủy ban nhân dân phường Sẽ Đổi",
                        "Từ 01/02/2027: Ủy ban nhân dân phường Sẽ Đổi Nữa",
                        "các thay đổi này được rút cùng lúc");
        int before = tree().size();

        assertThat(office.post("quantri", ADDRESS, "lastDay", END.toString(), "successor", SUCCESSOR.value()))
                .hasStatus(302);

        var told = tree().subList(before, tree().size());
        assertThat(told)
                .extracting(LedgerLine::kind)
                .containsExactly("AgencyChangeWithdrawn", "AgencyChangeWithdrawn", "AgencyClosing");
        assertThat(told.getFirst().facts()).contains("2027-02-01", "Sẽ Đổi Nữa");
        assertThat(desk.planned(TOWN, administrator).own()).isEmpty();
        assertThat(agencies.get(TOWN).name()).isEqualTo("Ủy ban nhân dân xã Sắp Đổi");
    }

    private List<LedgerLine> tree() {
        return ledger.lines(UUID.fromString("00000000-0000-4000-8000-006167656e63"));
    }

    @Test
    void keepsWhatIsPlannedWhenTheOrderIsRefused() {
        planTwoNames();

        assertThatThrownBy(() -> desk.order(TOWN, END, TOWN, administrator)).hasMessageContaining("successor");

        assertThat(desk.planned(TOWN, administrator).own()).hasSize(2);
    }

    @Test
    void isRefusedWhileAnotherIsToStandBelowIt() {
        plan(BRANCH, "2027-01-01", "Chi nhánh Đã Đến", TOWN);

        assertThat(office.get("quantri", ADDRESS))
                .bodyText()
                .contains("Từ 01/01/2027: Chi nhánh Đã Đến", "/quan-tri/co-quan/H07.962?tu=2027-01-01#sua");
        assertThat(office.post("quantri", ADDRESS, "lastDay", END.toString(), "successor", SUCCESSOR.value()))
                .hasStatus(422)
                .bodyText()
                .contains("Vui lòng sửa hoặc rút các thay đổi đó trước", "href=\"#planned-below\"");
        assertThat(agencies.get(TOWN).lastDay()).isEmpty();

        assertThat(office.post("quantri", "/quan-tri/co-quan/H07.962/thay-doi/2027-01-01/rut"))
                .hasStatus(302);
        assertThat(office.post("quantri", ADDRESS, "lastDay", END.toString(), "successor", SUCCESSOR.value()))
                .hasStatus(302);
        assertThat(agencies.get(TOWN).successor()).contains(SUCCESSOR);
    }

    @Test
    void doesNotWaitForThePlansOfAnAgencyThatEndedItself() {
        plan(BRANCH, "2027-01-01", "Chi nhánh Đã Đến", TOWN);
        desk.order(BRANCH, END, SUCCESSOR, administrator);

        desk.order(TOWN, END, SUCCESSOR, administrator);

        assertThat(agencies.get(TOWN).isClosing()).isTrue();
    }

    @Test
    void namesNoMoreThanAPageOfThem() {
        var names = new ArrayList<String>();
        for (int month = 1; month <= 12; month++) {
            for (var day : List.of("01", "15")) {
                var from = "2027-%02d-%s".formatted(month, day);
                plan(BRANCH, from, "Chi nhánh " + from, TOWN);
                names.add("Chi nhánh " + from);
            }
        }

        assertThat(desk.planned(TOWN, administrator).below())
                .extracting(state -> state.facts().name())
                .isEqualTo(names.subList(0, AbolitionDesk.LISTED));
    }

    @Test
    @Tag("browser")
    void showsWhatIsPlannedOnAnyScreen() {
        planTwoNames();
        plan(BRANCH, "2027-01-01", "Chi nhánh Đã Đến", TOWN);
        for (var look : List.of(Look.PHONE, Look.PHONE.other(), Look.DESKTOP, Look.DESKTOP.other())) {
            Browser.open(port, look, page -> {
                page.navigate("/dang-nhap");
                page.fill("#account", "quantri");
                page.fill("#password", "motcua-demo-2026");
                page.click("main button");
                page.navigate(ADDRESS + "?lastDay=2026-06-30&successor=H07.15");
                Browser.check(page);
                Browser.screenshot(page, "abolition-planned-" + look);
                assertThat(Browser.sidewaysScroll(page)).isZero();
            });
        }
    }
}
