package vn.motcua.notice.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.FiledDossiers.MOTHER;
import static vn.motcua.testing.FiledDossiers.WARD;
import static vn.motcua.testing.TestClock.at;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.core.Channel;
import vn.motcua.core.Role;
import vn.motcua.core.Sha256;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.SupplementItem;
import vn.motcua.dossier.SupplementRequest;
import vn.motcua.mandate.AbsenceDesk;
import vn.motcua.mandate.DelegationDesk;
import vn.motcua.mandate.DelegationPlan;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Staffing;
import vn.motcua.testing.TestClock;
import vn.motcua.work.ActionInput;
import vn.motcua.work.WorkDesk;
import vn.motcua.work.WorkItems;

@DatabaseTest
class ReminderTests {

    private static final AccountName RECEPTIONIST = new AccountName("motcua");
    private static final AccountName OFFICER = new AccountName("thuly");
    private static final AccountName LEADER = new AccountName("lanhdao");

    @Autowired
    ApplicationContext beans;

    @Autowired
    ReminderSweep sweep;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Autowired
    DelegationDesk delegations;

    @Autowired
    AbsenceDesk absences;

    @Autowired
    Accounts accounts;

    private FiledDossiers dossiers;

    @BeforeEach
    void open() {
        dossiers = new FiledDossiers(beans);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
        database.sql("delete from delegation").update();
        database.sql("delete from absence").update();
    }

    @Test
    void remindsOfReceptionAtHalfAtAFifthAndWhenItIsMissed() {
        var dossier = dossiers.withProcess(WARD, MOTHER); // Friday 09:00, due on Monday 09:00

        assertThat(sweptAt("2026-11-20T15:00", dossier)).isEmpty();
        assertThat(sweptAt("2026-11-20T15:01", dossier)).containsExactly("RECEPTION_HALF motcua");
        assertThat(sweptAt("2026-11-20T17:24", dossier)).isEmpty();
        assertThat(sweptAt("2026-11-20T17:25", dossier)).containsExactly("RECEPTION_FIFTH motcua");
        assertThat(sweptAt("2026-11-23T09:00", dossier)).isEmpty();
        assertThat(sweptAt("2026-11-23T09:01", dossier))
                .containsExactly("RECEPTION_ESCALATED truongphong", "RECEPTION_OVERDUE motcua");
        assertThat(sweptAt("2026-12-23T09:01", dossier)).isEmpty();
    }

    @Test
    void remindsTheOfficerOfResolutionAndTellsTheHeadOnceOfALateStep() {
        var dossier = assigned();

        assertThat(sweptAt("2026-11-20T16:01", dossier)).containsExactly("RESOLUTION_HALF thuly");
        assertThat(sweptAt("2026-11-20T16:31", dossier)).containsExactly("STEP_ESCALATED truongphong");
        assertThat(sweptAt("2026-11-23T08:25", dossier)).containsExactly("RESOLUTION_FIFTH thuly");
        assertThat(sweptAt("2026-11-23T10:01", dossier))
                .containsExactly("RESOLUTION_ESCALATED truongphong", "RESOLUTION_OVERDUE thuly");
        assertThat(sweptAt("2026-11-25T10:01", dossier)).isEmpty();
    }

    @Test
    void remindsTheDelegateOfWhoIsAwayToo() {
        var dossier = assigned();
        var scope = new DelegationPlan(
                OFFICER,
                RECEPTIONIST,
                Role.CASE_OFFICER,
                Set.of(),
                at("2026-11-20T10:00"),
                at("2026-11-27T17:00"),
                "Đi công tác",
                null);
        delegations.give(scope, true, accounts.get(OFFICER).actor(Staffing.DAY));

        assertThat(sweptAt("2026-11-20T16:01", dossier))
                .containsExactly("RESOLUTION_HALF motcua", "RESOLUTION_HALF thuly");
    }

    @Test
    void remindsTheHeadOfTheWorkOfWhoIsAwayWhenNobodyElseCanDoIt() {
        var dossier = assigned();
        absences.record(
                OFFICER,
                at("2026-11-20T10:00"),
                at("2026-11-27T17:00"),
                accounts.get(OFFICER).actor(Staffing.DAY));

        assertThat(sweptAt("2026-11-20T16:01", dossier))
                .containsExactly("RESOLUTION_HALF thuly", "RESOLUTION_HALF truongphong");
    }

