package vn.motcua.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.testing.TestClock.at;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.ledger.Ledger;
import vn.motcua.ledger.LedgerLine;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Staffing;
import vn.motcua.testing.TestClock;

@DatabaseTest
class DelegationDeskTests {

    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    private static final ProcedureCode MARRIAGE = new ProcedureCode("1.004873");
    private static final Instant NOW = TestClock.START;
    private static final Instant EVENING = at("2026-11-20T17:00");
    private static final Instant NEXT_WEEK = at("2026-11-27T17:00");

    @Autowired
    DelegationDesk desk;

    @Autowired
    AbsenceDesk absences;

    @Autowired
    Mandates mandates;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @AfterEach
    void forget() {
        database.sql("delete from delegation").update();
        database.sql("delete from absence").update();
        new Staffing(database).dismiss("lanhdao2");
        clock.reset();
    }

    @Test
    void isValidFromItsBeginningToItsEndAndEndsByItself() {
        give("lanhdao", "pholanhdao", Role.LEADER, at("2026-11-21T00:00"), NEXT_WEEK);

        assertThat(mandates.of(name("pholanhdao"), NOW)).isEmpty();
        assertThat(mandates.of(name("pholanhdao"), at("2026-11-21T00:00")))
                .singleElement()
                .satisfies(mandate -> {
                    assertThat(mandate.fromName()).isEqualTo("Hoàng Văn Ký");
                    assertThat(mandate.until()).isEqualTo(NEXT_WEEK);
                    assertThat(mandate.away()).isFalse();
                });
        assertThat(mandates.of(name("pholanhdao"), NEXT_WEEK.minusMillis(1))).hasSize(1);
        assertThat(mandates.of(name("pholanhdao"), NEXT_WEEK)).isEmpty();
    }

    @Test
    void knowsWhoIsAwayAndWhoActsForThem() {
        desk.give(plan("lanhdao", "pholanhdao", Role.LEADER, NOW, NEXT_WEEK), true, actor("lanhdao"));

        assertThat(mandates.of(name("pholanhdao"), NOW)).allMatch(Mandate::away);
        assertThat(absences.away(Set.of(name("lanhdao"), name("thuly")), NOW)).containsExactly(name("lanhdao"));
        assertThat(mandates.delegateOf(name("lanhdao"), Role.LEADER, BIRTH, NOW))
                .contains(name("pholanhdao"));
        assertThat(mandates.delegateOf(name("lanhdao"), Role.LEADER, BIRTH, NEXT_WEEK))
                .isEmpty();
    }

    @Test
    void isToldByTheLedgerForEver() {
        var given = give("lanhdao", "pholanhdao", Role.LEADER, NOW, NEXT_WEEK);
        clock.set(at("2026-11-21T08:00"));
        desk.revoke(given.id(), actor("lanhdao"));

        var lines = ledger.lines(given.id().value());
        assertThat(lines).extracting(LedgerLine::kind).containsExactly("DelegationGiven", "DelegationRevoked");
        assertThat(lines.getFirst().facts())
                .contains("\"from\":\"lanhdao\"", "\"to\":\"pholanhdao\"", "\"role\":\"LEADER\"")
                .doesNotContain(given.reason());
        assertThat(lines.getLast().at()).isEqualTo(at("2026-11-21T08:00"));
    }

    @Test
    void refusesWhatMakesNoSense() {
        refuses("delegation.to-oneself", plan("lanhdao", "lanhdao", Role.LEADER, NOW, NEXT_WEEK));
        refuses("delegation.no-account", plan("lanhdao", "khong-co-ai", Role.LEADER, NOW, NEXT_WEEK));
        refuses("delegation.other-agency", plan("lanhdao", "motcua2", Role.LEADER, NOW, NEXT_WEEK));
        refuses("delegation.other-agency", plan("lanhdao", "congdan", Role.LEADER, NOW, NEXT_WEEK));
        refuses("delegation.role-missing", plan("lanhdao", "pholanhdao", Role.CLERK, NOW, NEXT_WEEK));
        refuses("delegation.role-not-delegable", plan("lanhdao", "pholanhdao", Role.INSPECTOR, NOW, NEXT_WEEK));
        refuses("delegation.ends-before-it-begins", plan("lanhdao", "pholanhdao", Role.LEADER, NOW, NOW));
        refuses(
                "delegation.in-the-past",
                plan("lanhdao", "pholanhdao", Role.LEADER, at("2026-11-01T00:00"), at("2026-11-20T08:59")));
        refuses(
                "delegation.too-long",
                plan(
                        "lanhdao",
                        "pholanhdao",
                        Role.LEADER,
                        NOW,
                        NOW.plus(DelegationPlan.LONGEST).plusSeconds(1)));
        refuses(
                "delegation.reason-missing",
                new DelegationPlan(
                        name("lanhdao"), name("pholanhdao"), Role.LEADER, Set.of(), NOW, NEXT_WEEK, " ", null));
    }

