package vn.motcua.competence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Agencies;
import vn.motcua.core.AgencyId;
import vn.motcua.procedure.Citation;
import vn.motcua.procedure.Procedures;

/** How rules are called on a page: agencies in two statements, procedures and sectors from memory. */
@Component
class RuleNames {

    private final Agencies agencies;
    private final Procedures procedures;

    RuleNames(Agencies agencies, Procedures procedures) {
        this.agencies = agencies;
        this.procedures = procedures;
    }

    /**
     * A rule in words.
     *
     * @param scope the procedure or sector that it is for
     * @param agency the name of the one that it names, if it names one
     */
    record Named(
            CompetenceRule rule, String scope, @Nullable String agency) {}

    /** With agencies as they are called on a day. */
    List<Named> of(List<CompetenceRule> rules, LocalDate day) {
        var ids = rules.stream()
                .map(rule -> rule.plan().agency())
                .filter(Objects::nonNull)
                .map(AgencyId::value)
                .distinct()
                .toList();
        var called = called(ids, day);
        var sectors = procedures.sectors().stream().collect(Collectors.toMap(Citation::code, Citation::name));
        return rules.stream()
                .map(rule -> {
                    var agency = rule.plan().agency();
                    return new Named(rule, scope(rule.plan(), sectors), agency == null ? null : called.get(agency));
                })
                .toList();
    }

    /** One that does not exist yet on the day is called as it is today. */
    private Map<AgencyId, String> called(List<String> ids, LocalDate day) {
        var names = new HashMap<AgencyId, String>();
        if (!ids.isEmpty()) {
            agencies.findByIdIn(ids).forEach(agency -> names.put(agency.id(), agency.name()));
            agencies.asOf(ids, day)
                    .forEach(state -> names.put(state.agency(), state.facts().name()));
        }
        return names;
    }

    private String scope(RulePlan plan, Map<String, String> sectors) {
        var procedure = plan.procedure();
        if (procedure != null) {
            return procedure + " " + procedures.name(procedure);
        }
        return sectors.getOrDefault(Objects.requireNonNull(plan.sector()), plan.sector());
    }
}
