package vn.motcua.competence;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.agency.Agency;
import vn.motcua.core.AgencyId;
import vn.motcua.core.ProcedureCode;

/**
 * What a rule says.
 *
 * @param procedure what it is for; nothing when it is for a sector
 * @param sector code of the sector that it is for; nothing when it is for a procedure
 * @param agency the one that it names; nothing when it names all of a kind
 * @param kind of the agency named, or of all that are; nothing only when no further counter takes it in
 * @param to its last day, as far as it has one
 * @param ground the decision that says so (<i>căn cứ</i>)
 */
record RulePlan(
        Aspect aspect,
        @Nullable ProcedureCode procedure,
        @Nullable String sector,
        @Nullable AgencyId agency,
        Agency.@Nullable Kind kind,
        LocalDate from,
        @Nullable LocalDate to,
        String ground) {

    public boolean isForOneProcedure() {
        return procedure != null;
    }

    /** Whether both are one rule by the same decision, whatever its last day is; the kind of an agency may change. */
    boolean isTheSameFromItsFirstDay(RulePlan other) {
        return aspect == other.aspect
                && Objects.equals(procedure, other.procedure)
                && Objects.equals(sector, other.sector)
                && Objects.equals(agency, other.agency)
                && (agency != null || kind == other.kind)
                && from.equals(other.from)
                && ground.equals(other.ground);
    }

    /** Whether both say something of the same at the same time. */
    boolean repeats(RulePlan other) {
        return aspect == other.aspect
                && Objects.equals(procedure, other.procedure)
                && Objects.equals(sector, other.sector)
                && Objects.equals(agency, other.agency)
                && kind == other.kind
                && (to == null || !to.isBefore(other.from))
                && (other.to == null || !other.to.isBefore(from));
    }
}
