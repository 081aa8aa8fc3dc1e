package vn.motcua.agency;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AgencyId;

/**
 * What an agency is and how it is called for some time (<i>thông tin cơ quan</i>). How the agency above is called is told by
 * that one's own time line.
 *
 * @param parent the agency above it; nothing for a province
 * @param unitCode the administrative unit it serves, if any
 */
@Embeddable
public record AgencyFacts(
        @Enumerated(EnumType.STRING) Agency.Kind kind,
        @Nullable AgencyId parent,
        @Nullable String unitCode,
        String name,
        String oneStopName,
        String place,
        @Nullable String hotline) {

    public static AgencyFacts of(Agency.Names names, Agency.Standing standing) {
        return new AgencyFacts(
                standing.kind(),
                standing.parent(),
                standing.unitCode(),
                names.name(),
                names.oneStopName(),
                names.place(),
                names.hotline());
    }

    /** What these become when {@code before}, which they were made from, turns into {@code after}: whatever differs stays. */
    public AgencyFacts rebased(AgencyFacts before, AgencyFacts after) {
        return new AgencyFacts(
                kind == before.kind ? after.kind : kind,
                Objects.equals(parent, before.parent) ? after.parent : parent,
                Objects.equals(unitCode, before.unitCode) ? after.unitCode : unitCode,
                name.equals(before.name) ? after.name : name,
                oneStopName.equals(before.oneStopName) ? after.oneStopName : oneStopName,
                place.equals(before.place) ? after.place : place,
                Objects.equals(hotline, before.hotline) ? after.hotline : hotline);
    }
}
