package vn.motcua.agency;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;

/**
 * What an agency was, is and will be, one state after the other (<i>quá trình thay đổi</i>). A change given for a day alters
 * what was planned for later days only where those plans leave things as they were before it.
 */
public final class TimeLine {

    private static final Comparator<AgencyState> BY_DAY = Comparator.comparing(AgencyState::from);

    private final AgencyId agency;
    private final List<AgencyState> states;

    TimeLine(AgencyId agency, List<AgencyState> states) {
        this.agency = agency;
        this.states = states;
    }

    /** Of states that were looked up, to be read. */
    public static TimeLine of(List<AgencyState> states) {
        return new TimeLine(states.getFirst().agency(), List.copyOf(states));
    }

    public AgencyId agency() {
        return agency;
    }

    /** All of them by day, stopped ones too. */
    public List<AgencyState> states() {
        return states.stream().sorted(BY_DAY).toList();
    }

    /** What holds on a day and what follows it, by day. */
    public List<AgencyState> from(LocalDate day) {
        var now = on(day).map(AgencyState::from).orElse(day);
        return counting().stream().filter(state -> !state.from().isBefore(now)).toList();
    }

    /** What holds on a day, as far as is known now; nothing before the agency began. */
    public Optional<AgencyState> on(LocalDate day) {
        return counting().stream().filter(state -> !state.from().isAfter(day)).reduce((one, next) -> next);
    }

    /** The last day of a state; nothing while no other follows it. */
    public Optional<LocalDate> end(AgencyState state) {
        return counting().stream()
                .map(AgencyState::from)
                .filter(state.from()::isBefore)
                .findFirst()
                .map(next -> next.minusDays(1));
    }

    /** What holds today: the last one that has begun. */
    public AgencyState newest() {
        return states().stream()
                .filter(state -> state.phase() == AgencyState.Phase.HOLDS)
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    /** Gives what holds from a day on; what was given for the same day is replaced. */
    public void put(AgencyFacts facts, AgencyState.Given given) {
        var day = given.from();
        var newest = newest();
        if (day.isBefore(newest.from())) {
            throw InvalidInput.of("from", "agency.before-newest", Days.written(newest.from()));
        }
        var before = on(day).map(AgencyState::facts).orElseThrow();
        var there = at(day);
        if (facts.equals(before) && there.filter(AgencyState::isStopped).isEmpty()) {
            return;
        }
        there.ifPresentOrElse(state -> state.is(facts, given), () -> states.add(new AgencyState(agency, facts, given)));
        rebase(day, before, facts);
    }

    /** Takes back what was planned for a day to come, or was stopped. */
    public AgencyState withdraw(LocalDate day, LocalDate today) {
        var state = at(day).filter(planned -> planned.isStopped() || (planned.isPlanned() && day.isAfter(today)))
                .orElseThrow(() -> RuleViolation.conflict("agency.no-plan", Days.written(day)));
        forget(state);
        states.remove(state);
        return state;
    }

    /** Takes back all that was planned, the last first. */
    List<AgencyState> giveUp() {
        var planned =
                states().reversed().stream().filter(AgencyState::isPlanned).toList();
        states.removeAll(planned);
        return planned;
    }

    /** Its day has come. */
    AgencyState begin(LocalDate day) {
        var state = planned(day);
        state.begin();
        return state;
    }

    /** Its day has come, but the tree forbids it. */
    AgencyState stop(LocalDate day, FieldError why) {
        var state = planned(day);
        forget(state);
        state.stop(why);
        return state;
    }

    /** The agency began on another day than was written. */
    public void beginOn(LocalDate day) {
        var first = states().getFirst();
        if (states.stream().anyMatch(state -> state != first && !state.from().isAfter(day))) {
            throw InvalidInput.of("validFrom", "agency.begins-after-change");
        }
        first.beginOn(day);
    }

    /** Later plans go on from what holds without it. */
    private void forget(AgencyState state) {
        if (state.isPlanned()) {
            var before = on(state.from().minusDays(1)).orElseThrow();
            rebase(state.from(), state.facts(), before.facts());
        }
    }

    private void rebase(LocalDate day, AgencyFacts before, AgencyFacts after) {
        counting().stream()
                .filter(state -> state.from().isAfter(day))
                .forEach(state -> state.is(state.facts().rebased(before, after)));
    }

    private AgencyState planned(LocalDate day) {
        return at(day).filter(AgencyState::isPlanned)
                .orElseThrow(() -> RuleViolation.conflict("agency.no-plan", Days.written(day)));
    }

    private Optional<AgencyState> at(LocalDate day) {
        return states.stream().filter(state -> state.from().equals(day)).findFirst();
    }

    private List<AgencyState> counting() {
        return states().stream().filter(state -> !state.isStopped()).toList();
    }
}
