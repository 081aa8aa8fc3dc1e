package vn.motcua.submission;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.AgencyId;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Vietnamese;
import vn.motcua.procedure.Procedure;

/** Which agencies resolve a procedure (<i>cơ quan có thẩm quyền</i>). */
@Component
public class CompetentAgencies {

    private final Agencies agencies;

    CompetentAgencies(Agencies agencies) {
        this.agencies = agencies;
    }

    /** By name. */
    public List<Agency> of(Procedure procedure) {
        return agencies.findAllByOrderByName().stream()
                .filter(agency -> resolves(agency.id(), procedure))
                .toList();
    }

    public Optional<Agency> find(String id, Procedure procedure) {
        try {
            return agencies.findById(new AgencyId(id).value()).filter(agency -> resolves(agency.id(), procedure));
        } catch (RuleViolation e) {
            return Optional.empty(); // not an identifier, so nobody's
        }
    }

    /** The one whose place an address names, or the only one there is. */
    public Optional<Agency> near(String address, Procedure procedure) {
        var all = of(procedure);
        if (all.size() == 1) {
            return Optional.of(all.getFirst());
        }
        var folded = Vietnamese.fold(address);
        var named = all.stream()
                .filter(agency -> folded.contains(Vietnamese.fold(agency.place())))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** A province is the first group of an identifier (Điều 4 QĐ 20/2020/QĐ-TTg); what stands below it is no province. */
    private static boolean resolves(AgencyId agency, Procedure procedure) {
        boolean belowProvince = agency.value().contains(".");
        return belowProvince
                ? procedure.agencyLevel().isCommunes()
                : procedure.agencyLevel().isProvinces();
    }
}
