package vn.motcua.tracking.dates;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Explanation;
import vn.motcua.calendar.Pause;
import vn.motcua.calendar.Term;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.DossierId;
import vn.motcua.dossier.ClockHistory;
import vn.motcua.dossier.ClockHistory.Clock;
import vn.motcua.dossier.ClockHistory.SetDate;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.Dossiers;
import vn.motcua.ledger.Ledger;

/** Explains a dossier's dates to those who are party to it, in the calendar that was known when each date was set. */
@Component
class DatesDesk {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Dossiers dossiers;
    private final Ledger ledger;
    private final Calendars calendars;
    private final Agencies agencies;
    private final Accounts accounts;

    DatesDesk(Dossiers dossiers, Ledger ledger, Calendars calendars, Agencies agencies, Accounts accounts) {
        this.dossiers = dossiers;
        this.ledger = ledger;
        this.calendars = calendars;
        this.agencies = agencies;
        this.accounts = accounts;
    }

    /** The dates of a dossier that the actor may know of, or 404. */
    @Transactional(readOnly = true)
    public DatesView dates(DossierNumber number, Actor actor) {
        return view(dossiers.get(number, actor));
    }

    /** The dates of a dossier that the actor may know of, or 404. */
    @Transactional(readOnly = true)
    public DatesView dates(DossierId id, Actor actor) {
        return view(dossiers.get(id, actor));
    }

    private DatesView view(Dossier dossier) {
        var history = ClockHistory.of(ledger.lines(dossier.id().value()));
        var clocks = dossier.clocks();
        return new DatesView(
                dossier.number().value(),
                agencies.get(history.agency()).name(),
                clocks.receptionDueAt(),
                clocks.promisedAt().orElse(null),
                clocks.dueAt().orElse(null),
                history.promises().stream()
                        .map(promise -> new DatesView.Promise(promise.event(), promise.at(), promise.promised()))
                        .toList(),
                reckoning(history, Clock.RECEPTION),
                reckoning(history, Clock.RESOLUTION));
    }

    private DatesView.@Nullable Reckoning reckoning(ClockHistory history, Clock clock) {
        var set = history.date(clock).orElse(null);
        var term = history.term(clock).orElse(null);
        return set == null || term == null ? null : reckoning(history, set, term);
    }

    private DatesView.Reckoning reckoning(ClockHistory history, SetDate set, Term term) {
        var calendar = calendars.asKnownAt(set.at(), set.agency());
        var explained = Explanation.of(term, calendar);
        var names = accounts.fullNames(term.pauses().stream().map(Pause::who).toList());
        var from = term.countsFrom();
        return new DatesView.Reckoning(
                new DatesView.Limit(
                        term.limit().number(),
                        term.limit().unit().name(),
                        term.limit().nominalHours()),
                term.received(),
                from,
                cutOff(term.cutOff()),
                explained.start(),
                stops(
                        term.pauses().stream()
                                .filter(pause -> pause.from().isBefore(from))
                                .toList(),
                        names,
                        calendar),
                stops(
                        term.pauses().stream()
                                .filter(pause -> !pause.from().isBefore(from))
                                .toList(),
                        names,
                        calendar),
                explained.lines().stream().map(DatesDesk::line).toList(),
                explained.counted().toMinutes(),
                explained.paused().toMinutes(),
                set.due(),
                explained.due().equals(set.due()),
                changedSince(history, set, explained.start()));
    }

    /** Nothing when the calendar of today leads to the same date. */
    private List<DatesView.Change> changedSince(ClockHistory history, SetDate set, Instant start) {
        var changes = calendars.changes(set.agency(), set.at(), day(start), day(set.due()));
        boolean same = changes.isEmpty()
                || history.replay(set.clock(), step -> calendars.of(step.agency()))
                        .equals(Optional.of(set.due()));
        return same ? List.of() : changes.stream().map(DatesDesk::change).toList();
    }

    private static List<DatesView.Stop> stops(
            List<Pause> pauses, Map<AccountName, String> names, WorkingCalendar calendar) {
        return pauses.stream()
                .map(pause -> new DatesView.Stop(
                        pause.cause().name(),
                        Objects.requireNonNullElse(
                                names.get(pause.who()), pause.who().value()),
                        pause.from(),
                        pause.to(),
                        pause.then().name(),
                        worked(pause, calendar).toMinutes()))
                .toList();
    }

    private static Duration worked(Pause pause, WorkingCalendar calendar) {
        var to = pause.to();
        return to == null ? Duration.ZERO : calendar.between(pause.from(), to);
    }

    private static DatesView.Line line(Explanation.Line line) {
        var day = line.day();
        return new DatesView.Line(
                day.date(),
                day.kind().name(),
                day.name(),
                day.sessions().toString(),
                line.counted().toMinutes(),
                line.paused().toMinutes());
    }

    private static DatesView.Change change(CalendarChange change) {
        return new DatesView.Change(change.at(), change.source());
    }

    private static @Nullable String cutOff(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
