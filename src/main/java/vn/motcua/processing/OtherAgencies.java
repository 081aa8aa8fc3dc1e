package vn.motcua.processing;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.RuleViolation;

/** The agencies that a dossier can be handed to, or that can be asked (<i>cơ quan phối hợp</i>). */
@Component
class OtherAgencies {

    private final Agencies agencies;
    private final Clock clock;

    OtherAgencies(Agencies agencies, Clock clock) {
        this.agencies = agencies;
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
}
