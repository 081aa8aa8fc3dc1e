package vn.motcua.competence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.motcua.agency.Agency;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;

/**
 * A rule of a province (<i>quy định về thẩm quyền, nơi tiếp nhận</i>) as it was entered; it is ended, never changed.
 *
 * @param province the highest agency of the tree that it is for
 */
record CompetenceRule(UUID id, AgencyId province, RulePlan plan, AccountName by, Instant at) {

    boolean isInForce(LocalDate day) {
        var to = plan.to();
        return !day.isBefore(plan.from()) && (to == null || !day.isAfter(to));
    }

    /** Whether it was ended before it began. */
    public boolean isCancelled() {
        var to = plan.to();
        return to != null && to.isBefore(plan.from());
    }

    boolean names(Agency agency) {
        var one = plan.agency();
        return one == null ? agency.kind() == plan.kind() : one.equals(agency.id());
    }
}
