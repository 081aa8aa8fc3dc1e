package vn.motcua.monitoring.dates;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.Calendars;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.ClockHistory;
import vn.motcua.dossier.ClockHistory.Clock;
import vn.motcua.dossier.ClockHistory.SetDate;

/** Compares the dates of one dossier: its row with its ledger, and its ledger with the calendars of then and of now. */
@Component
class Comparison {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LONGEST = 1000;

    private final Calendars calendars;

    Comparison(Calendars calendars) {
        this.calendars = calendars;
    }

    /** What differs, at most one thing a clock; nothing of a dossier whose ledger does not tell enough. */
    List<Difference> of(Examined dossier, ClockHistory history) {
        var found = new ArrayList<Difference>();
        if (!history.isComplete()) {
            return found;
        }
        for (var clock : Clock.values()) {
            history.date(clock)
                    .flatMap(last -> computable(dossier, history, clock, last))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Difference> computable(Examined dossier, ClockHistory history, Clock clock, SetDate last) {
        try {
            return difference(dossier, history, clock, last);
        } catch (RuleViolation e) {
            if (!e.code().equals("calendar.year-missing")) {
                throw e;
            }
            return found(dossier, clock, last.due(), null, Difference.Cause.YEAR_MISSING, e.arguments()[0].toString());
        }
    }

    private Optional<Difference> difference(Examined dossier, ClockHistory history, Clock clock, SetDate last) {
        var row = dossier.stored(clock);
        if (row != null && !row.equals(last.due())) {
            return found(dossier, clock, row, last.due(), Difference.Cause.ROW_DIFFERS, "");
        }
        for (var set : history.dates()) {
            var again = set.clock() == clock ? again(set) : set.due();
            if (!again.equals(set.due())) {
                return found(dossier, clock, set.due(), again, Difference.Cause.NOT_REPRODUCED, set.event());
            }
        }
        boolean running =
                clock == Clock.RESOLUTION || history.term(Clock.RESOLUTION).isEmpty();
        return running ? today(dossier, history, clock, last) : Optional.empty();
    }

    private Instant again(SetDate set) {
        return set.again(calendars.asKnownAt(set.at(), set.agency()));
    }

    /** What the date would be in the calendar of today. */
    private Optional<Difference> today(Examined dossier, ClockHistory history, Clock clock, SetDate last) {
        var now = history.replay(clock, set -> calendars.of(set.agency())).orElseThrow();
        if (now.equals(last.due())) {
            return Optional.empty();
        }
        var sources = sources(history, clock, now.isAfter(last.due()) ? now : last.due());
        return found(dossier, clock, last.due(), now, Difference.Cause.CALENDAR_CHANGED, sources);
    }

    /** The documents by which the calendar has been changed since the first date of this clock was set. */
    private String sources(ClockHistory history, Clock clock, Instant until) {
        var first = history.dates().stream()
                .filter(set -> set.clock() == clock)
                .findFirst()
                .orElseThrow();
        var from = first.term().received().atZone(ZONE).toLocalDate();
        var to = until.atZone(ZONE).toLocalDate();
        var all = history.dates().stream()
                .map(SetDate::agency)
                .distinct()
                .flatMap(agency -> calendars.changes(agency, first.at(), from, to).stream())
                .map(CalendarChange::source)
                .distinct()
                .collect(Collectors.joining("; "));
        return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
    }

    private static Optional<Difference> found(
            Examined dossier,
            Clock clock,
            Instant stored,
            @Nullable Instant recomputed,
            Difference.Cause cause,
            String detail) {
        return Optional.of(new Difference(
                dossier.id(), clock, dossier.number(), dossier.agency(), stored, recomputed, cause, detail));
    }
}
