package vn.motcua.calendar.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.book.NoticedDay;
import vn.motcua.calendar.book.StoredCalendars;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;

/** Shows what is loaded, to administrators and inspectors. */
@Component
class YearDesk {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final StoredCalendars calendars;
    private final Clock clock;

    YearDesk(StoredCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A year in the list. */
    record Loaded(int year, CalendarChange notice, long off, long instead) {}

    /** A month of a year: the days that are special, and how many are worked in the viewer's agency. */
    record MonthOf(Month month, int workedDays, List<NoticedDay> days) {}

    /** A year by months. */
    record YearView(int year, CalendarChange notice, int workedDays, List<MonthOf> months) {}

    /** The years that are loaded, the latest first. */
    List<Loaded> all(Actor actor) {
        scope(actor);
        var found = new ArrayList<Loaded>();
        calendars.notices().forEach((year, notice) -> {
            var lines = calendars.lines(notice).values();
            long instead = lines.stream().filter(NoticedDay::worked).count();
            found.add(new Loaded(year, notice, lines.size() - instead, instead));
        });
        return found.reversed();
    }

    /** The next year, when it is not loaded although dates may soon fall into it. */
    @Nullable
    Integer missing() {
        int next = LocalDate.ofInstant(clock.instant(), ZONE).getYear() + 1;
        return calendars.notices().containsKey(next) ? null : next;
    }

    YearView year(int year, Actor actor) {
        var agency = scope(actor);
        var notice = calendars.notices().get(year);
        if (notice == null) {
            throw RuleViolation.notFound("calendar.year-unknown", Integer.toString(year));
        }
        var lines = calendars.lines(notice);
        var months = new ArrayList<MonthOf>();
        for (var month : Month.values()) {
            months.add(month(calendars, agency, YearMonth.of(year, month), lines));
        }
        int worked = months.stream().mapToInt(MonthOf::workedDays).sum();
        return new YearView(year, notice, worked, months);
    }

    private static MonthOf month(
            Calendars calendars, AgencyId agency, YearMonth month, Map<LocalDate, NoticedDay> lines) {
        var calendar = calendars.of(agency);
        int worked = 0;
        var special = new ArrayList<NoticedDay>();
        for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            worked += calendar.isWorked(day) ? 1 : 0;
            var line = lines.get(day);
            if (line != null) {
                special.add(line);
            }
        }
        return new MonthOf(month.getMonth(), worked, special);
    }

    private static AgencyId scope(Actor actor) {
        var agency = actor.agency();
        if (agency == null || !(actor.is(Role.ADMINISTRATOR) || actor.is(Role.INSPECTOR))) {
            throw RuleViolation.forbidden("actor.role-missing", Role.ADMINISTRATOR.id());
        }
        return agency;
    }
}
