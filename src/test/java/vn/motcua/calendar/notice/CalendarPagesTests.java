package vn.motcua.calendar.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.testing.TestClock.at;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.agency.Agencies;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Sessions;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.calendar.book.StoredCalendars;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Office;
import vn.motcua.testing.TestClock;

/** With agencies and years of its own, which nobody else counts with. */
@DatabaseTest
class CalendarPagesTests {

    private static final AgencyId WARD = new AgencyId("H07.77");
    private static final AgencyId COMMUNE = new AgencyId("H07.78");
    private static final Actor TOP = new Actor(
            new AccountName("quantri"), "Bùi Văn Quản", Set.of(Role.ADMINISTRATOR), new AgencyId("H07"), null);
    private static final Actor OF_A_WARD =
            new Actor(new AccountName("quantri2"), "Quản", Set.of(Role.ADMINISTRATOR), WARD, null);

    @Autowired
    WebApplicationContext context;

    @Autowired
    Calendars calendars;

    @Autowired
    StoredCalendars stored;

    @Autowired
    Agencies agencies;

    @Autowired
    CalendarDesk desk;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @BeforeEach
    void register() {
        stored.readAgain(); // others write too
        for (var id : List.of(WARD, COMMUNE)) {
            if (!agencies.existsById(id.value())) {
                database.sql("insert into agency (id, name, parent_name, one_stop_name, place) values (?, ?, ?, ?, ?)")
                        .params(id.value(), "Cơ quan " + id, "Tỉnh", "Trung tâm " + id, "Thử")
                        .update();
            }
        }
    }

    private static String notice(int year, String more) {
        var fixed = """
                date,kind,name,swap_with,source
                Y-01-01,OFF,Tết Dương lịch,,TB 1
                Y-04-30,OFF,Ngày Chiến thắng,,TB 1
                Y-05-01,OFF,Ngày Quốc tế Lao động,,TB 1
                Y-09-02,OFF,Quốc khánh,,TB 1
                Y-11-24,OFF,Ngày Văn hóa,,TB 1
                """;
        return fixed.replace("Y", Integer.toString(year)) + more;
    }

