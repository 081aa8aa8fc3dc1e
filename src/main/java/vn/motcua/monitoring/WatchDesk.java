package vn.motcua.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agencies;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.procedure.Procedures;

/** Where administrators and inspectors look: only at their own agency and those below it, and at nobody's data. */
@Component
class WatchDesk {

    private final Indicators indicators;
    private final Agencies agencies;
    private final Procedures procedures;
    private final Clock clock;

    WatchDesk(Indicators indicators, Agencies agencies, Procedures procedures, Clock clock) {
        this.indicators = indicators;
        this.agencies = agencies;
        this.procedures = procedures;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The unit that is asked for, or all of the actor's; 403 without the role, 404 for a unit elsewhere. */
    AgencyId scope(Actor actor, String unit) {
        var own = actor.agency();
        if (own == null || !(actor.is(Role.ADMINISTRATOR) || actor.is(Role.INSPECTOR))) {
            throw RuleViolation.forbidden("actor.role-missing", Role.ADMINISTRATOR.id());
        }
        var asked = unit.isEmpty() ? own : new AgencyId(unit);
        if (!asked.isWithin(own)) {
            throw RuleViolation.notFound("monitoring.unit-unknown");
        }
        return asked;
    }

    /** The figures of a period. */
    @Transactional(readOnly = true)
    public Board board(Period period, AgencyId unit) {
        return Board.of(period, unit, indicators.table(period, unit), units(unit), this::name);
    }

    /** The dossiers behind a figure. */
    @Transactional(readOnly = true)
    public List<Indicators.Line> list(Indicators.Listing listing, Place after, int size) {
        return indicators.list(listing, after, size);
    }

    /** A unit and those below it, by name. */
    @Transactional(readOnly = true)
    public Map<AgencyId, String> units(AgencyId top) {
        var units = new LinkedHashMap<AgencyId, String>();
        for (var agency : agencies.findAllByOrderByName()) {
            if (agency.id().isWithin(top)) {
                units.put(agency.id(), agency.name());
            }
        }
        return units;
    }

    String name(ProcedureCode code) {
        return procedures.name(code);
    }
}