    @Test
    void namesTheDateAndNotTheMomentOfTheReminder() {
        var dossier = accepted("2026-11-20T10:00", "2026-11-23T10:00");

        sweptAt("2026-11-20T16:01", dossier);

        assertThat(database.sql("select moment from notice where dossier = ? and account = 'thuly'")
                        .param(dossier.id().value())
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(at("2026-11-23T10:00"));
    }

    @Test
    void sendsEachOnceWhenTwoNodesSweepAtOnce() throws Exception {
        var filed = new ArrayList<Dossier>();
        for (int i = 0; i < 2 * ReminderSweep.AT_ONCE + 7; i++) {
            filed.add(dossiers.alone(WARD));
        }
        clock.set(at("2026-11-20T15:01"));
        long before = unread("truongphong");
        var start = new CyclicBarrier(2);
        Callable<Void> node = () -> {
            start.await();
            sweep.run();
            return null;
        };

        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var done : nodes.invokeAll(List.of(node, node))) {
                done.get();
            }
        }
        sweep.run();

        assertThat(filed)
                .allSatisfy(dossier -> assertThat(told(dossier)).containsExactly("RECEPTION_HALF truongphong"));
        assertThat(unread("truongphong") - before).isGreaterThanOrEqualTo(filed.size());
        assertThat(unread("truongphong"))
                .isEqualTo(database.sql("select count(*) from notice where account = 'truongphong' and read_at is null")
                        .query(Long.class)
                        .single());
    }

    @Test
    void tellsOnlyTheGravestWhereSeveralAreDueAtOnceAndTheLeaderWhereTheHeadHasIt() {
        var dossier = dossiers.alone(WARD);

        assertThat(sweptAt("2026-11-25T09:00", dossier))
                .containsExactly("RECEPTION_ESCALATED lanhdao", "RECEPTION_OVERDUE truongphong");
    }

    @Test
    void standsStillWithTheClockAndSendsTheRestAnew() {
        var dossier = accepted("2026-11-20T10:00", "2026-11-23T10:00");
        assertThat(sweptAt("2026-11-20T16:01", dossier)).containsExactly("RESOLUTION_HALF thuly");
        clock.set(at("2026-11-23T08:00"));
        dossiers.change(
                dossier,
                d -> d.requestSupplement(
                        new SupplementRequest(
                                List.of(new SupplementItem("giay-chung-sinh", "Ảnh mờ")), null, at("2026-12-23T08:00")),
                        RECEPTIONIST,
                        clock.instant()));

        assertThat(sweptAt("2026-11-25T09:00", dossier)).isEmpty();
        dossiers.change(
                dossier,
                d -> d.supply(d.declaration(), List.of(), d.filedBy(), clock.instant(), at("2026-11-25T11:00")));

        assertThat(sweptAt("2026-11-25T09:24", dossier)).isEmpty();
        assertThat(sweptAt("2026-11-25T09:25", dossier)).containsExactly("RESOLUTION_FIFTH thuly");
        assertThat(sweptAt("2026-11-25T11:01", dossier))
                .containsExactly("RESOLUTION_ESCALATED truongphong", "RESOLUTION_OVERDUE thuly");
    }

    @Test
    void countsASwappedSaturdayAsTheWorkingDayThatItIs() {
        clock.set(at("2026-08-20T09:00")); // Saturday 22/8 is worked instead of 31/8
        var dossier = accepted("2026-08-20T09:00", "2026-08-24T09:00");

        assertThat(sweptAt("2026-08-21T15:00", dossier)).isEmpty();
        assertThat(sweptAt("2026-08-21T15:01", dossier)).containsExactly("RESOLUTION_HALF thuly");
        assertThat(sweptAt("2026-08-22T14:12", dossier)).isEmpty();
        assertThat(sweptAt("2026-08-22T14:13", dossier)).containsExactly("RESOLUTION_FIFTH thuly");
    }

    @Test
    void remindsOfTheNewDateButNeverHidesThatTheFirstWasMissed() {
        var dossier = accepted("2026-11-20T10:00", "2026-11-23T10:00");
        clock.set(at("2026-11-20T11:00"));
        dossiers.change(
                dossier, d -> d.proposeExtension(at("2026-11-25T10:00"), "Chờ xác minh", OFFICER, clock.instant()));
        dossiers.change(dossier, d -> d.extend(LEADER, clock.instant()));

        assertThat(sweptAt("2026-11-20T17:00", dossier)).isEmpty();
        assertThat(sweptAt("2026-11-23T10:01", dossier))
                .containsExactly("RESOLUTION_ESCALATED truongphong", "RESOLUTION_OVERDUE thuly");
        assertThat(sweptAt("2026-11-23T16:01", dossier)).containsExactly("RESOLUTION_HALF thuly");
        assertThat(sweptAt("2026-11-25T08:25", dossier)).containsExactly("RESOLUTION_FIFTH thuly");
        assertThat(sweptAt("2026-11-25T10:01", dossier))
                .containsExactly("PROMISE_ESCALATED truongphong", "PROMISE_OVERDUE thuly");
    }

    @Test
    void saysNothingOfADossierThatIsDecidedOrHasEndedUnlessItIsRecalled() {
        var decided = accepted("2026-11-20T10:00", "2026-11-23T10:00");
        var refused = dossiers.alone(WARD);
        dossiers.change(decided, d -> d.decide("1/KS-2026", Sha256.of("result"), LEADER, clock.instant()));
        dossiers.change(refused, d -> d.refuse(RECEPTIONIST, clock.instant(), "Không thuộc thẩm quyền"));

        assertThat(sweptAt("2026-11-25T10:01", decided)).isEmpty();
        assertThat(told(refused)).isEmpty();
        clock.set(at("2026-11-25T10:05"));
        dossiers.change(decided, d -> d.recall("Sai tên", LEADER, clock.instant()));
        assertThat(sweptAt("2026-11-25T10:06", decided))
                .containsExactly("RESOLUTION_ESCALATED truongphong", "RESOLUTION_OVERDUE thuly");
        dossiers.change(decided, d -> d.decide("1/KS-2026", Sha256.of("result"), LEADER, clock.instant()));
        dossiers.change(decided, d -> d.handOver(Channel.ONLINE, null, AccountName.SYSTEM, clock.instant()));
        assertThat(planned(decided) + planned(refused)).isZero();
    }

    @Test
    void countsReceptionFromTheNextMorningWhereItWasFiledLate() {
        clock.set(at("2026-11-19T16:00")); // after 15:00: counts from Friday 07:30
        var dossier = dossiers.alone(WARD); // its date is Friday 16:00: six and a half hours

        assertThat(sweptAt("2026-11-20T10:45", dossier)).isEmpty();
        assertThat(sweptAt("2026-11-20T10:46", dossier)).containsExactly("RECEPTION_HALF truongphong");
    }

    /** In hand of the case officer on Friday from 10:30 on, for 4 working hours: until 16:30. */
    private Dossier assigned() {
        var dossier = dossiers.withProcess(WARD, MOTHER);
        clock.set(at("2026-11-20T10:00"));
        act(dossier, "motcua", "accept", Map.of());
        clock.set(at("2026-11-20T10:30"));
        act(dossier, "truongphong", "assign", Map.of("officer", "thuly"));
        return dossier;
    }

    /** Accepted and given to the officer at once. */
    private Dossier accepted(String when, String due) {
        var dossier = dossiers.alone(WARD);
        dossiers.change(dossier, d -> d.accept(RECEPTIONIST, at(when), at(when), at(due), "1/TTPVHCC-2026"));
        dossiers.change(dossier, d -> d.assign(OFFICER, AccountName.SYSTEM, at(when)));
        return dossier;
    }

    private void act(Dossier dossier, String by, String action, Map<String, ?> input) {
        var item = beans.getBean(WorkItems.class).open(dossier.id()).getFirst();
        var actor = accounts.get(new AccountName(by)).actor(Staffing.DAY);
        beans.getBean(WorkDesk.class)
                .act(item.id(), action, new ActionInput(JsonMapper.shared().valueToTree(input)), actor);
    }

    /** What officials are told of a dossier by sweeping twice at a moment. */
    private List<String> sweptAt(String moment, Dossier dossier) {
        var before = told(dossier);
        clock.set(at(moment));
        sweep.run();
        sweep.run();
        var after = new ArrayList<>(told(dossier));
        before.forEach(after::remove);
        return after;
    }

    private List<String> told(Dossier dossier) {
        return database.sql("""
                        select kind || ' ' || account from notice
                        where dossier = ? and account <> 'congdan' order by kind, account
                        """).param(dossier.id().value()).query(String.class).list();
    }

    private int planned(Dossier dossier) {
        return database.sql("select count(*) from reminder where dossier = ?")
                .param(dossier.id().value())
                .query(Integer.class)
                .single();
    }

    private long unread(String account) {
        return database.sql("select coalesce(max(unread), 0) from notice_reader where account = ?")
                .param(account)
                .query(Long.class)
                .single();
    }
}
