package vn.motcua.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyFacts;
import vn.motcua.agency.AgencyState;
import vn.motcua.agency.TimeLine;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.InvalidInput;
import vn.motcua.place.Places;

/**
 * Whether an agency fits the tree on every day that a change of it touches; what other agencies are planned to be counts as
 * well. Time lines are read level by level and compared in memory, however many days there are.
 */
@Component
class TreeCheck {

    private static final int DEEPEST = 10;

    private final Agencies agencies;
    private final Places places;

    TreeCheck(Agencies agencies, Places places) {
        this.agencies = agencies;
        this.places = places;
    }

    /**
     * The days that a change touches.
     *
     * @param field in which the first of them was typed
     */
    record Touched(LocalDate first, LocalDate last, String field) {

        /** From a day on for ever. */
        static Touched since(LocalDate first, String field) {
            return new Touched(first, LocalDate.MAX, field);
        }

        static Touched only(LocalDate day) {
            return new Touched(day, day, "from");
        }

        private LocalDate begin(AgencyState state) {
            return state.from().isBefore(first) ? first : state.from();
        }

        private boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** Some time lines with their agencies, whose ends may cut them off. */
    private record Known(Map<AgencyId, Agency> agencies, Map<AgencyId, TimeLine> lines) {

        private Optional<AgencyId> parent(AgencyId of, LocalDate day) {
            return Optional.ofNullable(lines.get(of))
                    .flatMap(line -> line.on(day))
                    .map(AgencyState::facts)
                    .map(AgencyFacts::parent);
        }

        private LocalDate end(AgencyState state) {
            var next = Objects.requireNonNull(lines.get(state.agency())).end(state);
            var lastDay = Optional.ofNullable(agencies.get(state.agency())).flatMap(Agency::lastDay);
            return Stream.concat(next.stream(), lastDay.stream())
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.MAX);
        }
    }

    /** Refuses what cannot stand, with the field to mend. */
    void check(TimeLine line, Touched touched) {
        var states = line.from(touched.first()).stream()
                .filter(state -> !state.from().isAfter(touched.last()))
                .toList();
        states.forEach(state -> checkUnit(line, state, touched));
        var above = above(states);
        states.forEach(state -> checkParent(line.agency(), state, above, touched));
        days(states, above, touched).forEach(day -> refuseCircle(line, day, above, touched));
    }

    private void checkParent(AgencyId id, AgencyState state, Known above, Touched touched) {
        var parent = state.facts().parent();
        if ((parent == null) != (state.facts().kind() == Agency.Kind.PROVINCE)) {
            throw InvalidInput.of("parent", "directory.parent");
        }
        if (parent == null) {
            return;
        }
        var known = Optional.ofNullable(above.agencies().get(parent))
                .filter(agency -> id.isBeside(parent))
                .filter(agency -> agency.lastDay().isEmpty())
                .orElseThrow(() -> InvalidInput.of("parent", "directory.parent-unknown", parent.value()));
        if (known.validFrom().isAfter(touched.begin(state))) {
            throw InvalidInput.of(touched.field(), "directory.before-parent", known.name());
        }
    }

    private void refuseCircle(TimeLine line, LocalDate day, Known above, Touched touched) {
        var first = line.on(day).map(AgencyState::facts).map(AgencyFacts::parent);
        var next = first;
        for (int depth = 0; next.isPresent(); depth++) {
            if (next.get().equals(line.agency())) {
                var name = first.map(above.agencies()::get)
                        .map(Agency::name)
                        .orElse(line.agency().value());
                throw day.isAfter(touched.first())
                        ? InvalidInput.of("parent", "directory.circle-on", name, Days.written(day))
                        : InvalidInput.of("parent", "directory.circle", name);
            }
            if (depth == DEEPEST) {
                throw InvalidInput.of("parent", "directory.too-deep", DEEPEST);
            }
            next = above.parent(next.get(), day);
        }
    }

    private static Set<LocalDate> days(List<AgencyState> states, Known above, Touched touched) {
        var others = above.lines().values().stream().flatMap(line -> line.states().stream());
        return Stream.concat(states.stream().map(touched::begin), others.map(AgencyState::from))
                .filter(touched::has)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whoever stands above at any time: one level after the other, each in two statements. */
    private Known above(List<AgencyState> states) {
        var known = new Known(new HashMap<>(), new HashMap<>());
        var next = parents(states, known);
        while (!next.isEmpty()) {
            next = parents(load(next, known), known);
        }
        return known;
    }

    private static Set<String> parents(List<AgencyState> states, Known known) {
        return states.stream()
                .map(state -> state.facts().parent())
                .filter(Objects::nonNull)
                .filter(parent -> !known.lines().containsKey(parent))
                .map(AgencyId::value)
                .collect(Collectors.toSet());
    }

    private List<AgencyState> load(Collection<String> ids, Known into) {
        agencies.findByIdIn(ids).forEach(agency -> into.agencies().put(agency.id(), agency));
        var states = agencies.states(ids);
        states.stream().collect(Collectors.groupingBy(AgencyState::agency)).forEach((id, some) -> into.lines()
                .put(id, TimeLine.of(some)));
        return states;
    }

    private void checkUnit(TimeLine line, AgencyState state, Touched touched) {
        var unit = state.facts().unitCode();
        if (unit == null) {
            return;
        }
        if (!places.existed(unit) && !had(line.agency(), unit)) {
            throw InvalidInput.of("unitCode", "directory.unit-unknown", unit);
        }
        if (state.facts().kind().governs()) {
            refuseOverlap(line, state, touched);
        }
    }

    /** What it has already may have left the list meanwhile. */
    private boolean had(AgencyId id, String unit) {
        return agencies.findById(id.value())
                .flatMap(Agency::unitCode)
                .filter(unit::equals)
                .isPresent();
    }

    private void refuseOverlap(TimeLine line, AgencyState state, Touched touched) {
        var facts = state.facts();
        var begin = touched.begin(state);
        var end = line.end(state).filter(touched::has).orElse(touched.last());
        var rows = agencies.everGoverning(Objects.requireNonNull(facts.unitCode()), facts.kind()).stream()
                .filter(other -> !other.agency().equals(line.agency()))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        var others = new Known(new HashMap<>(), new HashMap<>());
        load(rows.stream().map(other -> other.agency().value()).distinct().toList(), others);
        rows.stream()
                .filter(other -> facts.unitCode().equals(other.facts().unitCode())
                        && facts.kind() == other.facts().kind())
                .filter(other ->
                        !other.from().isAfter(end) && !others.end(other).isBefore(begin))
                .findFirst()
                .ifPresent(other -> {
                    throw InvalidInput.of(
                            touched.field(), "directory.overlaps", other.facts().name());
                });
    }
}
