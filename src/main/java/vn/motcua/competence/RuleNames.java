package vn.motcua.competence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.AgencyId;
import vn.motcua.procedure.Citation;
import vn.motcua.procedure.Procedures;

/** How rules are called on a page: agencies in one statement, procedures and sectors from memory. */
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

    List<Named> of(List<CompetenceRule> rules) {
        var ids = rules.stream()
                .map(rule -> rule.plan().agency())
                .filter(Objects::nonNull)
                .map(AgencyId::value)
                .distinct()
                .toList();
        var known = ids.isEmpty() ? List.<Agency>of() : agencies.findByIdIn(ids);
        var byId = known.stream().collect(Collectors.toMap(Agency::id, Function.identity()));
        var sectors = procedures.sectors().stream().collect(Collectors.toMap(Citation::code, Citation::name));
        return rules.stream()
                .map(rule -> {
                    var agency = rule.plan().agency();
                    var named = agency == null ? null : byId.get(agency);
                    return new Named(rule, scope(rule.plan(), sectors), named == null ? null : named.name());
                })
                .toList();
    }

    private String scope(RulePlan plan, Map<String, String> sectors) {
        var procedure = plan.procedure();
        if (procedure != null) {
            return procedure + " " + procedures.name(procedure);
        }
        return sectors.getOrDefault(Objects.requireNonNull(plan.sector()), plan.sector());
    }
}
