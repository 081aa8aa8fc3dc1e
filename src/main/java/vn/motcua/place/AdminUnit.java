package vn.motcua.place;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit (<i>đơn vị hành chính</i>) as it was called in its time: a code may stand for another unit in another time.
 *
 * @param code from the official list, such as {@code 00097} (QĐ 19/2025/QĐ-TTg)
 * @param parentCode of the unit above it in the same time; nothing for a province
 * @param lastDay nothing while it exists
 */
public record AdminUnit(
        String code,
        UnitLevel level,
        @Nullable String parentCode,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate lastDay) {

    public Optional<String> parent() {
        return Optional.ofNullable(parentCode);
    }

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** Whether both are of one time, so that one may stand above the other. */
    boolean isOfTheTimeOf(AdminUnit other) {
        return validFrom.equals(other.validFrom);
    }
}
