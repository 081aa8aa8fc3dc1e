package vn.motcua.directory.succession;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.AgencyId;
import vn.motcua.directory.succession.Abolition.Waiting;
import vn.motcua.directory.succession.Inheritance.Destination;
import vn.motcua.place.AdminUnit;
import vn.motcua.place.Located;
import vn.motcua.place.Places;

/** Finds who comes after an agency, by the list of what became of units. */
@Component
class Heirs {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Agencies agencies;
    private final Places places;
    private final Clock clock;

    Heirs(Agencies agencies, Places places, Clock clock) {
        this.agencies = agencies;
        this.places = places;
        this.clock = clock;
    }

    /** Who comes after an agency whose last day this is. */
    Inheritance of(Agency agency, LocalDate lastDay, AgencyId successor) {
        var parts = agency.unitCode().map(unit -> places.heirs(unit, lastDay)).orElse(List.of());
        var serving = new HashMap<String, AgencyId>();
        if (!parts.isEmpty()) {
            agencies.serving(parts.stream().map(AdminUnit::code).toList(), today()).stream()
                    .filter(next -> next.kind() == agency.kind() && !next.id().equals(agency.id()))
                    .forEach(next -> next.unitCode().ifPresent(unit -> serving.putIfAbsent(unit, next.id())));
        }
        return new Inheritance(successor, parts, serving);
    }

    /** Where an open dossier goes; in what concerns no resident of its own, the agency that was named comes after it. */
    Destination destination(Waiting dossier, AgencyId from, Inheritance inheritance) {
        if (!inheritance.isDivided() || !dossier.agency().equals(from)) {
            return Destination.to(inheritance.successor());
        }
        return inheritance.of(
                places.locate(dossier.address()).stream().map(Located::commune).toList());
    }

    LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }
}
