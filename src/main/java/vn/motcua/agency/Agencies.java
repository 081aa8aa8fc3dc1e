package vn.motcua.agency;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import vn.motcua.core.AgencyId;
import vn.motcua.core.RuleViolation;

/** All agencies (<i>cơ quan</i>). */
public interface Agencies extends Repository<Agency, String> {

    Optional<Agency> findById(String id);

    List<Agency> findAllByOrderByName();

    boolean existsById(String id);

    Agency save(Agency agency);

    /** The agency with this identifier, or 404. */
    default Agency get(AgencyId id) {
        return findById(id.value()).orElseThrow(() -> RuleViolation.notFound("agency.unknown", id.value()));
    }
}
