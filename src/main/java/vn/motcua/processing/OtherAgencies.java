package vn.motcua.processing;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
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
import vn.motcua.procedure.Procedure;

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
        var others = new TreeMap<String, String>();
        for (var agency : agencies.existing(EnumSet.allOf(Agency.Kind.class), Days.today(clock))) {
            if (!agency.id().equals(own) && agency.id().isBeside(own)) {
                others.put(agency.id().value(), agency.name());
            }
        }
        return others;
    }

    /** Keeps agencies from ending until the transaction does: what they are given is moved with the rest, or not given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<AgencyId> chosen) {
        var ids = new TreeSet<String>();
        chosen.forEach(agency -> ids.add(agency.value()));
        if (agencies.hold(ids, Days.today(clock)).size() < ids.size()) {
            throw RuleViolation.conflict("processing.agency-ended");
        }
    }

    /** Keeps one that is to resolve a procedure from ending, and refuses it when it does not resolve it today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(AgencyId chosen, Procedure procedure) {
        hold(List.of(chosen));
        var agency = agencies.get(chosen);
        if (competence.among(List.of(agency), procedure, Days.today(clock)).isEmpty()) {
            throw InvalidInput.of("agency", "processing.agency-not-competent", agency.name(), procedure.shortName());
        }
    }
}
