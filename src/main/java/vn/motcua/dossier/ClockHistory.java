package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.AfterPause;
import vn.motcua.calendar.ClockPolicy;
import vn.motcua.calendar.Pause;
import vn.motcua.calendar.Term;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.ledger.LedgerLine;

/**
 * The clocks of a dossier as its ledger alone tells them (<i>lịch sử tính hạn</i>): the term of each clock with its pauses,
 * every date that was set and what it follows from, and the promises. Lines of other kinds are passed over.
 */
public final class ClockHistory {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<SetDate> dates = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private @Nullable AgencyId agency;
    private @Nullable ClockPolicy policy;
    private @Nullable Term reception;
    private @Nullable Term resolution;
    private boolean complete = true;

    private ClockHistory() {}

    /** Which clock a date belongs to. */
    public enum Clock {
        /** <i>Tiếp nhận</i>. */
        RECEPTION,
        /** <i>Giải quyết</i>. */
        RESOLUTION
    }

    /**
     * A due date that was set.
     *
     * @param event the kind of the ledger line that set it
     * @param agency in whose working time it was counted
     * @param term what it follows from
     * @param before the date that held until then, when it was only moved on by a pause
     */
    public record SetDate(
            Clock clock,
            String event,
            Instant at,
            Instant due,
            AgencyId agency,
            Term term,
            @Nullable Instant before) {

        /** The same date computed again from the one before it, in the calendar that was known when it was set. */
        public Instant again(WorkingCalendar asKnown) {
            return from(before, asKnown);
        }

        private Instant from(@Nullable Instant earlier, WorkingCalendar calendar) {
            if (before == null || earlier == null) {
                return term.due(calendar);
            }
            var pause = term.pauses().getLast();
            return calendar.afterPause(earlier, term.limit().unit(), pause.from(), Objects.requireNonNull(pause.to()));
        }
    }

    /** A date that was promised (<i>ngày hẹn trả</i>), by acceptance or anew. */
    public record Promise(String event, Instant at, AccountName by, Instant promised) {}

    /** Reads a dossier's lines from the first to the last. */
    public static ClockHistory of(List<LedgerLine> lines) {
        var history = new ClockHistory();
        lines.forEach(history::read);
        return history;
    }

    private void read(LedgerLine line) {
        var facts = JSON.readTree(line.facts());
        switch (line.kind()) {
            case "Submitted" -> submitted(line, facts);
            case "Accepted" -> accepted(line, facts);
            case "SupplementRequested" -> paused(line, Pause.Cause.SUPPLEMENT);
            case "PaymentRequired" -> paused(line, Pause.Cause.PAYMENT);
            case "Supplied", "Paid" -> resumed(line, instant(facts, "dueAt"), line.at());
            case "OpinionAsked" -> asked(line, facts);
            case "OpinionGiven" -> answered(line, facts, line.at());
            case "OpinionsOver" -> answered(line, facts, instant(facts, "over"));
            case "Transferred" -> agency = JSON.treeToValue(facts.path("to"), AgencyId.class);
            case "TakenOver" -> takenOver(facts);
            case "Extended" -> promised(line, instant(facts, "promisedAt"));
            default -> {} // moves no clock
        }
    }

    private void submitted(LedgerLine line, JsonNode facts) {
        agency = JSON.treeToValue(facts.path("agency"), AgencyId.class);
        if (!facts.has("clocks")) {
            complete = false; // written before the rule of its clocks was
            return;
        }
        policy = JSON.treeToValue(facts.path("clocks"), ClockPolicy.class);
        reception = policy.receptionFrom(line.at());
        set(Clock.RECEPTION, line, instant(facts, "receptionDueAt"), reception, null);
    }

    /** Only a one-stop shop may have ended. */
    private void takenOver(JsonNode facts) {
        if (JSON.treeToValue(facts.path("from"), AgencyId.class).equals(agency)) {
            agency = JSON.treeToValue(facts.path("to"), AgencyId.class);
        }
    }

