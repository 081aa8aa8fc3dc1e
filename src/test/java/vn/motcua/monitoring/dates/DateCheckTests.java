package vn.motcua.monitoring.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.FiledDossiers.COMMUNE;
import static vn.motcua.testing.TestClock.at;

import java.sql.Timestamp;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.book.StoredCalendars;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.dossier.ClockHistory.Clock;
import vn.motcua.dossier.Deadlines;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.SupplementItem;
import vn.motcua.dossier.SupplementRequest;
import vn.motcua.procedure.Procedures;
import vn.motcua.testing.Browser;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.TestClock;

@DatabaseTest
class DateCheckTests {

    private static final AccountName RECEPTIONIST = new AccountName("motcua");
    private static final AtomicInteger AGENCIES = new AtomicInteger(500);

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Autowired
    Calendars calendars;

    @Autowired
    StoredCalendars stored;

    @Autowired
    Procedures procedures;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Dossiers all;

    @Autowired
    DateCheck check;

    @Autowired
    DateChecks checks;

    @LocalServerPort
    int port;

    private Office office;
    private FiledDossiers dossiers;
    private AgencyId agency;

    /** An agency of the test's own, and a night that nobody has checked yet. */
    @BeforeEach
    void begin() {
        office = new Office(context);
        dossiers = new FiledDossiers(context);
        agency = new AgencyId("H07." + AGENCIES.incrementAndGet());
        database.sql("insert into agency (id, name, parent_name, one_stop_name, place) values (?, ?, ?, ?, ?)")
                .params(agency.value(), "Phường Thử", "Tỉnh", "Trung tâm", "Thử")
                .update();
        database.sql("delete from date_check").update();
        stored.readAgain();
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private Dossier accepted(String filed, String accepted) {
        clock.set(at(filed));
        var dossier = dossiers.alone(agency);
        var term = procedures
                .version(dossier.procedure(), dossier.procedureVersion())
                .clocks()
                .resolutionFrom(at(accepted));
        var calendar = calendars.of(agency);
        dossiers.change(
                dossier,
                d -> d.accept(RECEPTIONIST, at(accepted), term.start(calendar), term.due(calendar), "1/TTPVHCC-2026"));
        return dossier;
    }

    private void pause(Dossier dossier, String from, String to) {
        dossiers.change(
                dossier,
                d -> d.requestSupplement(
                        new SupplementRequest(
                                List.of(new SupplementItem("giay-chung-sinh", "Ảnh mờ")), null, at("2026-12-20T09:00")),
                        RECEPTIONIST,
                        at(from)));
        dossiers.change(
                dossier,
                d -> d.supply(d.declaration(), List.of(), RECEPTIONIST, at(to), deadlines.afterSupplement(d, at(to))));
    }

    private void askOpinion(Dossier dossier, String from, String over) {
        dossiers.change(dossier, d -> d.assign(RECEPTIONIST, AccountName.SYSTEM, at(from)));
        dossiers.change(dossier, d -> d.waitForOpinion(COMMUNE, at(over), RECEPTIONIST, at(from)));
        dossiers.change(
                dossier,
                d -> d.endOpinions(
                        at(over), deadlines.afterPause(d, at(over)), AccountName.SYSTEM, at(over).plusSeconds(90)));
    }

    private List<Difference> found() {
        return checks.differences(agency, "", "", 100);
    }

    private void closeOn(String weekday, String first) {
        assertThat(office.post(
                        "quantri",
                        "/quan-tri/lich/gio-lam-viec",
                        "unit",
                        agency.value(),
                        "weekday",
                        weekday,
                        "what",
                        "CLOSED",
                        "sessions",
                        "",
                        "first",
                        first,
                        "last",
                        "2026-11-30",
                        "source",
                        "QĐ 99/QĐ-UBND"))
                .hasStatus3xxRedirection();
    }

    @Test
    void findsNothingWhereEveryDateFollowsFromTheLedger() {
        accepted("2026-11-18T08:00", "2026-11-18T09:00");
        var paused = accepted("2026-11-18T08:00", "2026-11-18T15:30");
        pause(paused, "2026-11-19T09:00", "2026-11-20T09:00");
        askOpinion(paused, "2026-11-20T10:00", "2026-11-20T16:00");
        clock.set(at("2026-11-21T01:30"));

        check.run();

        assertThat(found()).isEmpty();
        assertThat(checks.lastFinished())
                .hasValueSatisfying(run -> assertThat(run.checked()).isGreaterThanOrEqualTo(2));
    }

    @Test
    @Tag("browser")
    void reportsAChangedCalendarWithItsSourceAndLeavesThePromise() {
        var dossier = accepted("2026-11-20T08:00", "2026-11-20T09:00");
        var untouched = accepted("2026-11-16T08:00", "2026-11-16T09:00");
        clock.set(at("2026-11-20T18:00"));
        closeOn("MONDAY", "2026-11-22");
        clock.set(at("2026-11-21T01:30"));

        check.run();

        assertThat(found()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo(dossier.number().value());
            assertThat(one.clock()).isEqualTo(Clock.RESOLUTION);
            assertThat(one.cause()).isEqualTo(Difference.Cause.CALENDAR_CHANGED);
            assertThat(one.stored()).isEqualTo(at("2026-11-23T09:00"));
            assertThat(one.recomputed()).isEqualTo(at("2026-11-25T09:00"));
            assertThat(one.detail()).isEqualTo("QĐ 99/QĐ-UBND");
        });
        assertThat(all.get(dossier.id()).clocks().promisedAt()).contains(at("2026-11-23T09:00"));
        assertThat(all.get(untouched.id()).clocks().dueAt()).contains(at("2026-11-17T09:00"));
        assertThat(office.get("quantri", "/quan-tri/ngay-hen"))
                .bodyText()
                .contains(dossier.number().value(), "QĐ 99/QĐ-UBND", "23/11/2026 09:00", "25/11/2026 09:00");
        assertThat(office.get("congdan", "/ho-so/" + dossier.id() + "/ngay-hen"))
                .bodyText()
                .contains("Lịch làm việc đã thay đổi sau khi hẹn", "23/11/2026 09:00");
        assertThat(office.get("motcua", "/quan-tri/ngay-hen")).hasStatus(403);
        for (var look : Browser.looks()) {
            Browser.open(port, look, page -> {
                page.navigate("/dang-nhap");
                page.fill("#account", "quantri");
                page.fill("#password", "motcua-demo-2026");
                page.click("main button");
                page.navigate("/quan-tri/ngay-hen");
                Browser.check(page);
                Browser.screenshot(page, "date-check-" + look);
            });
        }
    }