    @Test
    void refusesTwoDelegatesForTheSameWorkAtTheSameTime() {
        desk.give(scoped("truongphong", BIRTH, NOW, NEXT_WEEK), false, actor("lanhdao"));

        refuses("delegation.overlaps", plan("lanhdao", "pholanhdao", Role.LEADER, EVENING, NEXT_WEEK));
        assertThat(desk.give(scoped("pholanhdao", MARRIAGE, NOW, NEXT_WEEK), false, actor("lanhdao")))
                .isNotNull();
        assertThat(give("lanhdao", "pholanhdao", Role.LEADER, NEXT_WEEK, NEXT_WEEK.plusSeconds(60)))
                .isNotNull();
    }

    @Test
    void refusesCirclesAndDelegatingFurther() {
        secondLeader();
        give("lanhdao", "lanhdao2", Role.LEADER, NOW, NEXT_WEEK);

        refuses("delegation.circular", plan("lanhdao2", "lanhdao", Role.LEADER, EVENING, NEXT_WEEK));
        refuses("delegation.no-further", plan("lanhdao2", "pholanhdao", Role.LEADER, EVENING, NEXT_WEEK));
        refuses("delegation.role-missing", plan("pholanhdao", "thuly", Role.LEADER, EVENING, NEXT_WEEK));
        assertThat(give("lanhdao2", "lanhdao", Role.LEADER, NEXT_WEEK, NEXT_WEEK.plusSeconds(60)))
                .isNotNull();
    }

    @Test
    void refusesADelegateWhoHasDelegatedTheSameWork() {
        secondLeader();
        give("lanhdao2", "pholanhdao", Role.LEADER, NOW, NEXT_WEEK);

        refuses("delegation.delegate-has-delegated", plan("lanhdao", "lanhdao2", Role.LEADER, NOW, EVENING));
    }

    @Test
    void isForTheDelegatorAndTheirSuperiors() {
        var plan = plan("thuly", "motcua", Role.CASE_OFFICER, NOW, NEXT_WEEK);

        for (var stranger : new String[] {"motcua", "quantri", "thanhtra", "motcua2", "vanthu"}) {
            assertThatExceptionOfType(RuleViolation.class)
                    .as(stranger)
                    .isThrownBy(() -> desk.give(plan, false, actor(stranger)))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("delegation.not-yours"));
        }
        var given = desk.give(plan, false, actor("truongphong"));
        assertThat(given.givenBy()).isEqualTo(name("truongphong"));
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> desk.revoke(given.id(), actor("motcua2")));
        assertThat(desk.revoke(given.id(), actor("lanhdao")).state(NOW)).isEqualTo(Delegation.State.REVOKED);
        assertThat(mandates.of(name("motcua"), NOW)).isEmpty();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> desk.revoke(given.id(), actor("thuly")))
                .satisfies(e -> assertThat(e.code()).isEqualTo("delegation.over"));
        assertThat(desk.give(plan, false, actor("thuly"))).isNotNull();
    }

    @Test
    void letsAnAdministratorRecordAnAbsenceAndNobodyBelow() {
        var absence = absences.record(name("lanhdao"), NOW, NEXT_WEEK, actor("quantri"));

        assertThat(absences.visibleTo(actor("quantri")))
                .extracting(Absence::account)
                .containsExactly(name("lanhdao"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> absences.record(name("lanhdao"), NOW, NEXT_WEEK, actor("thuly")));
        absences.cancel(absence.id(), actor("lanhdao"));
        assertThat(absences.away(Set.of(name("lanhdao")), NOW)).isEmpty();
    }

    private void refuses(String code, DelegationPlan plan) {
        assertThatExceptionOfType(InvalidInput.class)
                .as(code)
                .isThrownBy(() -> desk.give(plan, false, actor(plan.from().value())))
                .satisfies(e ->
                        assertThat(e.errors()).extracting(error -> error.code()).contains(code));
    }

    private Delegation give(String from, String to, Role role, Instant since, Instant until) {
        return desk.give(plan(from, to, role, since, until), false, actor(from));
    }

    private static DelegationPlan plan(String from, String to, Role role, Instant since, Instant until) {
        return new DelegationPlan(name(from), name(to), role, Set.of(), since, until, "Đi công tác", null);
    }

    private static DelegationPlan scoped(String to, ProcedureCode procedure, Instant since, Instant until) {
        return new DelegationPlan(
                name("lanhdao"), name(to), Role.LEADER, Set.of(procedure), since, until, "Đi công tác", "12/QĐ-UBND");
    }

    private void secondLeader() {
        new Staffing(database).employ("lanhdao2", "Lâm Văn Hai", new AgencyId("H07.12"), "Chủ tịch", Role.LEADER);
    }

    private Actor actor(String account) {
        return accounts.get(name(account)).actor(Staffing.DAY);
    }

    private static AccountName name(String account) {
        return new AccountName(account);
    }
}
