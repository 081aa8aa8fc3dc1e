package vn.motcua.competence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AgencyId;
import vn.motcua.procedure.Procedure;

/**
 * Who resolves a procedure on a day, who takes it in, and why.
 *
 * @param competent the agencies, each with why
 * @param receiving the rules that narrow who takes it in; none when every counter of the province does
 * @param silent rules for this procedure or its sector that do not count, with why not
 */
record Explanation(
        Procedure procedure,
        LocalDate day,
        List<Competent> competent,
        List<CompetenceRule> receiving,
        List<Silent> silent) {

    /**
     * An agency that resolves it.
     *
     * @param name as it is called on that day
     * @param rule that says so; nothing where the level of the procedure does
     */
    record Competent(AgencyId agency, String name, @Nullable CompetenceRule rule) {}

    /** Why a rule does not count. */
    enum Silence {
        /** One for the procedure itself outranks it, or the procedure is not of its level. */
        OUTRANKED,
        /** Its first day is still to come. */
        NOT_YET,
        /** Its last day is over. */
        ENDED,
        /** It was ended before it began. */
        CANCELLED
    }

    /** A rule that does not count. */
    record Silent(CompetenceRule rule, Silence why) {}

    Explanation {
        competent = List.copyOf(competent);
        receiving = List.copyOf(receiving);
        silent = List.copyOf(silent);
    }
}
