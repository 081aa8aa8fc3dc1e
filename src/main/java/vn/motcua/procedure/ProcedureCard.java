package vn.motcua.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.TimeLimit;

/**
 * A procedure in a list of results.
 *
 * @param timeLimit nothing when none is known
 * @param obstacle why nobody can file it
 */
public record ProcedureCard(
        String code,
        String name,
        String shortName,
        Citation sector,
        ServiceLevel level,
        @Nullable TimeLimit timeLimit,
        List<Charge> fees,
        @Nullable String obstacle) {}
