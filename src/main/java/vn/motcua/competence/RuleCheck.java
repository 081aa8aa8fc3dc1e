package vn.motcua.competence;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.AgencyId;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.RuleViolation;
import vn.motcua.procedure.Procedures;

/** Looks at a rule before it is entered, and tells everything that is wrong with it at once. */
@Component
class RuleCheck {

    private static final int LONGEST_GROUND = 300;

    private final CompetenceRules rules;
    private final Agencies agencies;
    private final Procedures procedures;

    RuleCheck(CompetenceRules rules, Agencies agencies, Procedures procedures) {
        this.rules = rules;
        this.agencies = agencies;
        this.procedures = procedures;
    }

    void check(RulePlan plan, AgencyId province) {
        var errors = new ArrayList<FieldError>();
        checkScope(plan, errors);
        checkAgency(plan, province, errors);
        var to = plan.to();
        if (to != null && to.isBefore(plan.from())) {
            errors.add(new FieldError("to", "competence.to"));
        }
        if (plan.ground().isEmpty() || plan.ground().length() > LONGEST_GROUND) {
            errors.add(new FieldError("ground", "competence.ground", LONGEST_GROUND));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        boolean repeated = rules.of(plan.procedure(), plan.sector()).stream()
                .anyMatch(rule -> rule.province().equals(province)
                        && !rule.isCancelled()
                        && rule.plan().repeats(plan));
        if (repeated) {
            throw RuleViolation.conflict("competence.repeated");
        }
    }

    private void checkScope(RulePlan plan, List<FieldError> errors) {
        var procedure = plan.procedure();
        var sector = plan.sector();
        if ((procedure == null) == (sector == null)) {
            errors.add(new FieldError("procedure", "competence.scope"));
        } else if (procedure != null && !isKnown(procedure)) {
            errors.add(new FieldError("procedure", "competence.procedure", procedure.value()));
        } else if (sector != null
                && procedures.sectors().stream().noneMatch(known -> known.code().equals(sector))) {
            errors.add(new FieldError("sector", "competence.sector", sector));
        }
    }

    private boolean isKnown(ProcedureCode code) {
        return procedures.find(code).isPresent();
    }

    private void checkAgency(RulePlan plan, AgencyId province, List<FieldError> errors) {
        var named = plan.agency();
        if (named != null) {
            boolean known = agencies.findById(named.value())
                    .filter(agency -> agency.id().isWithin(province) && agency.existsOn(plan.from()))
                    .isPresent();
            if (!known) {
                errors.add(new FieldError("agency", "competence.agency", named.value()));
                return;
            }
        }
        if (plan.aspect() == Aspect.COMPETENT && plan.kind() == null) {
            errors.add(new FieldError("kind", "competence.nobody"));
        } else if (plan.aspect() == Aspect.COMPETENT && plan.kind() == Agency.Kind.ONE_STOP_CENTRE) {
            errors.add(new FieldError(named == null ? "kind" : "agency", "competence.one-stop"));
        }
    }
}
