package vn.motcua.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.TestClock.at;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.core.AgencyId;
import vn.motcua.dossier.Dossier;
import vn.motcua.notice.WaitingWork.Why;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
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
    void knowsThatTheAgencyAboveWatchesToo() {
        file();
        employ(city, "RECEPTIONIST");

        assertThat(why()).isEmpty();
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
        database.sql("delete from account_role where account = ?").param(person).update();

        assertThat(why()).containsExactly(Why.OWNER_GONE);
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
        var office = new Office(context);

        for (var account : List.of("quantri", "thanhtra")) {
            assertThat(office.get(account, "/quan-tri/viec-cho"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(number(dossier), "Không có ai", "Kiểm tra hồ sơ", "Ủy ban nhân dân tỉnh Hoa Sen")
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
        database.sql("insert into account (name, full_name, password_hash, agency, demo) values (?, ?, ?, ?, ?)")
                .params(person, "Người Trông", "none", agency.value(), true)
                .update();
        database.sql("insert into account_role (account, role) values (?, ?)")
                .params(person, role)
                .update();
    }

    private void register(AgencyId id) {
        database.sql("insert into agency (id, name, parent_name, one_stop_name, place) values (?, ?, ?, ?, ?)")
                .params(id.value(), "Đơn vị " + id, "Tỉnh", "Trung tâm", "Thử")
                .update();
    }
}
