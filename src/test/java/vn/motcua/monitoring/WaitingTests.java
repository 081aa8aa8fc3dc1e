package vn.motcua.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.TestClock.at;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;
import vn.motcua.dossier.Dossier;
import vn.motcua.notice.WaitingWork.Why;
import vn.motcua.notice.Watchers;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.Staffing;
import vn.motcua.testing.TestClock;
import vn.motcua.work.InboxPlace;

@DatabaseTest
class WaitingTests {

    private static final AtomicInteger CITIES = new AtomicInteger(100);

    @Autowired
    WebApplicationContext context;

    @Autowired
    WaitingDesk waiting;

    @Autowired
    Watchers watchers;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private AgencyId city;
    private AgencyId ward;
    private String person;

    /** A ward in a city of its own, with nobody in either. */
    @BeforeEach
    void found() {
        int n = CITIES.incrementAndGet();
        city = new AgencyId("K07." + n);
        ward = new AgencyId(city + ".WA");
        person = "nguoi-trong-" + n;
        register(city);
        register(ward);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
        database.sql("delete from absence where agency = ?").param(ward.value()).update();
        database.sql("delete from delegation where agency = ?")
                .param(ward.value())
                .update();
    }

    @Test
    void listsAtOnceWhatNobodyMayTake() {
        var dossier = file();

        assertThat(why()).containsExactly(Why.NOBODY);
        assertThat(waiting.count(city)).isEqualTo(1);
        assertThat(waiting.count(new AgencyId(city + "0"))).isZero();
        assertThat(numbers()).containsExactly(dossier.number().value());
    }

    @Test
    void knowsThatNobodyOfTheAgencyAboveDoesItsWork() {
        file();
        employ(city, "RECEPTIONIST");

        assertThat(why()).containsExactly(Why.NOBODY);
    }

    @Test
    void listsWhatNobodyHasTakenForFourWorkingHours() {
        employ(ward, "RECEPTIONIST");
        file(); // Friday 09:00; four hours end at 15:00

        clock.set(at("2026-11-20T14:59"));
        assertThat(why()).isEmpty();
        clock.set(at("2026-11-20T15:00"));
        assertThat(why()).containsExactly(Why.UNCLAIMED);

        database.sql("update work_item set owner = ? where agency = ?")
                .params(person, ward.value())
                .update();
        assertThat(why()).isEmpty();
    }

    @Test
    void listsWhatSomebodyHasWhoIsNoLongerAnOfficial() {
        employ(ward, "RECEPTIONIST");
        file();
        database.sql("update work_item set owner = ? where agency = ?")
                .params(person, ward.value())
                .update();

        assertThat(why()).isEmpty();
        new Staffing(database).strip(person, Role.RECEPTIONIST);

        assertThat(why()).containsExactly(Why.OWNER_GONE);
    }

    @Test
    void doesNotCountOnThoseWhoAreAway() {
        employ(ward, "RECEPTIONIST");
        file();

        leave(person, "2026-11-20T08:00", "2026-11-20T10:00");
        assertThat(why()).containsExactly(Why.NOBODY);
        assertThat(waiting.count(city)).isEqualTo(1);
        clock.set(at("2026-11-20T10:00"));
        assertThat(why()).as("back again").isEmpty();
    }

