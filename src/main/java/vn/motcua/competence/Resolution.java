package vn.motcua.competence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.agency.Agency;
import vn.motcua.core.AgencyId;
import vn.motcua.procedure.AgencyLevel;

/**
 * Who resolves a procedure in one province on one day, and why. What is said of the procedure outranks all else; what
 * is said of its sector outranks the level of the procedure, for communes and for the province each by itself; where
 * nothing is said the level decides.
 *
 * @param reasons each names who resolves it
 * @param outranked rules in force that say nothing here, since others say more
 */
record Resolution(List<Reason> reasons, List<CompetenceRule> outranked) {

    /**
     * Why somebody resolves it.
     *
     * @param rule that says so; nothing where the level of the procedure does
     */
    record Reason(
            Agency.Kind kind,
            @Nullable AgencyId agency,
            @Nullable CompetenceRule rule) {

        private static Reason of(CompetenceRule rule) {
            var kind = rule.plan().kind();
            if (kind == null) {
                throw new IllegalStateException("rule " + rule.id() + " names nobody");
            }
            return new Reason(kind, rule.plan().agency(), rule);
        }

        boolean names(AgencyId other, Agency.Kind kind) {
            return agency == null ? kind == this.kind : other.equals(agency);
        }
    }

    Resolution {
        reasons = List.copyOf(reasons);
        outranked = List.copyOf(outranked);
    }

    /** Of a procedure of this level by the rules for it or its sector. */
    static Resolution of(AgencyLevel level, List<CompetenceRule> rules) {
        var own = rules.stream().filter(rule -> rule.plan().isForOneProcedure()).toList();
        var ofSector =
                rules.stream().filter(rule -> !rule.plan().isForOneProcedure()).toList();
        if (!own.isEmpty()) {
            return new Resolution(own.stream().map(Reason::of).toList(), ofSector);
        }
        var reasons = new ArrayList<Reason>();
        var outranked = new ArrayList<CompetenceRule>();
        for (var side : Side.values()) {
            var said = ofSector.stream().filter(side::isNamedBy).toList();
            if (!side.has(level)) {
                outranked.addAll(said);
            } else if (said.isEmpty()) {
                side.usual().forEach(kind -> reasons.add(new Reason(kind, null, null)));
            } else {
                said.forEach(rule -> reasons.add(Reason.of(rule)));
            }
        }
        return new Resolution(reasons, outranked);
    }

    /** Why an agency resolves it, if it does. */
    Optional<Reason> reasonFor(Agency agency) {
        return reasonFor(agency.id(), agency.kind());
    }

    /** Why an agency of this kind resolves it, if it does. */
    Optional<Reason> reasonFor(AgencyId agency, Agency.Kind kind) {
        return reasons.stream().filter(reason -> reason.names(agency, kind)).findFirst();
    }

    /** A procedure may be resolved on both sides (<i>cấp tỉnh, cấp xã</i>). */
    private enum Side {
        COMMUNES,
        PROVINCE;

        /** A one-stop centre only passes on; a branch acts for the agency above it unless a rule names it. */
        private List<Agency.Kind> usual() {
            return this == COMMUNES
                    ? List.of(Agency.Kind.COMMUNE)
                    : List.of(Agency.Kind.PROVINCE, Agency.Kind.DEPARTMENT);
        }

        private boolean has(AgencyLevel level) {
            return this == COMMUNES ? level.isCommunes() : level.isProvinces();
        }

        private boolean isNamedBy(CompetenceRule rule) {
            return (rule.plan().kind() == Agency.Kind.COMMUNE) == (this == COMMUNES);
        }
    }
}