    @Test
    void reportsARowThatSaysAnotherDateThanItsLedger() {
        var dossier = accepted("2026-11-18T08:00", "2026-11-18T09:00");
        database.sql("update dossier set due_at = ? where id = ?")
                .params(Timestamp.from(at("2026-11-30T09:00")), dossier.id().value())
                .update();
        clock.set(at("2026-11-21T01:30"));

        check.run();

        assertThat(found()).singleElement().satisfies(one -> {
            assertThat(one.cause()).isEqualTo(Difference.Cause.ROW_DIFFERS);
            assertThat(one.stored()).isEqualTo(at("2026-11-30T09:00"));
            assertThat(one.recomputed()).isEqualTo(at("2026-11-19T09:00"));
        });
    }

    @Test
    void reportsADateThatDoesNotFollowFromItsLedger() {
        clock.set(at("2026-11-18T08:00"));
        var dossier = dossiers.alone(agency);
        dossiers.change(
                dossier,
                d -> d.accept(
                        RECEPTIONIST,
                        at("2026-11-18T09:00"),
                        at("2026-11-18T09:00"),
                        at("2026-12-18T09:00"),
                        "1/TTPVHCC-2026"));
        clock.set(at("2026-11-21T01:30"));

        check.run();

        assertThat(found()).singleElement().satisfies(one -> assertThat(one.cause())
                .isEqualTo(Difference.Cause.NOT_REPRODUCED));
    }

    @Test
    void looksAtADossierThatHasEndedOnceMoreAndThenNoLonger() {
        var dossier = accepted("2026-11-18T08:00", "2026-11-18T09:00");
        dossiers.change(dossier, d -> d.withdraw("Không còn nhu cầu", RECEPTIONIST, at("2026-11-20T10:00")));
        database.sql("update dossier set due_at = ? where id = ?")
                .params(Timestamp.from(at("2026-11-30T09:00")), dossier.id().value())
                .update();
        clock.set(at("2026-11-21T01:30"));
        check.run();
        assertThat(found()).hasSize(1);
        database.sql("delete from date_difference where dossier = ?")
                .param(dossier.id().value())
                .update();

        clock.set(at("2026-11-22T01:30"));
        check.run();

        assertThat(found()).isEmpty();
    }

    @Test
    void isRunByOneNodeANight() {
        clock.set(at("2026-11-21T01:30"));
        assertThat(checks.start(at("2026-11-21T01:30").atZone(TestClock.ZONE).toLocalDate(), clock.instant()))
                .isTrue();
        var dossier = accepted("2026-11-18T08:00", "2026-11-18T09:00");
        database.sql("update dossier set due_at = ? where id = ?")
                .params(Timestamp.from(at("2026-11-30T09:00")), dossier.id().value())
                .update();
        clock.set(at("2026-11-21T01:30"));

        check.run();

        assertThat(found()).as("the other node does it").isEmpty();
    }
}
