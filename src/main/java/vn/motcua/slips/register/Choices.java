package vn.motcua.slips.register;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agencies;
import vn.motcua.core.AgencyId;
import vn.motcua.procedure.Citation;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;

/** What a register can be asked for by: units, sectors, procedures; names by code. */
@Component
class Choices {

    private final Agencies agencies;
    private final Procedures procedures;

    Choices(Agencies agencies, Procedures procedures) {
        this.agencies = agencies;
        this.procedures = procedures;
    }

    /** A unit and those below it. */
    @Transactional(readOnly = true)
    public Map<String, String> units(AgencyId top) {
        var units = new LinkedHashMap<String, String>();
        agencies.findAllByOrderByName().stream()
                .filter(agency -> agency.id().isWithin(top))
                .forEach(agency -> units.put(agency.id().value(), agency.name()));
        return units;
    }

    Map<String, String> sectors() {
        var sectors = new LinkedHashMap<String, String>();
        procedures.search("").stream()
                .map(Procedure::sector)
                .sorted(Comparator.comparing(Citation::name))
                .forEach(sector -> sectors.put(sector.code(), sector.name()));
        return sectors;
    }

    Map<String, String> procedures() {
        var all = new LinkedHashMap<String, String>();
        procedures.search("").forEach(procedure -> all.put(procedure.code().value(), procedure.shortName()));
        return all;
    }

    /** What the register is about, as its title says it; nothing for everything. */
    String about(RegisterQuery query) {
        if (query.procedure() != null) {
            var code = query.procedure().value();
            return "Thủ tục " + procedures().getOrDefault(code, code);
        }
        return query.sector() == null ? "" : "Lĩnh vực " + sectors().getOrDefault(query.sector(), query.sector());
    }
}
