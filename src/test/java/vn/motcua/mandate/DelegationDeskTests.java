package vn.motcua.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.testing.TestClock.at;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Post;
import vn.motcua.agency.PostDesk;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.PostId;
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
    private static final AgencyId WARD = new AgencyId("H07.12");
    private static final AgencyId COMMUNE = new AgencyId("H07.15");
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
    PostDesk posts;

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
        new Staffing(database).dismiss("haivitri");
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
        assertThat(mandates.given(Set.of(name("lanhdao")), NOW)).singleElement().satisfies(given -> {
            assertThat(given.to()).isEqualTo(name("pholanhdao"));
            assertThat(given.covers(Role.LEADER, WARD, BIRTH)).isTrue();
            assertThat(given.covers(Role.LEADER, COMMUNE, BIRTH)).isFalse();
        });
        assertThat(mandates.given(Set.of(name("lanhdao")), NEXT_WEEK)).isEmpty();
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

    @Test
    void restsOnThePostThatGivesTheRoleAndIsUsedInThePostNamed() {
        var both = twoPosts();
        var officer = post("haivitri", WARD);
        var given = desk.give(
                between(both.get(1), Party.of(name("motcua2")), Role.RECEPTIONIST), false, acting("haivitri", COMMUNE));

        assertThat(given.agency()).isEqualTo(COMMUNE);
        assertThat(given.fromPost()).contains(both.get(1).id());
        assertThat(given.toPost()).contains(post("motcua2", COMMUNE).id());
        assertThat(mandates.of(name("motcua2"), NOW)).singleElement().satisfies(mandate -> {
            assertThat(mandate.post()).isEqualTo(post("motcua2", COMMUNE).id());
            assertThat(mandate.giver()).isEqualTo("Hai Vị Trí (Công chức một cửa)");
        });
        assertThat(ledger.lines(given.id().value()).getFirst().facts())
                .contains("\"fromPost\":\"" + both.get(1).id(), "\"toPost\":\"");
        refuses("delegation.role-missing", between(officer, Party.of(name("thuly")), Role.RECEPTIONIST));
    }

    @Test
    void givesTheWorkOfTwoPostsToTwoDelegatesAtTheSameTime() {
        var both = twoPosts();
        desk.give(
                between(both.get(1), Party.of(name("motcua2")), Role.RECEPTIONIST), false, acting("haivitri", COMMUNE));

        var other = desk.give(
                between(both.get(0), Party.of(name("thuly")), Role.CASE_OFFICER), false, acting("haivitri", WARD));

        assertThat(other.agency()).isEqualTo(WARD);
        assertThat(mandates.given(Set.of(name("haivitri")), NOW)).hasSize(2);
    }

    @Test
    void mayBeTakenBackByTheGiverInWhateverPostTheyAct() {
        var both = twoPosts();
        var given = desk.give(
                between(both.get(1), Party.of(name("motcua2")), Role.RECEPTIONIST), false, acting("haivitri", COMMUNE));

        var revoked = desk.revoke(given.id(), acting("haivitri", WARD));

        assertThat(revoked.state(NOW)).isEqualTo(Delegation.State.REVOKED);
    }

    @Test
    void endsWithThePostOnWhichItRestsAndWithNoOther() {
        var working = twoPosts().getFirst();
        var inspecting = new PostId(new Staffing(database).post("haivitri", WARD, "Thanh tra viên", Role.INSPECTOR));
        var given = desk.give(
                between(working, Party.of(name("thuly")), Role.CASE_OFFICER), false, acting("haivitri", WARD));
        var over = new PostDesk.Ending(Staffing.DAY.minusDays(1), null, "Thôi giữ chức");

        posts.end(name("haivitri"), inspecting, over, actor("quantri"));
        var stays = mandates.of(name("thuly"), NOW);
        posts.end(name("haivitri"), working.id(), over, actor("quantri"));

        assertThat(stays).hasSize(1);
        assertThat(mandates.of(name("thuly"), NOW)).isEmpty();
        assertThat(ledger.lines(given.id().value())).last().satisfies(line -> assertThat(line.kind())
                .isEqualTo("DelegationRevoked"));
    }

    @Test
    void takesSomebodyWhoIsAwayFromAllTheirPosts() {
        twoPosts();
        new Staffing(database).employ("lanhdao2", "Lâm Văn Hai", COMMUNE, "Chủ tịch", Role.LEADER);

        absences.record(name("haivitri"), NOW, NEXT_WEEK, actor("lanhdao"));

        assertThat(absences.visibleTo(actor("lanhdao2")))
                .extracting(Absence::account)
                .containsExactly(name("haivitri"));
        assertThat(absences.visibleTo(actor("lanhdao3")))
                .extracting(Absence::account)
                .contains(name("haivitri"));
        assertThat(absences.away(Set.of(name("haivitri")), NOW)).hasSize(1);
    }

    /** A case officer of the ward who receives in the commune: both posts, in this order. */
    private List<Post> twoPosts() {
        var staffing = new Staffing(database);
        staffing.employ("haivitri", "Hai Vị Trí", WARD, "Chuyên viên", Role.CASE_OFFICER);
        staffing.post("haivitri", COMMUNE, "Công chức một cửa", Role.RECEPTIONIST);
        return List.of(post("haivitri", WARD), post("haivitri", COMMUNE));
    }

    private Post post(String account, AgencyId agency) {
        return accounts.get(name(account)).postIn(agency, Staffing.DAY).orElseThrow();
    }

    private Actor acting(String account, AgencyId agency) {
        return accounts.get(name(account)).actors(Staffing.DAY).stream()
                .filter(actor -> agency.equals(actor.agency()))
                .findFirst()
                .orElseThrow();
    }

    private static DelegationPlan between(Post from, Party to, Role role) {
        return new DelegationPlan(
                new Party(from.account(), from.id()), to, role, Set.of(), NOW, NEXT_WEEK, "Đi công tác", null);
    }

    private void refuses(String code, DelegationPlan plan) {
        assertThatExceptionOfType(InvalidInput.class)
                .as(code)
                .isThrownBy(
                        () -> desk.give(plan, false, actor(plan.from().account().value())))
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
        new Staffing(database).employ("lanhdao2", "Lâm Văn Hai", WARD, "Chủ tịch", Role.LEADER);
    }

    private Actor actor(String account) {
        return accounts.get(name(account)).actor(Staffing.DAY);
    }

    private static AccountName name(String account) {
        return new AccountName(account);
    }
}
