package vn.motcua.competence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.AgencyId;
import vn.motcua.procedure.Procedure;

/** Who resolves a procedure, and whose counters take it in: two statements a question, whatever the number of rules. */
@Component
public class Competence {

    private final CompetenceRules rules;
    private final Agencies agencies;

    Competence(CompetenceRules rules, Agencies agencies) {
        this.rules = rules;
        this.agencies = agencies;
    }

    /** The agencies that resolve a procedure on a day, by name; abolished ones do not. */
    public List<Agency> of(Procedure procedure, LocalDate day) {
        var said = said(procedure, day, Aspect.COMPETENT);
        var usual = resolution(procedure, List.of());
        var byProvince = said.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> resolution(procedure, entry.getValue())));
        var kinds = EnumSet.noneOf(Agency.Kind.class);
        usual.reasons().forEach(reason -> kinds.add(reason.kind()));
        byProvince.values().forEach(one -> one.reasons().forEach(reason -> kinds.add(reason.kind())));
        return kinds.isEmpty()
                ? List.of()
                : agencies.existing(kinds, day).stream()
                        .filter(agency -> byProvince
                                .getOrDefault(agency.id().province(), usual)
                                .reasonFor(agency)
                                .isPresent())
                        .toList();
    }

    /** The agencies of one province that resolve a procedure on a day, by name. */
    public List<Agency> in(AgencyId province, Procedure procedure, LocalDate day) {
        var said = said(procedure, day, Aspect.COMPETENT).getOrDefault(province, List.of());
        var resolution = resolution(procedure, said);
        var kinds = EnumSet.noneOf(Agency.Kind.class);
        resolution.reasons().forEach(reason -> kinds.add(reason.kind()));
        return kinds.isEmpty()
                ? List.of()
                : agencies.existingIn(province.value(), kinds, day).stream()
                        .filter(agency -> resolution.reasonFor(agency).isPresent())
                        .toList();
    }

    /** Those of {@code found} that resolve a procedure on a day. */
    public List<Agency> among(List<Agency> found, Procedure procedure, LocalDate day) {
        if (found.isEmpty()) {
            return List.of();
        }
        var said = said(procedure, day, Aspect.COMPETENT);
        return found.stream()
                .filter(agency -> agency.existsOn(day))
                .filter(agency -> resolution(
                                procedure, said.getOrDefault(agency.id().province(), List.of()))
                        .reasonFor(agency)
                        .isPresent())
                .toList();
    }

    /**
     * Whether the counter of an agency takes in what {@code competent} resolves: their own always does, and inside the
     * province every one unless a rule narrows it (Điều 14 NĐ 118/2025).
     */
    public boolean isReceivedAt(AgencyId counter, AgencyId competent, Procedure procedure, LocalDate day) {
        if (counter.isWithin(competent) || competent.isWithin(counter)) {
            return true;
        }
        if (!counter.isBeside(competent)) {
            return false;
        }
        var said = mostSpecific(said(procedure, day, Aspect.RECEIVING).getOrDefault(competent.province(), List.of()));
        return said.isEmpty()
                || agencies.findById(counter.value())
                        .filter(agency -> said.stream().anyMatch(rule -> rule.names(agency)))
                        .isPresent();
    }

    /** Whether every counter of the province takes it in (<i>không phụ thuộc địa giới hành chính</i>). */
    public boolean isBoundaryFree(Procedure procedure, LocalDate day) {
        return said(procedure, day, Aspect.RECEIVING).isEmpty();
    }

    static Resolution resolution(Procedure procedure, List<CompetenceRule> rules) {
        return Resolution.of(procedure.agencyLevel(), rules);
    }

    /** What is said of the procedure itself, or else of its sector. */
    static List<CompetenceRule> mostSpecific(List<CompetenceRule> rules) {
        var own = new ArrayList<>(rules);
        own.removeIf(rule -> !rule.plan().isForOneProcedure());
        return own.isEmpty() ? rules : own;
    }

    private Map<AgencyId, List<CompetenceRule>> said(Procedure procedure, LocalDate day, Aspect aspect) {
        return rules.of(procedure).stream()
                .filter(rule -> rule.plan().aspect() == aspect && rule.isInForce(day))
                .collect(Collectors.groupingBy(CompetenceRule::province));
    }
}
