package vn.motcua.place;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.core.Vietnamese;

/**
 * One part of an address as people write it, such as "P. Phúc Xá": the bare name, folded, and what levels the word before
 * it allows.
 */
record AddressPart(String core, Set<UnitLevel> levels) {

    /** More parts than this no address has. */
    private static final int MOST = 12;

    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]|\\s[-–—]\\s");
    private static final Pattern LEADING_ZEROS = Pattern.compile("\\b0+(?=\\d)");
    private static final Set<UnitLevel> ANY = EnumSet.allOf(UnitLevel.class);
    private static final Set<UnitLevel> COMMUNE = EnumSet.of(UnitLevel.COMMUNE);
    private static final Set<UnitLevel> DISTRICT = EnumSet.of(UnitLevel.DISTRICT);
    private static final Set<UnitLevel> PROVINCE = EnumSet.of(UnitLevel.PROVINCE);
    private static final Set<UnitLevel> CITY = EnumSet.of(UnitLevel.PROVINCE, UnitLevel.DISTRICT);

    /** Words before a name, and what they say about it; the longer ones first where one begins another. */
    private static final List<Map.Entry<String, Set<UnitLevel>>> PREFIXES = List.of(
            Map.entry("thanh pho ", CITY),
            Map.entry("thi tran ", COMMUNE),
            Map.entry("thi xa ", DISTRICT),
            Map.entry("dac khu ", COMMUNE),
            Map.entry("phuong ", COMMUNE),
            Map.entry("huyen ", DISTRICT),
            Map.entry("quan ", DISTRICT),
            Map.entry("tinh ", PROVINCE),
            Map.entry("xa ", COMMUNE),
            Map.entry("tp ", CITY),
            Map.entry("tt ", COMMUNE),
            Map.entry("tx ", DISTRICT),
            Map.entry("p ", COMMUNE),
            Map.entry("x ", COMMUNE),
            Map.entry("q ", DISTRICT),
            Map.entry("h ", DISTRICT),
            Map.entry("t ", PROVINCE));

    AddressPart {
        levels = Set.copyOf(levels);
    }

    static AddressPart of(String text) {
        var folded = LEADING_ZEROS.matcher(Vietnamese.fold(text)).replaceAll("");
        for (var prefix : PREFIXES) {
            if (folded.startsWith(prefix.getKey())) {
                return new AddressPart(folded.substring(prefix.getKey().length()), prefix.getValue());
            }
        }
        return inside(folded);
    }

    /** "Số 5 phường Phúc Xá" is one part: what counts begins at the last word for a commune in it. */
    private static AddressPart inside(String folded) {
        int at = PREFIXES.stream()
                .filter(prefix -> prefix.getValue() == COMMUNE)
                .mapToInt(prefix -> folded.lastIndexOf(" " + prefix.getKey()))
                .max()
                .orElse(-1);
        return at < 0 ? new AddressPart(folded, ANY) : of(folded.substring(at + 1));
    }

    /** The parts of an address, the smallest place first; what is no place, such as a street, is among them. */
    static List<AddressPart> all(String address) {
        var parts = new ArrayList<AddressPart>();
        for (var text : BETWEEN.split(address, MOST)) {
            var part = of(text);
            if (!part.core.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    boolean means(AdminUnit unit) {
        return levels.contains(unit.level()) && core.equals(of(unit.name()).core);
    }
}
