package vn.motcua.calendar.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.calendar.book.NoticedDay;

/** Whether the lines of a notice agree with one another, with the week and with the law's fixed holidays. */
final class NoticeCheck {

    /** Holidays on a fixed day (Điều 112 Bộ luật Lao động 2019) with the first year that they are days off. */
    private static final Map<MonthDay, Integer> FIXED = Map.of(
            MonthDay.of(1, 1), 1900,
            MonthDay.of(4, 30), 1900,
            MonthDay.of(5, 1), 1900,
            MonthDay.of(9, 2), 1900,
            MonthDay.of(11, 24), 2026); // Nghị quyết 28/2026/QH16

    private final int year;
    private final Map<LocalDate, NoticedDay> days;
    private final Map<LocalDate, Integer> numbers;
    private final List<NoticeProblem> problems = new ArrayList<>();

    private NoticeCheck(int year, Map<LocalDate, NoticedDay> days, Map<LocalDate, Integer> numbers) {
        this.year = year;
        this.days = days;
        this.numbers = numbers;
    }

    /** What does not agree, by line. */
    static List<NoticeProblem> of(int year, Map<LocalDate, NoticedDay> days, Map<LocalDate, Integer> numbers) {
        var check = new NoticeCheck(year, days, numbers);
        days.values().forEach(check::line);
        if (year != 0) {
            FIXED.forEach(check::fixed);
        }
        return check.problems;
    }

    private void line(NoticedDay day) {
        int number = Objects.requireNonNull(numbers.get(day.day()));
        if (day.worked() && !isWeekend(day.day())) {
            problems.add(NoticeProblem.wrong(number, "worked-weekday", day.day()));
        }
        if (day.worked() && day.swapWith() == null) {
            problems.add(NoticeProblem.doubtful(number, "worked-for-nothing", day.day()));
        }
        var other = day.swapWith();
        if (other == null) {
            return;
        }
        if (!day.worked() && isWeekend(day.day())) {
            problems.add(NoticeProblem.wrong(number, "swapped-weekend", day.day()));
        }
        var partner = days.get(other);
        if (other.getYear() == year
                && (partner == null
                        || partner.worked() == day.worked()
                        || !day.day().equals(partner.swapWith()))) {
            problems.add(NoticeProblem.wrong(number, "swap-alone", day.day(), other));
        }
    }

    private void fixed(MonthDay holiday, int since) {
        var day = holiday.atYear(year);
        var line = days.get(day);
        if (year >= since && !isWeekend(day) && (line == null || line.worked())) {
            problems.add(NoticeProblem.doubtful(0, "holiday-missing", day));
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
