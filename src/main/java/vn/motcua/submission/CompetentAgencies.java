package vn.motcua.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.competence.Competence;
import vn.motcua.core.AgencyId;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Vietnamese;
import vn.motcua.place.AdminUnit;
import vn.motcua.place.Located;
import vn.motcua.place.Places;
import vn.motcua.procedure.Procedure;

/** Which agencies resolve a procedure (<i>cơ quan có thẩm quyền</i>). */
@Component
public class CompetentAgencies {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Agencies agencies;
    private final Competence competence;
    private final Places places;
    private final Clock clock;

    CompetentAgencies(Agencies agencies, Competence competence, Places places, Clock clock) {
        this.agencies = agencies;
        this.competence = competence;
        this.places = places;
        this.clock = clock;
    }

    /** By name; abolished ones receive nothing. */
    public List<Agency> of(Procedure procedure) {
        return competence.of(procedure, today());
    }

    public Optional<Agency> find(String id, Procedure procedure) {
        try {
            var found = agencies.findById(new AgencyId(id).value()).stream().toList();
            return only(competence.among(found, procedure, today()));
        } catch (RuleViolation e) {
            return Optional.empty(); // not an identifier, so nobody's
        }
    }

    /**
     * The one that serves the unit an address belongs to today, however old the address; else the one whose place it
     * names, or the only one there is. An address that may belong to several units gives nobody.
     */
    public Optional<Agency> near(String address, Procedure procedure) {
        var located = places.locate(address).stream().map(Located::commune).toList();
        if (!located.isEmpty()) {
            var serving = serving(located, procedure);
            if (!serving.isEmpty()) {
                return located.size() == 1 || procedure.agencyLevel().isProvinces() ? only(serving) : Optional.empty();
            }
        }
        var all = of(procedure);
        if (all.size() == 1) {
            return Optional.of(all.getFirst());
        }
        var folded = Vietnamese.fold(address);
        return only(all.stream()
                .filter(agency -> folded.contains(Vietnamese.fold(agency.place())))
                .toList());
    }

    private List<Agency> serving(List<AdminUnit> communes, Procedure procedure) {
        var units = communes.stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit.code()), unit.parent().stream()))
                .collect(Collectors.toSet());
        return competence.among(agencies.serving(units, today()), procedure, today());
    }

    private static Optional<Agency> only(List<Agency> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }

    /** Whether what an agency resolves is taken in at the counter of another. */
    boolean isReceivedAt(AgencyId counter, AgencyId competent, Procedure procedure) {
        return competence.isReceivedAt(counter, competent, procedure, today());
    }

    /** Whether every counter of the province takes it in. */
    public boolean isBoundaryFree(Procedure procedure) {
        return competence.isBoundaryFree(procedure, today());
    }
}