    @Test
    void countsOnThoseWhoStandInForTheAbsent() {
        employ(ward, "RECEPTIONIST");
        file();
        leave(person, "2026-11-20T08:00", "2026-12-20T10:00");
        delegate(person, "truongphong", "1.004873");
        assertThat(why()).as("for another procedure").containsExactly(Why.NOBODY);

        delegate(person, "thuly", "1.004873 1.001193");
        assertThat(why()).isEmpty();
        clock.set(at("2026-11-20T15:00"));
        assertThat(waiting.page(city, InboxPlace.START, 10).items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.why()).isEqualTo(Why.UNCLAIMED);
                    assertThat(item.watchers()).isEqualTo(1);
                });
        leave("thuly", "2026-11-20T14:00", "2026-11-20T16:00");
        assertThat(why()).as("the delegate is away too").containsExactly(Why.NOBODY);
    }

    @Test
    void listsWhatAnAbsentPersonHasUntilSomebodyStandsIn() {
        employ(ward, "RECEPTIONIST");
        file();
        database.sql("update work_item set owner = ? where agency = ?")
                .params(person, ward.value())
                .update();
        assertThat(why()).isEmpty();
        leave(person, "2026-11-20T08:00", "2026-12-20T10:00");

        assertThat(why()).containsExactly(Why.OWNER_AWAY);
        delegate(person, "thuly", "");
        assertThat(why()).isEmpty();
        leave("thuly", "2026-11-20T08:00", "2026-11-20T16:00");
        assertThat(why()).containsExactly(Why.OWNER_AWAY);
    }

    @Test
    void tellsThoseWhoAreThereAndThoseWhoStandInBeforeTheAgencyAbove() {
        employ(ward, "RECEPTIONIST");
        assertThat(watchers.of(Role.RECEPTIONIST, ward)).containsExactly(new AccountName(person));

        leave(person, "2026-11-20T08:00", "2026-12-20T10:00");
        assertThat(watchers.of(Role.RECEPTIONIST, ward))
                .as("rather somebody who is away than nobody")
                .containsExactly(new AccountName(person));
        delegate(person, "thuly", "");
        assertThat(watchers.of(Role.RECEPTIONIST, ward)).containsExactly(new AccountName("thuly"));
    }

    private void leave(String account, String from, String until) {
        database.sql("insert into absence (id, agency, account, absent_from, absent_until, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), ward.value(), account, utc(from), utc(until), account, utc(from))
                .update();
    }

    private void delegate(String from, String to, String procedures) {
        database.sql(
                        "insert into delegation (id, agency, from_account, to_account, role, procedures, valid_from,"
                                + " valid_until, reason, given_by, given_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .params(UUID.randomUUID(), ward.value(), from, to, "RECEPTIONIST", procedures)
                .params(utc("2026-11-20T08:00"), utc("2026-12-20T10:00"), "Đi công tác", from, utc("2026-11-20T08:00"))
                .update();
    }

    private static OffsetDateTime utc(String at) {
        return at(at).atOffset(ZoneOffset.UTC);
    }

    @Test
    void goesFromTheOldestToTheNewestPageByPage() {
        var first = file();
        clock.set(at("2026-11-20T09:10"));
        var second = file();
        clock.set(at("2026-11-20T09:20"));
        var third = file();

        var page = waiting.page(city, InboxPlace.START, 2).items();
        var rest = waiting.page(city, page.getLast().place(), 2).items();

        assertThat(page).extracting(w -> w.number()).containsExactly(number(first), number(second));
        assertThat(rest).extracting(w -> w.number()).containsExactly(number(third));
    }

    @Test
    void isShownToAdministratorsAndInspectorsAndCountedOnTheBoard() {
        var dossier = new FiledDossiers(context).withProcess(new AgencyId("H07"), FiledDossiers.MOTHER);
        database.sql("update work_item set owner = ? where dossier = ?")
                .params(person, dossier.id().value())
                .update();
        var office = new Office(context);

        for (var account : List.of("quantri", "thanhtra")) {
            assertThat(office.get(account, "/quan-tri/viec-cho"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(number(dossier), "không còn là cán bộ", "Kiểm tra hồ sơ", "Ủy ban nhân dân tỉnh Hoa Sen")
                    .doesNotContain("Ước Mơ", "??");
            assertThat(office.get(account, "/quan-tri"))
                    .bodyText()
                    .contains("đầu việc chưa có người nhận", "href=\"/quan-tri/viec-cho\"");
        }
        assertThat(office.get("motcua", "/quan-tri/viec-cho")).hasStatus(403);
        assertThat(office.get("quantri", "/quan-tri/viec-cho?after=x")).hasStatus(422);
    }

    private List<Why> why() {
        return waiting.page(city, InboxPlace.START, 10).items().stream()
                .map(item -> item.why())
                .toList();
    }

    private List<String> numbers() {
        return waiting.page(city, InboxPlace.START, 10).items().stream()
                .map(item -> item.number())
                .toList();
    }

    private static String number(Dossier dossier) {
        return dossier.number().value();
    }

    private Dossier file() {
        return new FiledDossiers(context).withProcess(ward, FiledDossiers.MOTHER);
    }

    private void employ(AgencyId agency, String role) {
        new Staffing(database).employ(person, "Người Trông", agency, "Công chức", Role.valueOf(role));
    }

    private void register(AgencyId id) {
        database.sql("insert into agency (id, name, parent_name, one_stop_name, place) values (?, ?, ?, ?, ?)")
                .params(id.value(), "Đơn vị " + id, "Tỉnh", "Trung tâm", "Thử")
                .update();
    }
}
