package vn.motcua.competence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyState;
import vn.motcua.competence.Explanation.Competent;
import vn.motcua.competence.Explanation.Silence;
import vn.motcua.competence.Explanation.Silent;
import vn.motcua.core.AgencyId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.procedure.Procedures;

/** Tells why an agency resolves a procedure, and which procedures nobody resolves. */
@Component
class Explaining {

    private final CompetenceRules rules;
    private final Agencies agencies;
    private final Procedures procedures;

    Explaining(CompetenceRules rules, Agencies agencies, Procedures procedures) {
        this.rules = rules;
        this.agencies = agencies;
        this.procedures = procedures;
    }

    /** Of a procedure in force today, in a province on a day. */
    @Transactional(readOnly = true)
    public Explanation explain(ProcedureCode code, AgencyId province, LocalDate day) {
        var procedure = procedures.get(code);
        var all = rules.of(procedure).stream()
                .filter(rule -> rule.province().equals(province))
                .toList();
        var inForce = all.stream().filter(rule -> rule.isInForce(day)).toList();
        var resolution = Competence.resolution(procedure, of(inForce, Aspect.COMPETENT));
        var ofReceiving = of(inForce, Aspect.RECEIVING);
        var receiving = Competence.mostSpecific(ofReceiving);

        var silent = new ArrayList<Silent>();
        resolution.outranked().forEach(rule -> silent.add(new Silent(rule, Silence.OUTRANKED)));
        ofReceiving.stream()
                .filter(rule -> !receiving.contains(rule))
                .forEach(rule -> silent.add(new Silent(rule, Silence.OUTRANKED)));
        all.stream()
                .filter(rule -> !rule.isInForce(day))
                .forEach(rule -> silent.add(new Silent(rule, whyNot(rule, day))));
        return new Explanation(procedure, day, competent(resolution, province, day), receiving, silent);
    }

    /** Those in force that can be filed, but that no agency of the province resolves on a day, by name. */
    @Transactional(readOnly = true)
    public List<Procedures.Placement> unresolved(AgencyId province, LocalDate day) {
        var there = there(province, day);
        var kinds = there.stream().map(state -> state.facts().kind()).collect(Collectors.toSet());
        var ids = there.stream().map(AgencyState::agency).collect(Collectors.toSet());
        var said = rules.inForce(province, day).stream()
                .filter(rule -> rule.plan().aspect() == Aspect.COMPETENT)
                .toList();
        var byProcedure = said.stream()
                .filter(rule -> rule.plan().isForOneProcedure())
                .collect(Collectors.groupingBy(rule -> rule.plan().procedure()));
        var bySector = said.stream()
                .filter(rule -> !rule.plan().isForOneProcedure())
                .collect(Collectors.groupingBy(rule -> rule.plan().sector()));
        return procedures.placements().stream()
                .filter(one -> Resolution.of(
                                one.agencyLevel(),
                                Stream.concat(
                                                byProcedure.getOrDefault(one.code(), List.of()).stream(),
                                                bySector
                                                        .getOrDefault(
                                                                one.sector().code(), List.of())
                                                        .stream())
                                        .toList())
                        .reasons()
                        .stream()
                        .noneMatch(reason -> reason.agency() == null
                                ? kinds.contains(reason.kind())
                                : ids.contains(reason.agency())))
                .toList();
    }

    private List<Competent> competent(Resolution resolution, AgencyId province, LocalDate day) {
        return there(province, day).stream()
                .flatMap(state -> resolution
                        .reasonFor(state.agency(), state.facts().kind())
                        .stream()
                        .map(reason ->
                                new Competent(state.agency(), state.facts().name(), reason.rule())))
                .sorted(Comparator.comparing(Competent::name))
                .toList();
    }

    /** What the agencies of a province are that exist on a day, past or to come. */
    private List<AgencyState> there(AgencyId province, LocalDate day) {
        var ids = agencies.existing(EnumSet.allOf(Agency.Kind.class), day).stream()
                .map(Agency::id)
                .filter(id -> id.isWithin(province))
                .map(AgencyId::value)
                .toList();
        return ids.isEmpty() ? List.of() : agencies.asOf(ids, day);
    }

    private static List<CompetenceRule> of(List<CompetenceRule> rules, Aspect aspect) {
        return rules.stream().filter(rule -> rule.plan().aspect() == aspect).toList();
    }

    private static Silence whyNot(CompetenceRule rule, LocalDate day) {
        if (rule.isCancelled()) {
            return Silence.CANCELLED;
        }
        return day.isBefore(rule.plan().from()) ? Silence.NOT_YET : Silence.ENDED;
    }
}
