package vn.motcua.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.FiledDossiers.WARD;
import static vn.motcua.testing.TestClock.at;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.modulith.events.core.Staleness;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.core.AccountName;
import vn.motcua.core.Channel;
import vn.motcua.core.DossierId;
import vn.motcua.core.Sha256;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.SupplementItem;
import vn.motcua.dossier.SupplementRequest;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.TestClock;

@DatabaseTest
@TestPropertySource(properties = "motcua.test.alone=notices") // alone: what others were told stands above
class NoticeTests {

    private static final AccountName RECEPTIONIST = new AccountName("motcua");
    private static final AccountName LEADER = new AccountName("lanhdao");

    @Autowired
    WebApplicationContext context;

    @Autowired
    Notices notices;

    @Autowired
    CitizenNotices citizens;

    @Autowired
    NoticeCleaning cleaning;

    @Autowired
    EventPublicationRegistry registry;

    @Autowired
    Staleness staleness;

    @Autowired
    FailedEventPublications failed;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private Office office;
    private FiledDossiers dossiers;

    @BeforeEach
    void open() {
        office = new Office(context);
        dossiers = new FiledDossiers(context);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void tellsTheCitizenOfEveryTurnOfTheirDossierOnce() {
        var dossier = accepted();
        clock.set(at("2026-11-20T11:00"));
        dossiers.change(
                dossier,
                d -> d.requestSupplement(
                        new SupplementRequest(
                                List.of(new SupplementItem("giay-chung-sinh", "Ảnh mờ")), null, at("2026-12-21T17:30")),
                        RECEPTIONIST,
                        clock.instant()));
        dossiers.change(
                dossier,
                d -> d.supply(d.declaration(), List.of(), d.filedBy(), clock.instant(), at("2026-11-23T10:00")));
        dossiers.change(dossier, d -> d.assign(new AccountName("thuly"), LEADER, clock.instant()));
        dossiers.change(dossier, d -> d.proposeExtension(at("2026-11-26T10:00"), "Xác minh", LEADER, clock.instant()));
        dossiers.change(dossier, d -> d.extend(LEADER, clock.instant()));
        dossiers.change(dossier, d -> d.decide("1/KS-2026", Sha256.of("result"), LEADER, clock.instant()));
        dossiers.change(dossier, d -> d.handOver(Channel.ONLINE, null, AccountName.SYSTEM, clock.instant()));

        awaitTold(dossier, 6);
        assertThat(told(dossier))
                .containsExactlyInAnyOrder(
                        "ACCEPTED congdan",
                        "SUPPLEMENT_ASKED congdan",
                        "SUPPLEMENT_RECEIVED congdan",
                        "EXTENDED congdan",
                        "DECIDED congdan",
                        "RETURNED congdan");
        assertThat(text("congdan", "/thong-bao"))
                .contains(
                        "Hồ sơ " + dossier.number() + " đã được tiếp nhận. Hẹn trả kết quả: 23/11/2026 10:00.",
                        "cần bổ sung trước 21/12/2026 17:30.",
                        "Ngày hẹn mới: 26/11/2026 10:00.")
                .doesNotContain("Ước Mơ đã", "001190000012", "??");
    }

    @Test
    void tellsOfRefusalAndStop() {
        var refused = dossiers.alone(WARD);
        dossiers.change(refused, d -> d.refuse(RECEPTIONIST, clock.instant(), "Không thuộc thẩm quyền"));
        var stopped = accepted();
        dossiers.change(stopped, d -> d.assign(new AccountName("thuly"), LEADER, clock.instant()));
        dossiers.change(stopped, d -> d.stop("Không bổ sung", LEADER, clock.instant()));

        awaitTold(refused, 1);
        awaitTold(stopped, 2);
        assertThat(told(refused)).containsExactly("REFUSED congdan");
        assertThat(told(stopped)).containsExactlyInAnyOrder("ACCEPTED congdan", "STOPPED congdan");
    }

    @Test
    void isHeardTwiceAndToldOnce() {
        var dossier = accepted();
        awaitTold(dossier, 1);
        long before = notices.unread(new AccountName("congdan"));
        var same = new NoticeDue(
                dossier.id().value(), NoticeKind.ACCEPTED, at("2026-11-20T10:00"), at("2026-11-23T10:00"));
        var other = new NoticeDue(dossier.id().value(), NoticeKind.WITHDRAWN, at("2026-11-20T12:00"), null);

        citizens.on(same);
        citizens.on(other);
        awaitTold(dossier, 2);

        assertThat(told(dossier)).containsExactlyInAnyOrder("ACCEPTED congdan", "WITHDRAWN congdan");
        assertThat(notices.unread(new AccountName("congdan"))).isEqualTo(before + 1);
    }

    @Test
    void leavesNothingInTheOutboxOnceItIsDone() {
        var dossier = accepted();
        awaitTold(dossier, 1);

        await(() -> database.sql("select count(*) from event_publication where serialized_event like ?")
                        .param("%" + dossier.id() + "%")
                        .query(Long.class)
                        .single()
                == 0);
    }

    @Test
    void isForgottenWhenItIsOldAndThenNotCountedAsUnread() {
        var congdan = new AccountName("congdan");
        var old = accepted();
        awaitTold(old, 1);
        var read = accepted();
        awaitTold(read, 1);
        assertThat(office.get("congdan", "/thong-bao/" + idOf(read))).hasStatus3xxRedirection();
        for (var dossier : List.of(old, read)) {
            database.sql("update notice set at = ? where dossier = ?")
                    .params(
                            at("2025-10-16T08:59").atOffset(ZoneOffset.UTC),
                            dossier.id().value())
                    .update();
        }
        var young = accepted();
        awaitTold(young, 1);
        long before = notices.unread(congdan);

        cleaning.run();

        assertThat(told(old)).isEmpty();
        assertThat(told(read)).isEmpty();
        assertThat(told(young)).isNotEmpty();
        assertThat(notices.unread(congdan)).isEqualTo(before - 1);
    }

    @Test
    void isForgottenPortionByPortion() {
        var dossier = accepted();
        awaitTold(dossier, 1);
        for (int i = 0; i < NoticeCleaning.AT_ONCE + 3; i++) {
            database.sql("insert into notice (id, account, kind, dossier, number, cause, at, read_at)"
                            + " values (?, 'congdan', 'ACCEPTED', ?, 'H07.12-240101-0001', ?, ?, ?)")
                    .params(UUID.randomUUID(), UUID.randomUUID(), "portion " + i)
                    .params(at("2025-01-02T08:00").atOffset(ZoneOffset.UTC))
                    .params(at("2025-01-02T09:00").atOffset(ZoneOffset.UTC))
                    .update();
        }
        var moment = at("2025-01-03T08:00");
        assertThat(transaction.<Integer>execute(status -> notices.forget(moment, 500)))
                .isEqualTo(500);

        cleaning.run();

        assertThat(database.sql("select count(*) from notice where cause like 'portion %'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(told(dossier)).isNotEmpty();
    }

    @Test
    void isGivenAfterTheNodeThatWasToGiveItStopped() {
        var dossier = dossiers.alone(WARD);
        var due = new NoticeDue(
                dossier.id().value(), NoticeKind.ACCEPTED, at("2026-11-20T10:00"), at("2026-11-23T10:00"));
        database.sql("insert into event_publication (id, listener_id, event_type, serialized_event, publication_date,"
                        + " status, completion_attempts) values (?, ?, ?, ?, ?, 'PROCESSING', 1)")
                .params(UUID.randomUUID(), listener(), NoticeDue.class.getName())
                .params(
                        JsonMapper.shared().writeValueAsString(due),
                        at("2025-01-02T08:00").atOffset(ZoneOffset.UTC))
                .update();

        registry.markStalePublicationsFailed(staleness);
        failed.resubmit(ResubmissionOptions.defaults());

        awaitTold(dossier, 1);
        assertThat(told(dossier)).containsExactly("ACCEPTED congdan");
    }

    /** As the registry calls the listener. */
    private static String listener() {
        return CitizenNotices.class.getName() + ".on(" + NoticeDue.class.getName() + ")";
    }

    @Test
    void leadsTheCitizenToTheDossierAndMarksItRead() {
        var dossier = accepted();
        awaitTold(dossier, 1);
        long before = notices.unread(new AccountName("congdan"));
        var id = idOf(dossier);

        assertThat(text("congdan", "/thong-bao"))
                .contains(
                        "<span>" + before + "</span> <span class=\"visually-hidden\">mới</span>",
                        "notices__notice--unread");
        for (int i = 0; i < 2; i++) {
            assertThat(office.get("congdan", "/thong-bao/" + id))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/ho-so/" + dossier.id());
        }

        assertThat(notices.unread(new AccountName("congdan"))).isEqualTo(before - 1);
        assertThat(office.get("congdan2", "/thong-bao/" + id)).hasStatus(404);
        assertThat(office.get("congdan", "/thong-bao/nothing")).hasStatus(404);
    }

    @Test
    void leadsTheOfficialToTheStepAndCountsInTheRail() {
        var dossier = dossiers.withProcess(WARD, FiledDossiers.MOTHER);
        give("motcua", dossier.id(), 1);
        var item = database.sql("select id from work_item where dossier = ?")
                .param(dossier.id().value())
                .query(String.class)
                .single();
        long unread = notices.unread(RECEPTIONIST);

        assertThat(text("motcua", "/thong-bao"))
                .contains("<span>Thông báo</span>", "<span class=\"rail__count\">" + unread + "</span>")
                .contains("aria-label=\"Công việc\"");
        assertThat(office.get("motcua", "/thong-bao/" + idOf(dossier))).hasRedirectedUrl("/cong-viec/" + item);
        assertThat(office.get("quantri", "/thong-bao")).hasStatusOk();
    }

    @Test
    void marksAllReadThatWereSeenAndNoneThatCameLater() {
        var seen = DossierId.random();
        give("thanhtra", seen, 3);
        clock.set(at("2026-11-20T09:30"));
        give("thanhtra", DossierId.random(), 1);

        var done = office.post("thanhtra", "/thong-bao/da-doc", "until", TestClock.START.toString());

        assertThat(done).hasRedirectedUrl("/thong-bao");
        assertThat(notices.unread(new AccountName("thanhtra"))).isEqualTo(1);
        assertThat(office.post("thanhtra", "/thong-bao/da-doc", "until", "x")).hasStatus(422);
        clock.set(at("2026-11-20T09:31"));
        office.post("thanhtra", "/thong-bao/da-doc", "until", clock.instant().toString());
        assertThat(notices.unread(new AccountName("thanhtra"))).isZero();
        assertThat(text("thanhtra", "/thong-bao")).doesNotContain("rail__count", "notices__all\"");
    }

    @Test
    void pagesThroughManyNoticesOnThePageAndInTheApi() {
        give("quantri", DossierId.random(), 60);

        var first = text("quantri", "/thong-bao");
        var next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        var api = api("quantri", "");
        var rest = api("quantri", "?after=" + api.path("next").asString());

        assertThat(first.split("<li class=\"notices__notice", -1)).hasSize(NoticePage.PAGE + 1);
        assertThat(text("quantri", next).split("<li class=\"notices__notice", -1))
                .hasSize(NoticePage.PAGE + 1);
        assertThat(api.path("items")).hasSize(50);
        assertThat(rest.path("items")).hasSize(10);
        assertThat(api.path("unread").asLong()).isEqualTo(60);
        assertThat(rest.has("next") && !rest.path("next").isNull()).isFalse();
        assertThat(office.get("quantri", "/thong-bao?after=x")).hasStatus(422);
    }

    @Test
    void tellsProgramsTheSame() {
        var dossier = accepted();
        awaitTold(dossier, 1);

        var item = api("congdan", "")
                .path("items")
                .valueStream()
                .filter(i ->
                        i.path("dossier").asString().equals(dossier.number().value()))
                .findFirst()
                .orElseThrow();

        assertThat(item.path("kind").asString()).isEqualTo("ACCEPTED");
        assertThat(item.path("text").asString()).endsWith("Hẹn trả kết quả: 23/11/2026 10:00.");
        assertThat(office.post("congdan", "/api/v1/notices/" + idOf(dossier) + "/read"))
                .hasStatus(204);
        assertThat(office.post("congdan2", "/api/v1/notices/" + idOf(dossier) + "/read"))
                .hasStatus(404);
    }

    private Dossier accepted() {
        var dossier = dossiers.alone(WARD);
        dossiers.change(
                dossier,
                d -> d.accept(
                        RECEPTIONIST,
                        at("2026-11-20T10:00"),
                        at("2026-11-20T10:00"),
                        at("2026-11-23T10:00"),
                        "1/TTPVHCC-2026"));
        return dossier;
    }

    private void give(String account, DossierId dossier, int many) {
        for (int i = 0; i < many; i++) {
            var about = new About(dossier, "H07.12-261120-0001", null, null);
            var notice = new NewNotice(new AccountName(account), NoticeKind.DECIDED, about, "cause " + i);
            transaction.executeWithoutResult(status -> notices.give(List.of(notice)));
        }
    }

    private String idOf(Dossier dossier) {
        return database.sql("select cast(id as varchar(36)) from notice where dossier = ? order by kind")
                .param(dossier.id().value())
                .query(String.class)
                .list()
                .getFirst();
    }

    private List<String> told(Dossier dossier) {
        return database.sql("select kind || ' ' || account from notice where dossier = ?")
                .param(dossier.id().value())
                .query(String.class)
                .list();
    }

    private void awaitTold(Dossier dossier, int many) {
        await(() -> told(dossier).size() >= many);
    }

    /** What is done after a commit is done soon. */
    private static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited 20 seconds").isLessThan(end);
            LockSupport.parkNanos(20_000_000L);
        }
    }

    private JsonNode api(String account, String query) {
        return JsonMapper.shared().readTree(text(account, "/api/v1/notices" + query));
    }

    private String text(String account, String address) {
        try {
            return office.get(account, address).getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
