package vn.motcua.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.PostId;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.ledger.Ledger;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Staffing;
import vn.motcua.testing.TestClock;
import vn.motcua.testing.Visitor;

/** Somebody holds several posts and acts in one. */
@DatabaseTest
class PostTests {

    private static final AgencyId WARD = new AgencyId("H07.12");
    private static final AgencyId VILLAGE = new AgencyId("H07.15");
    private static final AccountName BOTH = new AccountName("haivitri");
    private static final LocalDate DAY = Staffing.DAY;

    @LocalServerPort
    int port;

    @Autowired
    PostDesk desk;

    @Autowired
    AccountDesk people;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private Staffing staffing;
    private UUID first;
    private UUID second;

    @BeforeEach
    void employ() {
        staffing = new Staffing(database);
        first = staffing.employ(BOTH.value(), "Lò Thị Hai", WARD, "Chuyên viên", Role.CASE_OFFICER);
        second = staffing.post(BOTH.value(), VILLAGE, "Văn thư", Role.CLERK);
        staffing.letIn(BOTH.value());
    }

    @AfterEach
    void dismiss() {
        staffing.dismiss(BOTH.value());
        clock.reset();
    }

    @Test
    void actsInOnePostAtATimeAndChangesFromOneToTheOther() {
        var visitor = signedIn();
        var before = acting(visitor);

        visitor.get("/cong-viec");
        var changed = visitor.post("/vi-tri-cong-tac", "post", second.toString());
        var page = visitor.get("/cong-viec");

        assertThat(before.path("id").asString()).isEqualTo(first.toString());
        assertThat(changed.headers().firstValue("Location").orElse("")).endsWith("/cong-viec");
        assertThat(acting(visitor).path("agency").asString()).isEqualTo("H07.15");
        assertThat(page.body()).contains("Lò Thị Hai", "Văn thư", "Chuyên viên", "xã Lúa Vàng");
        assertThat(acting(signedIn()).path("id").asString()).isEqualTo(second.toString());
    }

    @Test
    void givesNoRightsAfterItsLastDayEvenInAnOpenSession() {
        var visitor = signedIn();
        end(first, DAY.minusDays(1));

        var then = acting(visitor);
        end(second, DAY);
        var onTheLastDay = visitor.get("/api/v1/posts").statusCode();
        clock.set(TestClock.at("2026-11-21T00:00"));
        var after = visitor.get("/api/v1/posts").statusCode();

        assertThat(then.path("id").asString()).isEqualTo(second.toString());
        assertThat(onTheLastDay).isEqualTo(200);
        assertThat(after).isEqualTo(401);
        assertThat(signInFails()).isTrue();
    }

    @Test
    void givesNoRightsBeforeItsFirstDay() {
        desk.give(BOTH, PostPlan.regular(WARD, "Trưởng phòng", Set.of(Role.HEAD), DAY.plusDays(1)), administrator());

        assertThat(accounts.get(BOTH).postAs(Role.HEAD, WARD, DAY)).isEmpty();
        assertThat(accounts.named(WARD, Set.of(Role.HEAD), DAY))
                .extracting(Accounts.Named::name)
                .doesNotContain(BOTH.value());
        assertThat(accounts.named(WARD, Set.of(Role.HEAD), DAY.plusDays(1)))
                .extracting(Accounts.Named::name)
                .contains(BOTH.value());
    }

    @Test
    void letsAProgramNameThePostInAHeader() {
        var program = new Visitor(port).withBasic(BOTH.value(), "motcua-demo-2026");
        var usual = acting(program).path("id").asString();

        program.with("Acting-Post", second.toString());

        assertThat(usual).isEqualTo(first.toString());
        assertThat(acting(program).path("id").asString()).isEqualTo(second.toString());
    }

    @Test
    void tellsProgramsOfTheHeader() {
        assertThat(new Visitor(port).get("/v3/api-docs").body()).contains("\"Acting-Post\"", "/api/v1/posts");
    }

    @Test
    void refusesAPostThatOneDoesNotHold() {
        var program = new Visitor(port).withBasic("thuly", "motcua-demo-2026").with("Acting-Post", first.toString());

        var answer = program.get("/api/v1/posts");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("post.not-held");
    }

