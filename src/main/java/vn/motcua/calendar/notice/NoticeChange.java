package vn.motcua.calendar.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.book.NoticedDay;

/**
 * What a notice changes about a day.
 *
 * @param before what is loaded; nothing for an ordinary day
 * @param after what the notice says; nothing for an ordinary day
 */
record NoticeChange(
        LocalDate day,
        @Nullable NoticedDay before,
        @Nullable NoticedDay after) {

    /** Key of the word for it. */
    public String kind() {
        return before == null ? "added" : after == null ? "removed" : "changed";
    }

    static List<NoticeChange> between(Map<LocalDate, NoticedDay> before, Notice notice) {
        Map<LocalDate, NoticedDay> after = notice.days().stream()
                .collect(Collectors.toMap(NoticedDay::day, Function.identity(), (a, b) -> b, TreeMap::new));
        var days = new TreeSet<>(before.keySet());
        days.addAll(after.keySet());
        var changes = new ArrayList<NoticeChange>();
        for (var day : days) {
            var old = before.get(day);
            var now = after.get(day);
            if (old == null || !old.equals(now)) {
                changes.add(new NoticeChange(day, old, now));
            }
        }
        return changes;
    }
}
