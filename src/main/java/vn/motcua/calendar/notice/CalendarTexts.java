package vn.motcua.calendar.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Sessions;
import vn.motcua.calendar.WorkingWeek;
import vn.motcua.calendar.book.Hours;
import vn.motcua.calendar.book.NoticedDay;
import vn.motcua.core.AccountName;
import vn.motcua.web.Texts;
import vn.motcua.web.When;

/** Days and problems in words; {@code @calendarTexts} in templates. */
@Component("calendarTexts")
public class CalendarTexts {

    private final Texts texts;
    private final When when;

    CalendarTexts(Texts texts, When when) {
        this.texts = texts;
        this.when = when;
    }

    public String weekday(LocalDate day) {
        return texts.text("calendar.weekday." + day.getDayOfWeek());
    }

    /** What is special about a day. */
    public String day(@Nullable NoticedDay day) {
        return day == null
                ? texts.text("calendar.ordinary")
                : texts.text(day.worked() ? "calendar.is-worked" : "calendar.is-off", day.name());
    }

    public String problem(NoticeProblem problem) {
        var arguments = problem.arguments().stream()
                .map(argument -> argument instanceof LocalDate day ? when.date(day) : argument.toString())
                .toArray();
        return texts.text("calendar.problem." + problem.code(), arguments);
    }

    public String sessions(WorkingWeek week, String weekday) {
        return week.on(DayOfWeek.valueOf(weekday)).toString();
    }

    /** What an agency has said, in one line. */
    public String hours(Hours hours) {
        var days = hours.days().keySet().stream()
                .sorted()
                .map(weekday -> texts.text("calendar.weekday." + weekday))
                .collect(Collectors.joining(", "));
        var says = hours.days()
                .values()
                .iterator()
                .next()
                .map(this::sessions)
                .orElseGet(() -> texts.text("calendar.hours.above"));
        var last = hours.change().lastDay();
        var first = when.date(hours.change().firstDay());
        return last == null
                ? texts.text("calendar.hours.since", days, says, first)
                : texts.text("calendar.hours.span", days, says, first, when.date(last));
    }

    /** Who loaded a notice. */
    public String who(AccountName account) {
        return account.equals(AccountName.SYSTEM) ? texts.text("calendar.by-system") : account.value();
    }

    private String sessions(Sessions sessions) {
        return sessions.isEmpty() ? texts.text("calendar.closed") : sessions.toString();
    }
}
