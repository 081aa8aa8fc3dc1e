package vn.motcua.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyFacts;
import vn.motcua.agency.AgencyState;
import vn.motcua.agency.TimeLine;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;

/** The time line of an agency as an administrator reads it (<i>quá trình thay đổi</i>). */
@Component
class AgencyHistory {

    private static final int LISTED = 20;

    private final Agencies agencies;

    AgencyHistory(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * What an agency was, is or will be for some time.
     *
     * @param until its last day; nothing while no other follows
     * @param above how the agency above was called on its first day
     * @param changes what else differs from before: the key of its name, and what it became
     */
    record Entry(
            AgencyState state,
            @Nullable LocalDate until,
            @Nullable String above,
            Map<String, String> changes) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(AgencyId id, Actor actor) {
        actor.require(Role.ADMINISTRATOR, id);
        var agency = agencies.get(id);
        var line = agency.timeLine();
        var above = above(line.states());
        var entries = new ArrayList<Entry>();
        AgencyFacts before = null;
        for (var state : line.states()) {
            var until = line.end(state)
                    .or(agency::lastDay)
                    .filter(day -> !state.isStopped() && !day.isBefore(state.from()))
                    .orElse(null);
            entries.addFirst(new Entry(state, until, name(state, above), changes(before, state)));
            before = state.isStopped() ? before : state.facts();
        }
        return entries;
    }

    /** The first day from which a change is proposed to hold: today, or the beginning of what is still to begin. */
    static LocalDate firstDay(List<Entry> entries, LocalDate today) {
        var begun = begun(entries);
        return begun.isAfter(today) ? begun : today;
    }

    /** The day from which the present state holds. */
    static LocalDate begun(List<Entry> entries) {
        return entries.stream()
                .map(Entry::state)
                .filter(state -> state.phase() == AgencyState.Phase.HOLDS)
                .map(AgencyState::from)
                .findFirst()
                .orElseThrow();
    }

    /** What holds on a day, as far as is known now. */
    @Transactional(readOnly = true)
    public AgencyFacts on(AgencyId id, LocalDate day, Actor actor) {
        actor.require(Role.ADMINISTRATOR, id);
        var line = agencies.get(id).timeLine();
        return line.on(day).orElseGet(line::newest).facts();
    }

    /** Changes that could not begin in what the actor administers, the newest first. */
    @Transactional(readOnly = true)
    public List<AgencyState> stopped(AgencyId top, Actor actor) {
        actor.require(Role.ADMINISTRATOR, top);
        return agencies.stopped(top.value(), Limit.of(LISTED));
    }

    /** How some were called before today, where that contains these words: the last such name. */
    @Transactional(readOnly = true)
    public Map<AgencyId, String> formerly(Collection<Agency> found, String folded) {
        if (found.isEmpty() || folded.isEmpty()) {
            return Map.of();
        }
        var names = found.stream().collect(Collectors.toMap(Agency::id, Agency::name));
        return agencies
                .formerly(found.stream().map(agency -> agency.id().value()).toList(), folded)
                .stream()
                .filter(state -> !state.facts().name().equals(names.get(state.agency())))
                .collect(Collectors.toMap(
                        AgencyState::agency, state -> state.facts().name(), (one, later) -> later));
    }

    private Map<AgencyId, TimeLine> above(List<AgencyState> states) {
        var ids = states.stream()
                .map(state -> state.facts().parent())
                .filter(Objects::nonNull)
                .map(AgencyId::value)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : agencies.states(ids).stream()
                        .collect(Collectors.groupingBy(
                                AgencyState::agency, Collectors.collectingAndThen(Collectors.toList(), TimeLine::of)));
    }

    private static @Nullable String name(AgencyState state, Map<AgencyId, TimeLine> above) {
        var parent = state.facts().parent();
        if (parent == null) {
            return null;
        }
        var line = above.get(parent);
        return line == null
                ? parent.value()
                : line.on(state.from())
                        .orElseGet(line.states()::getFirst)
                        .facts()
                        .name();
    }

    private static Map<String, String> changes(@Nullable AgencyFacts before, AgencyState state) {
        var changes = new LinkedHashMap<String, String>();
        if (before == null) {
            return changes;
        }
        var facts = state.facts();
        tell(changes, "unit", before.unitCode(), facts.unitCode());
        tell(changes, "one-stop", before.oneStopName(), facts.oneStopName());
        tell(changes, "place", before.place(), facts.place());
        tell(changes, "hotline", before.hotline(), facts.hotline());
        return changes;
    }

    private static void tell(Map<String, String> changes, String key, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.put(key, Objects.requireNonNullElse(after, "–"));
        }
    }
}
