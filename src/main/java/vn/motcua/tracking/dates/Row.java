package vn.motcua.tracking.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days on end that are alike, as one line of the page.
 *
 * @param last the same as {@code first} for a single day
 * @param like what each of them is
 */
public record Row(LocalDate first, LocalDate last, int days, DatesView.Line like) {

    public boolean isSingle() {
        return days == 1;
    }

    public boolean isCounted() {
        return like.countedMinutes() > 0;
    }

    public boolean isPaused() {
        return like.pausedMinutes() > 0;
    }

    /** All days from the start to the date; of a limit in calendar time only those the date was moved over. */
    static List<Row> of(DatesView.Reckoning reckoning) {
        var rows = new ArrayList<Row>();
        for (var line : reckoning.isInWorkingTime() ? reckoning.days() : movedOver(reckoning.days())) {
            var last = rows.isEmpty() ? null : rows.getLast();
            if (last != null && alike(last.like, line)) {
                rows.set(rows.size() - 1, new Row(last.first, line.date(), last.days + 1, last.like));
            } else {
                rows.add(new Row(line.date(), line.date(), 1, line));
            }
        }
        return rows;
    }

    private static List<DatesView.Line> movedOver(List<DatesView.Line> days) {
        int from = days.size() - 1;
        while (from > 0 && days.get(from - 1).sessions().isEmpty()) {
            from--;
        }
        return days.subList(from, days.size() - 1);
    }

    private static boolean alike(DatesView.Line a, DatesView.Line b) {
        return a.kind().equals(b.kind())
                && a.name().equals(b.name())
                && a.sessions().equals(b.sessions())
                && a.countedMinutes() == b.countedMinutes()
                && a.pausedMinutes() == b.pausedMinutes();
    }
}
