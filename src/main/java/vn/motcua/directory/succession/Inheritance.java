package vn.motcua.directory.succession;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AgencyId;
import vn.motcua.place.AdminUnit;

/**
 * Who comes after an agency (<i>cơ quan kế thừa</i>): one for everything, or where its unit was divided, each for the
 * people who live in its part.
 *
 * @param successor whom the administrator named
 * @param parts the units into which the agency's own unit went; none or one when it was not divided
 * @param serving the agency of each part that has one, by the code of the unit
 */
record Inheritance(AgencyId successor, List<AdminUnit> parts, Map<String, AgencyId> serving) {

    Inheritance {
        parts = List.copyOf(parts);
        serving = Map.copyOf(serving);
    }

    /**
     * Where a dossier goes.
     *
     * @param to nothing when a human has to say it
     * @param problem why
     */
    record Destination(@Nullable AgencyId to, @Nullable String problem) {

        static Destination to(AgencyId agency) {
            return new Destination(agency, null);
        }

        static Destination unknown(String problem) {
            return new Destination(null, problem);
        }
    }

    public boolean isDivided() {
        return parts.size() > 1;
    }

    /** Where the dossier of somebody goes who lives in one of these communes of today. */
    Destination of(List<AdminUnit> communes) {
        if (!isDivided()) {
            return Destination.to(successor);
        }
        var own = parts.stream().map(AdminUnit::code).collect(Collectors.toSet());
        var found = communes.stream()
                .map(AdminUnit::code)
                .filter(own::contains)
                .distinct()
                .toList();
        if (found.size() != 1) {
            return Destination.unknown(found.isEmpty() ? "elsewhere" : "several");
        }
        var agency = serving.get(found.getFirst());
        return agency == null ? Destination.unknown("no-agency") : Destination.to(agency);
    }
}
