package vn.motcua.processing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.competence.Competence;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Vietnamese;
import vn.motcua.procedure.Procedure;
import vn.motcua.work.PerRequest;

/** The agencies that a dossier can be handed to, or that can be asked (<i>cơ quan phối hợp</i>). */
@Component
class OtherAgencies {

    private final Agencies agencies;
    private final Competence competence;
    private final Clock clock;

    OtherAgencies(Agencies agencies, Competence competence, Clock clock) {
        this.agencies = agencies;
        this.competence = competence;
        this.clock = clock;
    }

    /** The other agencies of the province that exist today, id to name. */
    @Transactional(readOnly = true)
    public Map<String, String> than(AgencyId own) {
        return PerRequest.once(OtherAgencies.class, own, () -> existing(own));
    }

    private Map<String, String> existing(AgencyId own) {
        var others = new TreeMap<String, String>();
        for (var agency : agencies.existingIn(own.province().value(), EnumSet.allOf(Agency.Kind.class), today())) {
            if (!agency.id().equals(own)) {
                others.put(agency.id().value(), agency.name());
            }
        }
        return others;
    }

    /** The other agencies of the province that resolve a procedure today, id to name, by name. */
    @Transactional(readOnly = true)
    public Map<String, String> resolving(Procedure procedure, AgencyId own) {
        var asked = procedure.code() + " " + procedure.version() + " " + own;
        return PerRequest.once(OtherAgencies.class, asked, () -> competent(procedure, own));
    }

    private Map<String, String> competent(Procedure procedure, AgencyId own) {
        var others = new LinkedHashMap<String, String>();
        competence.in(own.province(), procedure, today()).stream()
                .filter(agency -> !agency.id().equals(own))
                .sorted(Comparator.comparing((Agency agency) -> Vietnamese.fold(agency.name()))
                        .thenComparing(agency -> agency.id().value()))
                .forEach(agency -> others.put(agency.id().value(), agency.name()));
        return others;
    }

    /** Keeps agencies from ending until the transaction does: what they are given is moved with the rest, or not given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<AgencyId> chosen) {
        var ids = new TreeSet<String>();
        chosen.forEach(agency -> ids.add(agency.value()));
        if (agencies.hold(ids, today()).size() < ids.size()) {
            throw RuleViolation.conflict("processing.agency-ended");
        }
    }

    /**
     * Keeps one that is to resolve a procedure from ending, and refuses it when it does not resolve it today in the province
     * of the agency that has it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(AgencyId chosen, Procedure procedure, AgencyId own) {
        hold(List.of(chosen));
        var agency = agencies.get(chosen);
        if (!chosen.isBeside(own)
                || competence.among(List.of(agency), procedure, today()).isEmpty()) {
            throw InvalidInput.of("agency", "processing.agency-not-competent", agency.name(), procedure.shortName());
        }
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
