package vn.motcua.place;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds today's commune for an address, written with today's two levels or with the three of before 1/7/2025, with or
 * without diacritics. An address that fits several places gives them all; one that fits none gives nothing: nobody
 * guesses.
 */
@Component
public class Places {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final UnitRows rows;
    private final Clock clock;

    Places(UnitRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** How well a commune fits an address, the best first. */
    private enum Fit {
        OLD_IN_ITS_DISTRICT,
        CURRENT_IN_ITS_PROVINCE,
        OLD_IN_ITS_PROVINCE,
        CURRENT_BY_NAME,
        DISTRICT_WITHOUT_COMMUNES
    }

    /** The communes of today that the address may mean, by name. */
    @Transactional(readOnly = true)
    public List<Located> locate(String address) {
        var today = clock.instant().atZone(ZONE).toLocalDate();
        var parts = AddressPart.all(address);
        var named = rows.named(parts.stream().map(AddressPart::core).collect(Collectors.toSet()));
        var above = new Above(rows, named);
        var fits = new HashMap<Fit, List<AdminUnit>>();
        for (var unit : named) {
            if (unit.level() != UnitLevel.PROVINCE) {
                fit(unit, parts, above, today).ifPresent(fit -> fits.computeIfAbsent(fit, key -> new ArrayList<>())
                        .add(unit));
            }
        }
        for (var fit : Fit.values()) {
            if (fits.containsKey(fit)) {
                return located(fits.get(fit), above, today);
            }
        }
        return List.of();
    }

    /** The units of today into which the unit went that had this code on a day; itself while it exists. */
    @Transactional(readOnly = true)
    public List<AdminUnit> heirs(String code, LocalDate day) {
        var today = clock.instant().atZone(ZONE).toLocalDate();
        return rows.withCodes(List.of(code)).stream()
                .filter(unit -> unit.existsOn(day))
                .flatMap(unit -> unit.existsOn(today) ? Stream.of(unit) : successors(unit, today).stream())
                .toList();
    }

    /** The communes of a province on a day, by code. */
    @Transactional(readOnly = true)
    public List<AdminUnit> below(String province, LocalDate day) {
        return rows.below(province, day).stream()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .toList();
    }

    /** Whether a unit ever had this code. */
    @Transactional(readOnly = true)
    public boolean existed(String code) {
        return !rows.withCodes(List.of(code)).isEmpty();
    }

    private static Optional<Fit> fit(AdminUnit commune, List<AddressPart> parts, Above above, LocalDate today) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).means(commune)) {
                return fit(commune, parts.subList(i + 1, parts.size()), today, above);
            }
        }
        return Optional.empty();
    }

    /** @param larger what follows the commune in the address */
    private static Optional<Fit> fit(AdminUnit commune, List<AddressPart> larger, LocalDate today, Above above) {
        boolean current = commune.existsOn(today);
        boolean inProvince = above.province(commune)
                .filter(unit -> larger.stream().anyMatch(part -> part.means(unit)))
                .isPresent();
        boolean inDistrict = above.district(commune)
                .filter(unit -> larger.stream().anyMatch(part -> part.means(unit)))
                .isPresent();
        boolean saysDistrict = larger.size() > 1;
        if (commune.level() == UnitLevel.DISTRICT) { // some islands had no communes
            return inProvince && !saysDistrict ? Optional.of(Fit.DISTRICT_WITHOUT_COMMUNES) : Optional.empty();
        }
        if (inDistrict) {
            return Optional.of(Fit.OLD_IN_ITS_DISTRICT);
        }
        if (saysDistrict) {
            return Optional.empty();
        }
        if (inProvince) {
            return Optional.of(current ? Fit.CURRENT_IN_ITS_PROVINCE : Fit.OLD_IN_ITS_PROVINCE);
        }
        return current && larger.isEmpty() ? Optional.of(Fit.CURRENT_BY_NAME) : Optional.empty();
    }

    private List<Located> located(List<AdminUnit> communes, Above above, LocalDate today) {
        var found = new LinkedHashMap<String, Located>();
        for (var commune : communes) {
            if (commune.existsOn(today)) {
                found.putIfAbsent(
                        commune.code(),
                        new Located(
                                commune,
                                above.province(commune).map(AdminUnit::name).orElse(""),
                                null,
                                false));
            } else {
                var successors = successors(commune, today);
                var provinces = new Above(rows, successors);
                successors.forEach(unit -> found.putIfAbsent(
                        unit.code(),
                        new Located(
                                unit,
                                provinces.province(unit).map(AdminUnit::name).orElse(""),
                                above.path(commune),
                                successors.size() > 1)));
            }
        }
        return List.copyOf(found.values());
    }

    /** Through all changes since. */
    private List<AdminUnit> successors(AdminUnit old, LocalDate today) {
        return rows.successors(old).stream()
                .flatMap(unit -> unit.existsOn(today) ? Stream.of(unit) : successors(unit, today).stream())
                .distinct()
                .toList();
    }

    /** What stands above units, each loaded once. */
    private static final class Above {

        private final Map<String, List<AdminUnit>> byCode;

        Above(UnitRows rows, List<AdminUnit> units) {
            var parents = parents(rows, units);
            var all = new HashSet<>(parents);
            all.addAll(parents(rows, parents));
            this.byCode = all.stream().collect(Collectors.groupingBy(AdminUnit::code));
        }

        private static List<AdminUnit> parents(UnitRows rows, List<AdminUnit> units) {
            return rows.withCodes(
                    units.stream().flatMap(unit -> unit.parent().stream()).collect(Collectors.toSet()));
        }

        private Optional<AdminUnit> parent(AdminUnit unit) {
            return unit.parent().flatMap(code -> byCode.getOrDefault(code, List.of()).stream()
                    .filter(unit::isOfTheTimeOf)
                    .findFirst());
        }

        Optional<AdminUnit> district(AdminUnit commune) {
            return parent(commune).filter(unit -> unit.level() == UnitLevel.DISTRICT);
        }

        Optional<AdminUnit> province(AdminUnit commune) {
            var parent = parent(commune);
            return parent.filter(unit -> unit.level() == UnitLevel.PROVINCE).or(() -> parent.flatMap(this::parent));
        }

        String path(AdminUnit commune) {
            return commune.name()
                    + parent(commune).map(unit -> ", " + unit.name()).orElse("")
                    + district(commune)
                            .flatMap(this::parent)
                            .map(unit -> ", " + unit.name())
                            .orElse("");
        }
    }
}
