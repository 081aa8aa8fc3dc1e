package vn.motcua.directory.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.AgencyId;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.ledger.Ledger;
import vn.motcua.ledger.LedgerLine;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.Staffing;
import vn.motcua.testing.TestClock;
import vn.motcua.work.WorkItems;

/** A dossier that is in the middle of a turn when its agency ends goes on there with whoever comes after it. */
@DatabaseTest
class MovedTurnsTests {

    private static final AgencyId TOWN = new AgencyId("H07.931");
    private static final AgencyId WARD = new AgencyId("H07.12");
    private static final AgencyId COMMUNE = FiledDossiers.COMMUNE;
    private static final LocalDate END = LocalDate.of(2026, 6, 30);

    @Autowired
    WebApplicationContext context;

    @Autowired
    AbolitionDesk desk;

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
    TestClock clock;

    @Autowired
    JdbcClient database;

    private Office office;
    private Dossier dossier;
    private int keys;

    @BeforeEach
    void beginInTheWard() {
        forget();
        office = new Office(context);
        agencies.save(new Agency(
                TOWN,
                new Agency.Names("Ủy ban nhân dân xã Dở Dang", "Ủy ban nhân dân tỉnh", "Một cửa", "Dở Dang", null),
                new Agency.Standing(Agency.Kind.COMMUNE, new AgencyId("H07"), null, LocalDate.of(2025, 7, 1))));
        dossier = new FiledDossiers(context).withProcess(WARD, FiledDossiers.MOTHER);
        does("motcua", "accept");
        does("truongphong", "assign", "officer", "thuly");
    }

    @AfterEach
    void forget() {
        clock.reset();
        database.sql("delete from abolition_dossier where agency = 'H07.931'").update();
        database.sql("delete from abolition where agency = 'H07.931'").update();
        database.sql("update dossier set agency = 'H07.12', receiving_agency = 'H07.12' where agency = 'H07.931'")
                .update();
        database.sql("update work_item set agency = 'H07.12' where agency = 'H07.931'")
                .update();
        database.sql("delete from agency_state where agency = 'H07.931'").update();
        database.sql("delete from agency where id = 'H07.931'").update();
    }

    private void does(String account, String action, String... fields) {
        steps();
        var sent = new ArrayList<>(List.of("key", "moved-" + dossier.id() + "-" + ++keys));
        sent.addAll(List.of(fields));
        var address = "/cong-viec/" + items.open(dossier.id()).getFirst().id() + "/" + action;
        assertThat(office.post(account, address, sent.toArray(String[]::new)))
                .as(account + " " + action)
                .hasStatus3xxRedirection();
    }

    /** Between two people the process may have something to do by itself. */
    private void steps() {
        await().until(() -> !items.open(dossier.id()).isEmpty());
    }

    /** What the ward has begun is the town's, which nobody works in. */
    private void isTheTowns() {
        database.sql("update dossier set agency = ?, receiving_agency = ? where id = ?")
                .params(TOWN.value(), TOWN.value(), dossier.id().value())
                .update();
        database.sql("update work_item set agency = ? where dossier = ? and closed_at is null")
                .params(TOWN.value(), dossier.id().value())
                .update();
    }

    private void abolish(AgencyId successor) {
        desk.order(TOWN, END, successor, Staffing.actor(accounts, "quantri"));
        sweep.run();
        assertThat(agencies.get(TOWN).isClosing()).isFalse();
    }

    private Dossier now() {
        return dossiers.get(dossier.id());
    }

    @Test
    void keepsItsPauseAndGoesOnLaterByTheTimeThatItStood() {
        var promised = now().clocks().promisedAt().orElseThrow();
        does("thuly", "require-payment", "amount", "1250000", "ground", "Thông báo số 15/TB-CCT");
        isTheTowns();

        abolish(WARD);

        assertThat(now().status()).isEqualTo(DossierStatus.AWAITING_PAYMENT);
        assertThat(now().agency()).isEqualTo(WARD);
        clock.forward(Duration.ofHours(1));
        does("motcua", "record-payment", "reference", "BL-0001234");
        assertThat(now().status()).isEqualTo(DossierStatus.IN_PROCESS);
        assertThat(now().clocks().promisedAt()).contains(promised.plus(Duration.ofHours(1)));
    }

    @Test
    void isSignedByTheSuccessorsLeaderWhenItWasDecidedBefore() {
        does("thuly", "propose", "outcome", "GRANT", "opinion", "Đủ điều kiện.");
        does("truongphong", "approve");
        steps();
        isTheTowns();

        abolish(WARD);

        does("lanhdao", "sign");
        does("vanthu", "seal");
        await().untilAsserted(() -> assertThat(now().status()).isEqualTo(DossierStatus.RETURNED));
        assertThat(now().agency()).isEqualTo(WARD);
    }

    @Test
    void isRecalledAndSignedAnewByTheSuccessorWhileNobodyHasItsResult() {
        database.sql("update dossier set return_by = 'COUNTER' where id = ?")
                .param(dossier.id().value())
                .update();
        decide("Đủ điều kiện.");
        isTheTowns();

        abolish(WARD);

        does("motcua", "propose-recall", "reason", "Sai ngày sinh.");
        does("lanhdao", "recall", "reason", "Sai ngày sinh.");
        assertThat(now().status()).isEqualTo(DossierStatus.IN_PROCESS);
        decide("Đã sửa ngày sinh.");
        assertThat(now().agency()).isEqualTo(WARD);
        assertThat(ledger.lines(dossier.id().value()))
                .extracting(LedgerLine::kind)
                .containsSubsequence("Decided", "TakenOver", "ResultRecalled", "ResultSigned", "Decided");
        assertThat(database.sql("select edition from result_paper where dossier = ? order by edition")
                        .param(dossier.id().value())
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    private void decide(String opinion) {
        does("thuly", "propose", "outcome", "GRANT", "opinion", opinion);
        does("truongphong", "approve");
        does("lanhdao", "sign");
        does("vanthu", "seal");
        await().untilAsserted(() -> assertThat(now().status()).isEqualTo(DossierStatus.DECIDED));
    }

    @Test
    void getsTheOpinionThatTheEndedAgencyWasAskedFor() {
        does(
                "thuly",
                "ask-opinions",
                "agencies",
                TOWN.value(),
                "question",
                "Đã đăng ký chưa?",
                "until.day",
                "23",
                "until.month",
                "11",
                "until.year",
                "2026");

        abolish(COMMUNE);

        assertThat(now().agency()).as("who resolves it stays").isEqualTo(WARD);
        does("motcua2", "give-opinion", "opinion", "Chưa đăng ký tại xã.");
        var officer = "/cong-viec/" + items.open(dossier.id()).getFirst().id();
        assertThat(office.get("thuly", officer)).bodyText().contains("Chưa đăng ký tại xã.");
    }
}
