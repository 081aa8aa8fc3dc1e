package vn.motcua.tracking.dates;

import org.springframework.stereotype.Component;
import vn.motcua.web.Texts;
import vn.motcua.web.When;

/** Spans and days in words; {@code @datesTexts} in templates. */
@Component("datesTexts")
public class DatesTexts {

    private static final int MINUTES_AN_HOUR = 60;

    private final Texts texts;
    private final When when;

    DatesTexts(Texts texts, When when) {
        this.texts = texts;
        this.when = when;
    }

    /** {@code 7 giờ 30 phút}. */
    public String span(long minutes) {
        long hours = minutes / MINUTES_AN_HOUR;
        long rest = minutes % MINUTES_AN_HOUR;
        if (rest == 0) {
            return texts.text("dates.hours", hours);
        }
        return hours == 0 ? texts.text("dates.minutes", rest) : texts.text("dates.hours-minutes", hours, rest);
    }

    /** {@code thứ Hai 23/11/2026}, or {@code 21/11/2026 – 22/11/2026}. */
    public String days(Row row) {
        return row.isSingle()
                ? texts.text("dates.weekday." + row.first().getDayOfWeek()) + " " + when.date(row.first())
                : texts.text("dates.from-to", when.date(row.first()), when.date(row.last()));
    }

    /** What the days of a row are, and what of each counts. */
    public String text(Row row) {
        var like = row.like();
        var text = new StringBuilder(texts.text("dates.kind." + like.kind(), like.name(), unbroken(like.sessions())));
        if (row.isCounted()) {
            text.append("\n").append(counted(row));
        }
        if (row.isPaused()) {
            text.append("\n").append(texts.text("dates.paused-of", span(like.pausedMinutes())));
        }
        if (!like.sessions().isEmpty() && !row.isCounted() && !row.isPaused()) {
            text.append("\n").append(texts.text("dates.nothing-counted"));
        }
        return text.toString();
    }

    /** Sessions that stay on one line each: {@code 07:30–11:30}. */
    private static String unbroken(String sessions) {
        return sessions.replace("-", "\u2060–\u2060");
    }

    private String counted(Row row) {
        var each = span(row.like().countedMinutes());
        return row.isSingle()
                ? texts.text("dates.counted", each)
                : texts.text(
                        "dates.counted-each", row.days(), each, span(row.like().countedMinutes() * row.days()));
    }
}
