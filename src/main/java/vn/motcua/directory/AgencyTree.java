package vn.motcua.directory;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Vietnamese;

/** The tree as an administrator looks at it (<i>cây cơ quan</i>): one level or one search at a time, never whole. */
@Component
class AgencyTree {

    static final int A_PAGE = 50;

    private static final int LONGEST_WORDS = 100;

    private final Agencies agencies;
    private final AgencyHistory history;
    private final Accounts accounts;
    private final Clock clock;

    AgencyTree(Agencies agencies, AgencyHistory history, Accounts accounts, Clock clock) {
        this.agencies = agencies;
        this.history = history;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Some agencies by identifier.
     *
     * @param next after which one the next page begins, if there is one
     */
    record Level(List<Line> lines, @Nullable String next) {

        Level {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An agency and how many stand directly below it.
     *
     * @param formerly a former name by which it was found
     */
    record Line(Agency agency, long below, @Nullable String formerly) {}

    /** What stands directly below an agency. */
    @Transactional(readOnly = true)
    public Level below(AgencyId parent, String after, Actor actor) {
        actor.require(Role.ADMINISTRATOR, parent);
        return level(agencies.below(parent, after, Limit.of(A_PAGE + 1)), "");
    }

    /** Agencies of the actor's whose identifier, name or former name contains these words, with or without diacritics. */
    @Transactional(readOnly = true)
    public Level search(String words, String after, Actor actor) {
        var folded = Vietnamese.fold(words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words);
        return level(agencies.search(top(actor).value(), folded, after, Limit.of(A_PAGE + 1)), folded);
    }

    @Transactional(readOnly = true)
    public Agency get(AgencyId id, Actor actor) {
        actor.require(Role.ADMINISTRATOR, id);
        return agencies.get(id);
    }

    /** Those of them that are agencies already. */
    @Transactional(readOnly = true)
    public Set<AgencyId> existing(List<AgencyId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : agencies.findByIdIn(ids.stream().map(AgencyId::value).toList()).stream()
                        .map(Agency::id)
                        .collect(Collectors.toSet());
    }

    /** Who works there, by name; no more than a page. */
    @Transactional(readOnly = true)
    public List<Accounts.Official> staff(AgencyId id) {
        return accounts.officials(id, Days.today(clock), Limit.of(A_PAGE));
    }

    /** The highest agency that an administrator has. */
    AgencyId top(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        var agency = actor.agency();
        if (agency == null) {
            throw RuleViolation.forbidden("actor.role-missing", Role.ADMINISTRATOR.id());
        }
        return agency;
    }

    private Level level(List<Agency> found, String folded) {
        var shown = found.stream().limit(A_PAGE).toList();
        var below = below(shown);
        var formerly = history.formerly(shown, folded);
        return new Level(
                shown.stream()
                        .map(agency -> new Line(agency, below.getOrDefault(agency.id(), 0L), formerly.get(agency.id())))
                        .toList(),
                found.size() > A_PAGE ? shown.getLast().id().value() : null);
    }

    private Map<AgencyId, Long> below(List<Agency> shown) {
        return shown.isEmpty()
                ? Map.of()
                : agencies.countBelow(shown.stream().map(Agency::id).toList()).stream()
                        .collect(Collectors.toMap(Agencies.Below::parent, Agencies.Below::count));
    }
}
