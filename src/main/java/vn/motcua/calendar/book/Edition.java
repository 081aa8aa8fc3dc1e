package vn.motcua.calendar.book;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.LoadedYears;
import vn.motcua.calendar.Sessions;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.calendar.Timetable;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.calendar.WorkingWeek;
import vn.motcua.core.AgencyId;

/** All calendars as the book says up to a version. Agencies that work alike share one calendar. */
final class Edition {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final LoadedYears years;
    private final List<Hours> hours;
    private final Map<AgencyId, WorkingCalendar> byAgency = new ConcurrentHashMap<>();
    private final Map<Timetable, WorkingCalendar> byTimetable = new ConcurrentHashMap<>();

    /**
     * Reads what was written.
     *
     * @param notices the notice that holds for each year, the oldest change first
     * @param hours the changes of sessions, the oldest first
     */
    Edition(Map<Integer, Map<LocalDate, NoticedDay>> notices, List<Hours> hours) {
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        notices.values().forEach(notice -> notice.forEach((day, line) -> days.put(day, line.special())));
        this.years = new LoadedYears(days, notices.keySet());
        this.hours = List.copyOf(hours);
    }

    WorkingCalendar of(AgencyId agency) {
        return byAgency.computeIfAbsent(
                agency,
                id -> byTimetable.computeIfAbsent(
                        timetable(id), timetable -> new WorkingCalendar(years, timetable, ZONE)));
    }

    Set<Integer> years() {
        return years.years();
    }

    private Timetable timetable(AgencyId agency) {
        var mine = hours.stream().filter(set -> set.change().concerns(agency)).toList();
        var nearestFirst = mine.reversed().stream()
                .sorted(Comparator.comparingInt(
                        (Hours set) -> -set.change().subject().length()))
                .toList();
        var table = Timetable.always(week(nearestFirst, LocalDate.MIN));
        var before = table.on(LocalDate.MIN);
        for (var day : turns(mine)) {
            var week = week(nearestFirst, day);
            if (!week.equals(before)) {
                table = table.from(day, week);
                before = week;
            }
        }
        return table;
    }

    /** The days on which something begins or is over. */
    private static Set<LocalDate> turns(List<Hours> all) {
        var days = new TreeSet<LocalDate>();
        for (var set : all) {
            var first = set.change().firstDay();
            var last = set.change().lastDay();
            if (first != null) {
                days.add(first);
            }
            if (last != null) {
                days.add(last.plusDays(1));
            }
        }
        return days;
    }

    private static WorkingWeek week(List<Hours> nearestFirst, LocalDate day) {
        var days = new EnumMap<DayOfWeek, Sessions>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) {
            days.put(weekday, sessions(nearestFirst, weekday, day));
        }
        return new WorkingWeek(days);
    }

    /** What the nearest agency says last; "as the agency above" goes on to the next. */
    private static Sessions sessions(List<Hours> nearestFirst, DayOfWeek weekday, LocalDate day) {
        var passed = new HashSet<String>();
        for (var set : nearestFirst) {
            var says = set.days().get(weekday);
            var change = set.change();
            if (says == null || passed.contains(change.subject()) || !change.concerns(day, day)) {
                continue;
            }
            if (says.isPresent()) {
                return says.get();
            }
            passed.add(change.subject());
        }
        return Sessions.NONE;
    }

    /** What holds up to a version. */
    static Edition upTo(
            long version,
            List<CalendarChange> changes,
            Map<Long, Map<LocalDate, NoticedDay>> days,
            Map<Long, Map<DayOfWeek, Optional<Sessions>>> sessions) {
        Map<Integer, Map<LocalDate, NoticedDay>> notices = new HashMap<>();
        var hours = new ArrayList<Hours>();
        for (var change : changes) {
            if (change.version() > version) {
                break;
            }
            if (change.kind() == CalendarChange.Kind.YEAR) {
                notices.put(Integer.valueOf(change.subject()), days.getOrDefault(change.version(), Map.of()));
            } else {
                hours.add(new Hours(change, sessions.getOrDefault(change.version(), Map.of())));
            }
        }
        return new Edition(notices, hours);
    }
}
