package vn.motcua.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.core.AgencyId;

/** How urgent something is, in colours (<i>xanh, vàng, đỏ</i>) and working time. */
@Component("clockView")
public class ClockView {

    private static final Duration ONE_DAY = Duration.ofHours(TimeLimit.HOURS_A_DAY);

    private final Calendars calendars;
    private final Clock clock;

    ClockView(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Where a clock stands. */
    public enum Colour {
        /** More than 30 % of the time and more than one working day is left. */
        GREEN,
        /** At most 30 % of the time or one working day is left. */
        YELLOW,
        /** The date has passed. */
        RED,
        /** It stands still. */
        GREY
    }

    /**
     * A clock as people see it.
     *
     * @param left nominal working time left, or by which it is late when {@code RED}
     */
    public record Reading(Colour colour, Instant due, Duration left) {

        /** Whole working days. */
        public long days() {
            return left.toHours() / TimeLimit.HOURS_A_DAY;
        }

        /** Hours beyond the whole days. */
        public long hours() {
            return left.toHours() % TimeLimit.HOURS_A_DAY;
        }

        /** Key of the text that says it in words: {0} days, {1} hours. */
        public String text() {
            return "clock." + colour + (days() > 0 ? ".days" : hours() > 0 ? ".hours" : ".soon");
        }
    }

    /** Reads a clock that runs from {@code start} to {@code due} in the working time of {@code agency}. */
    public Reading read(AgencyId agency, Instant start, Instant due, boolean paused) {
        var now = clock.instant();
        var calendar = calendars.of(agency);
        if (paused) {
            return new Reading(Colour.GREY, due, calendar.between(now, due));
        }
        if (now.isAfter(due)) {
            return new Reading(Colour.RED, due, calendar.between(due, now));
        }
        var colour = now.isBefore(soon(agency, start, due)) ? Colour.GREEN : Colour.YELLOW;
        return new Reading(colour, due, calendar.between(now, due));
    }

    /** From when on a clock is yellow: 30 % of its time or one working day is left, whichever comes first. */
    public Instant soon(AgencyId agency, Instant start, Instant due) {
        var calendar = calendars.of(agency);
        var all = calendar.between(start, due);
        var share = all.multipliedBy(7).dividedBy(10);
        var day = all.minus(ONE_DAY);
        var green = share.compareTo(day) < 0 ? share : day;
        return green.isPositive() ? calendar.plus(start, green) : start;
    }
}