    @Test
    void isSpokenAndSignedAsTheLawWantsIt() {
        var plan = new PostPlan(WARD, "Chủ tịch", Post.Standing.ACTING, Set.of(Role.LEADER), DAY, null);

        var post = desk.give(BOTH, plan, administrator());

        assertThat(post.spokenTitle()).isEqualTo("Quyền Chủ tịch");
        assertThat(post.signedTitle()).isEqualTo("Q. Chủ tịch");
        assertThat(ledger.lines(accounts.get(BOTH).person()))
                .last()
                .satisfies(line -> assertThat(line.kind()).isEqualTo("PostGiven"))
                .satisfies(line -> assertThat(line.facts()).contains("ACTING").doesNotContain("Lò Thị Hai"));
    }

    @Test
    void isNotGivenToOneselfNorOutsideOnesAgency() {
        var plan = PostPlan.regular(WARD, "Chủ tịch", Set.of(Role.LEADER), DAY);

        assertThatThrownBy(() -> desk.give(new AccountName("quantri"), plan, administrator()))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("staff.not-oneself"));
        assertThatThrownBy(() -> desk.give(BOTH, plan, Staffing.actor(accounts, "thuly")))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void isNeverForAnAdministratorAndAnythingElse() {
        var plan = PostPlan.regular(WARD, "Quản trị", Set.of(Role.ADMINISTRATOR, Role.LEADER), DAY);

        assertThatThrownBy(() -> desk.give(BOTH, plan, administrator()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors()).extracting(FieldError::code).contains("post.administrator-alone"));
    }

    @Test
    void keepsTheLastAdministratorOfATree() {
        var other = accounts.get(new AccountName("quantri2")).posts().getFirst();
        var own = accounts.get(new AccountName("quantri")).posts().getFirst();
        var ending = new PostDesk.Ending(DAY, null, "Nghỉ hưu");
        desk.end(new AccountName("quantri2"), other.id(), ending, administrator());

        try {
            assertThatThrownBy(() -> desk.end(
                            new AccountName("quantri"), own.id(), ending, Staffing.actor(accounts, "quantri2")))
                    .isInstanceOfSatisfying(
                            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("post.last-administrator"));
        } finally {
            database.sql("update post set last_day = null where id = ?")
                    .param(other.id().value())
                    .update();
        }
    }

    @Test
    void keepsTheLastAdministratorOfATreeUnlocked() {
        var quantri = new AccountName("quantri");
        var quantri2 = new AccountName("quantri2");
        var witness = Staffing.actor(accounts, "quantri2");
        people.lock(quantri2, "Thử", administrator());
        try {
            assertThatThrownBy(() -> people.lock(quantri, "Thử", witness))
                    .isInstanceOfSatisfying(
                            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("post.last-administrator"));
        } finally {
            people.unlock(quantri2, administrator());
        }
    }

    @Test
    void letsNoTwoAdministratorsEndEachOther() {
        var one = new AccountName("quantri");
        var other = new AccountName("quantri2");
        var posts = List.of(
                accounts.get(one).posts().getFirst(),
                accounts.get(other).posts().getFirst());
        var together = new CyclicBarrier(2);
        try {
            var first = CompletableFuture.supplyAsync(() -> ends(other, one, together));
            var second = CompletableFuture.supplyAsync(() -> ends(one, other, together));

            assertThat(List.of(first.join(), second.join())).containsExactlyInAnyOrder(true, false);
        } finally {
            posts.forEach(post -> database.sql("update post set last_day = null where id = ?")
                    .param(post.id().value())
                    .update());
        }
    }

    private boolean ends(AccountName whose, AccountName by, CyclicBarrier together) {
        var actor = Staffing.actor(accounts, by.value());
        var post = accounts.get(whose).posts().getFirst().id();
        try {
            together.await();
            desk.end(whose, post, new PostDesk.Ending(DAY, null, "Thử"), actor);
            return true;
        } catch (RuleViolation e) {
            return false;
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private void end(UUID post, LocalDate lastDay) {
        desk.end(BOTH, new PostId(post), new PostDesk.Ending(lastDay, null, "Điều động"), administrator());
    }

    private Actor administrator() {
        return Staffing.actor(accounts, "quantri");
    }

    private boolean signInFails() {
        return new Visitor(port).signIn(BOTH.value(), "motcua-demo-2026").statusCode() == 422;
    }

    private Visitor signedIn() {
        var visitor = new Visitor(port);
        visitor.signIn(BOTH.value(), "motcua-demo-2026");
        return visitor;
    }

    /** The post in which a visitor acts, as the list of posts tells. */
    private static JsonNode acting(Visitor visitor) {
        return JsonMapper.shared()
                .readTree(visitor.get("/api/v1/posts").body())
                .valueStream()
                .filter(post -> post.path("acting").asBoolean())
                .findFirst()
                .orElseThrow();
    }
}
