package vn.motcua.slips.register;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agencies;
import vn.motcua.core.Actor;
import vn.motcua.procedure.Procedures;

/** What a register can be asked for by: units, sectors, procedures; names by code. */
@Component
class Choices {

    private static final int LONGEST_LIST = 200;

    private final Agencies agencies;
    private final Procedures procedures;

    Choices(Agencies agencies, Procedures procedures) {
        this.agencies = agencies;
        this.procedures = procedures;
    }

    /** The actor's unit, those that they oversee, and those that ended before it. */
    @Transactional(readOnly = true)
    public Map<String, String> units(Actor actor) {
        var units = new LinkedHashMap<String, String>();
        agencies.findAllByOrderByName().stream()
                .filter(agency ->
                        actor.oversees(agency.id()) || actor.inherited().contains(agency.id()))
                .forEach(agency -> units.put(agency.id().value(), agency.name()));
        return units;
    }

    Map<String, String> sectors() {
        var sectors = new LinkedHashMap<String, String>();
        procedures.sectors().forEach(sector -> sectors.put(sector.code(), sector.name()));
        return sectors;
    }

    /** Names by code; nothing where there are too many for a list, and a code is typed. */
    Map<String, String> procedures() {
        return procedures.names(LONGEST_LIST).orElseGet(Map::of);
    }

    /** What the register is about, as its title says it; nothing for everything. */
    String about(RegisterQuery query) {
        if (query.procedure() != null) {
            return "Thủ tục " + procedures.name(query.procedure());
        }
        return query.sector() == null ? "" : "Lĩnh vực " + sectors().getOrDefault(query.sector(), query.sector());
    }
}
