package vn.motcua.place;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.Actor;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.place.UnitRows.Time;

/**
 * Takes over lists of units (<i>nạp danh mục đơn vị hành chính</i>): a whole list or nothing. The same list again changes
 * nothing; another one of the same day replaces it.
 */
@Component
class UnitDesk {

    private static final Logger log = LoggerFactory.getLogger(UnitDesk.class);
    private static final int LONGEST = 4 * 1024 * 1024;
    private static final LocalDate FIRST = LocalDate.of(1945, 9, 2);

    private final UnitRows rows;

    UnitDesk(UnitRows rows) {
        this.rows = rows;
    }

    /** How many were taken over, or all that is wrong: then nothing was. */
    record Taken(int units, int changes, List<UnitProblem> problems) {

        Taken {
            problems = List.copyOf(problems);
        }
    }

    List<Time> times(Actor actor) {
        requireRight(actor);
        return rows.times();
    }

    /**
     * Takes a list over.
     *
     * @param from the first day on which the units exist, or on which old ones went into new ones
     */
    @Transactional
    public Taken take(String text, LocalDate from, Actor actor) {
        requireRight(actor);
        if (text.isBlank() || text.length() > LONGEST) {
            throw InvalidInput.of("file", "place.file", LONGEST / 1024 / 1024);
        }
        if (from.isBefore(FIRST)) {
            throw InvalidInput.of("from", "place.from");
        }
        var content = UnitFile.read(text, from);
        if (!content.problems().isEmpty()) {
            return new Taken(0, 0, content.problems());
        }
        if (!content.units().isEmpty()) {
            rows.forget(from);
            rows.add(content.units());
            rows.closeTimes();
        }
        if (!content.changes().isEmpty()) {
            rows.addChanges(content.changes(), from);
        }
        log.info(
                "{} took over {} units and {} changes of {}",
                actor.account(),
                content.units().size(),
                content.changes().size(),
                from);
        return new Taken(content.units().size(), content.changes().size(), List.of());
    }

    /** The country's units hold for every agency: only whoever administers one that has none above it may. */
    private static void requireRight(Actor actor) {
        boolean top = actor.agency() != null && actor.agency().above().isEmpty();
        if (!top || !actor.is(Role.ADMINISTRATOR)) {
            throw RuleViolation.forbidden("actor.role-missing", Role.ADMINISTRATOR.id());
        }
    }
}