    @Test
    void blocksAYearUntilItsNoticeIsTakenOver() {
        var office = new Office(context);
        assertThatThrownBy(() -> calendars.of(WARD).due(at("2031-03-03T09:00"), TimeLimit.days(1)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("calendar.year-missing"));
        var before = stored.version();

        var answer = office.post(
                "quantri", "/quan-tri/lich/nap", "notice", notice(2031, ""), "version", Long.toString(before));

        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/quan-tri/lich/2031");
        assertThat(calendars.of(WARD).due(at("2031-03-03T09:00"), TimeLimit.days(1)))
                .isEqualTo(at("2031-03-04T09:00"));
        assertThat(stored.notices().get(2031)).satisfies(change -> {
            assertThat(change.version()).isEqualTo(before + 1);
            assertThat(change.by()).isEqualTo(new AccountName("quantri"));
            assertThat(change.at()).isEqualTo(TestClock.START);
            assertThat(change.source()).isEqualTo("TB 1");
            assertThat(change.sha256()).isEqualTo(Sha256.of(notice(2031, "")));
        });
        assertThat(office.get("quantri", "/quan-tri/lich/2031")).bodyText().contains("Tết Dương lịch", "Tháng 11");

        office.post("quantri", "/quan-tri/lich/nap", "notice", notice(2031, ""), "version", Long.toString(before));
        assertThat(stored.version()).as("the same notice again changes nothing").isEqualTo(before + 1);
    }

    @Test
    void showsWhatChangesAndWhatIsWrongWithoutWritingAnything() {
        var before = stored.version();

        var preview = desk.preview(notice(2032, "2032-02-31,OFF,Tết,,TB 1\n"), TOP);

        assertThat(preview.changes()).hasSize(5);
        assertThat(preview.mayBeTaken()).isFalse();
        assertThat(preview.notice().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.code()).isEqualTo("date");
        });
        assertThat(stored.version()).isEqualTo(before);
        assertThatThrownBy(() -> desk.take(notice(2032, "x"), before, TOP)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void refusesWhoMayNotAndWhoWasNotFirst() {
        var office = new Office(context);
        assertThatThrownBy(() -> desk.preview(notice(2033, ""), OF_A_WARD))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("calendar.not-yours"));
        assertThatThrownBy(() -> desk.take(notice(2033, ""), stored.version() - 1, TOP))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("calendar.changed-meanwhile"));
        assertThat(office.post("thanhtra", "/quan-tri/lich/nap", "notice", notice(2033, ""), "version", "1"))
                .hasStatus(403);
        assertThat(office.get("motcua", "/quan-tri/lich")).hasStatus(403);
        assertThat(office.get("thanhtra", "/quan-tri/lich")).hasStatusOk();
    }

    @Test
    void addsAnAgencysSaturdayMorningsFromADay() {
        var office = new Office(context);
        clock.set(at("2026-11-20T10:00"));

        var answer = office.post(
                "quantri",
                "/quan-tri/lich/gio-lam-viec",
                "unit",
                "H07.77",
                "weekday",
                "SATURDAY",
                "what",
                "HOURS",
                "sessions",
                "07:30-11:30",
                "first",
                "2026-12-01",
                "last",
                "2026-12-13",
                "source",
                "QĐ 12/QĐ-UBND");

        clock.reset();
        assertThat(answer).hasStatus3xxRedirection();
        var saturdays = calendars.of(new AgencyId("H07.77.3"));
        assertThat(saturdays.day(LocalDate.of(2026, 11, 28)).isWorked()).isFalse();
        assertThat(saturdays.day(LocalDate.of(2026, 12, 5)).sessions()).hasToString("07:30-11:30");
        assertThat(saturdays.day(LocalDate.of(2026, 12, 12)).isWorked()).isTrue();
        assertThat(saturdays.day(LocalDate.of(2026, 12, 19)).isWorked())
                .as("it is over")
                .isFalse();
        assertThat(calendars.of(COMMUNE).day(LocalDate.of(2026, 12, 5)).isWorked())
                .isFalse();
        assertThat(calendars
                        .asKnownAt(TestClock.START, WARD)
                        .day(LocalDate.of(2026, 12, 5))
                        .isWorked())
                .as("nobody knew of it an hour before")
                .isFalse();
        assertThat(calendars.changes(WARD, TestClock.START, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 4)))
                .singleElement()
                .satisfies(change -> assertThat(change.source()).isEqualTo("QĐ 12/QĐ-UBND"));
        assertThat(calendars.changes(COMMUNE, TestClock.START, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 4)))
                .isEmpty();
        assertThat(office.get("quantri", "/quan-tri/lich/gio-lam-viec?unit=H07.77"))
                .bodyText()
                .contains("QĐ 12/QĐ-UBND", "Tuần làm việc từ 01/12/2026");
    }

    @Test
    void worksAsTheAgencyAboveUnlessItSaysOtherwise() {
        var office = new Office(context);
        change(office, "H07.78", "FRIDAY", "CLOSED", "2026-03-02");
        change(office, "H07.78", "FRIDAY", "ABOVE", "2026-06-01");

        var week = calendars.of(COMMUNE).timetable();

        assertThat(week.on(LocalDate.of(2026, 3, 1)).on(DayOfWeek.FRIDAY).isEmpty())
                .isFalse();
        assertThat(week.on(LocalDate.of(2026, 3, 2)).on(DayOfWeek.FRIDAY)).isEqualTo(Sessions.NONE);
        assertThat(week.on(LocalDate.of(2026, 6, 1)).on(DayOfWeek.FRIDAY))
                .isEqualTo(week.on(LocalDate.of(2026, 1, 1)).on(DayOfWeek.FRIDAY));
    }

    @Test
    void saysWhatIsWrongWithTheHours() {
        var office = new Office(context);

        var answer = office.post(
                "quantri",
                "/quan-tri/lich/gio-lam-viec",
                "unit",
                "H07.77",
                "weekday",
                "SATURDAY",
                "what",
                "HOURS",
                "sessions",
                "11:30-07:30",
                "first",
                "2026-12-01",
                "last",
                "",
                "source",
                "QĐ 12");

        assertThat(answer).hasStatusOk().bodyText().contains("Buổi làm việc phải kết thúc sau khi bắt đầu");
        assertThat(office.post(
                        "thanhtra",
                        "/quan-tri/lich/gio-lam-viec",
                        "unit",
                        "H07.77",
                        "weekday",
                        "SATURDAY",
                        "what",
                        "CLOSED",
                        "sessions",
                        "",
                        "first",
                        "2026-12-01",
                        "last",
                        "",
                        "source",
                        "QĐ"))
                .hasStatus(403);
    }

    private static void change(Office office, String unit, String weekday, String what, String first) {
        assertThat(office.post(
                        "quantri",
                        "/quan-tri/lich/gio-lam-viec",
                        "unit",
                        unit,
                        "weekday",
                        weekday,
                        "what",
                        what,
                        "sessions",
                        "",
                        "first",
                        first,
                        "last",
                        "",
                        "source",
                        "QĐ 1"))
                .hasStatus3xxRedirection();
    }
}