    private void accepted(LedgerLine line, JsonNode facts) {
        promised(line, instant(facts, "promisedAt"));
        if (policy != null) {
            resolution = policy.resolutionFrom(line.at());
            set(Clock.RESOLUTION, line, instant(facts, "promisedAt"), resolution, null);
        }
    }

    private void paused(LedgerLine line, Pause.Cause cause) {
        if (policy == null) {
            return;
        }
        var afterSupplement = resolution == null ? AfterPause.RESTART : policy.afterSupplement();
        var then = cause == Pause.Cause.SUPPLEMENT ? afterSupplement : AfterPause.PAUSE;
        run(running().paused(new Pause(cause, line.actor(), line.at(), null, then)));
    }

    /** Several who are asked are waited for in one pause. */
    private void asked(LedgerLine line, JsonNode facts) {
        if (facts.has("pausedDueAt") && policy != null && running().openPause() == null) {
            paused(line, Pause.Cause.OPINION);
        }
    }

    private void answered(LedgerLine line, JsonNode facts, Instant at) {
        if (facts.has("newDueAt")) {
            resumed(line, instant(facts, "newDueAt"), at);
        }
    }

    private void resumed(LedgerLine line, Instant due, Instant at) {
        if (policy == null || running().openPause() == null) {
            return;
        }
        var ended = running().resumed(at);
        boolean anew = ended.pauses().getLast().then() == AfterPause.RESTART;
        var clock = resolution == null ? Clock.RECEPTION : Clock.RESOLUTION;
        set(clock, line, due, ended, anew ? null : last(clock).due());
        run(ended);
        boolean promisedLater =
                promises.isEmpty() || !promises.getLast().promised().isBefore(due);
        if (clock == Clock.RESOLUTION && !promisedLater) {
            promised(line, due);
        }
    }

    private Term running() {
        return resolution == null ? Objects.requireNonNull(reception) : resolution;
    }

    private void run(Term term) {
        if (resolution == null) {
            reception = term;
        } else {
            resolution = term;
        }
    }

    private void set(Clock clock, LedgerLine line, Instant due, Term term, @Nullable Instant before) {
        dates.add(new SetDate(clock, line.kind(), line.at(), due, agency(), term, before));
    }

    private void promised(LedgerLine line, Instant date) {
        promises.add(new Promise(line.kind(), line.at(), line.actor(), date));
    }

    private SetDate last(Clock clock) {
        return dates.stream()
                .filter(date -> date.clock() == clock)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static Instant instant(JsonNode facts, String name) {
        return Instant.parse(facts.path(name).stringValue());
    }

    /** Whether the ledger says all that its dates follow from; lines of older programs do not. */
    public boolean isComplete() {
        return complete && agency != null;
    }

    /** What a clock's date would be if each step were counted in these calendars; nothing when it never ran. */
    public Optional<Instant> replay(Clock clock, Function<SetDate, WorkingCalendar> calendars) {
        Instant due = null;
        for (var set : dates) {
            if (set.clock() == clock) {
                due = set.from(due, calendars.apply(set));
            }
        }
        return Optional.ofNullable(due);
    }

    /** The agency in whose working time the clocks run now. */
    public AgencyId agency() {
        return Objects.requireNonNull(agency, "a chain without its first line");
    }

    /** The term of a clock as it stands now, with an open pause if it has one; nothing when it never ran. */
    public Optional<Term> term(Clock clock) {
        return Optional.ofNullable(clock == Clock.RECEPTION ? reception : resolution);
    }

    /** Every due date that was set, in order. */
    public List<SetDate> dates() {
        return List.copyOf(dates);
    }

    /** The date of a clock that holds now. */
    public Optional<SetDate> date(Clock clock) {
        return dates.stream().filter(date -> date.clock() == clock).reduce((earlier, later) -> later);
    }

    /** Every promise, in order. */
    public List<Promise> promises() {
        return List.copyOf(promises);
    }
}
