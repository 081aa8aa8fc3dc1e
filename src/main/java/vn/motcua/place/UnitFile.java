package vn.motcua.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.CsvLines;
import vn.motcua.core.CsvLines.Line;
import vn.motcua.core.Vietnamese;

/**
 * Reads a list of units ({@code level, code, parent_code, full_name}) or of changes ({@code old_district, old_ward,
 * new_ward}) from CSV whose first line names its columns. Every line is read; all that is wrong is told with its line.
 */
final class UnitFile {

    private static final List<String> UNITS = List.of("level", "code", "parent_code", "full_name");
    private static final List<String> CHANGES = List.of("old_district", "old_ward", "new_ward");
    private static final int LONGEST_CODE = 10;
    private static final int LONGEST_NAME = 200;
    private static final int LEVELS = 3;

    private final List<Line> lines;
    private final List<String> header;
    private final LocalDate from;
    private final List<UnitProblem> problems = new ArrayList<>();

    private UnitFile(String text, LocalDate from) {
        this.lines = CsvLines.of(text);
        this.from = from;
        this.header = lines.isEmpty()
                ? List.of()
                : lines.getFirst().cells().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
    }

    /** What a file says: units or changes, or what is wrong with it. */
    record Content(List<AdminUnit> units, List<UnitChange> changes, List<UnitProblem> problems) {

        Content {
            units = List.copyOf(units);
            changes = List.copyOf(changes);
            problems = List.copyOf(problems);
        }
    }

    /** @param from the first day on which the units exist, or on which the change was made */
    static Content read(String text, LocalDate from) {
        return new UnitFile(text, from).read();
    }

    private Content read() {
        var units = new ArrayList<AdminUnit>();
        var changes = new LinkedHashSet<UnitChange>();
        if (header.containsAll(UNITS)) {
            units.addAll(units());
        } else if (header.containsAll(CHANGES)) {
            lines.stream().skip(1).forEach(line -> {
                var old = cell(line, "old_ward").isEmpty() ? cell(line, "old_district") : cell(line, "old_ward");
                if (isCode(line, old) && isCode(line, cell(line, "new_ward"))) {
                    changes.add(new UnitChange(old, cell(line, "new_ward")));
                }
            });
        } else {
            problems.add(new UnitProblem(1, "columns", String.join(", ", UNITS), String.join(", ", CHANGES)));
        }
        if (units.isEmpty() && changes.isEmpty() && problems.isEmpty()) {
            problems.add(new UnitProblem(1, "empty"));
        }
        return new Content(units, List.copyOf(changes), problems);
    }

    private List<AdminUnit> units() {
        int lowest = lines.stream().skip(1).mapToInt(this::level).max().orElse(0);
        var units = new ArrayList<AdminUnit>();
        var byCode = new HashMap<String, AdminUnit>();
        var numbers = new HashMap<String, Integer>();
        for (var line : lines.subList(1, lines.size())) {
            var unit = unit(line, lowest);
            if (unit != null) {
                var earlier = numbers.putIfAbsent(unit.code(), line.number());
                if (earlier != null) {
                    problems.add(new UnitProblem(line.number(), "twice", unit.code(), earlier));
                }
                units.add(unit);
                byCode.put(unit.code(), unit);
            }
        }
        units.forEach(unit -> checkParent(unit, byCode, numbers));
        return units;
    }

    /** A unit stands below one of a higher level in the same list, so nothing can stand above itself. */
    private void checkParent(AdminUnit unit, Map<String, AdminUnit> byCode, Map<String, Integer> numbers) {
        var parent = unit.parent().map(byCode::get).orElse(null);
        boolean right = unit.level() == UnitLevel.PROVINCE
                ? unit.parent().isEmpty()
                : parent != null && parent.level().compareTo(unit.level()) < 0;
        if (!right) {
            problems.add(new UnitProblem(
                    numbers.getOrDefault(unit.code(), 1),
                    "parent",
                    unit.name(),
                    unit.parent().orElse("")));
        }
    }

    private @Nullable AdminUnit unit(Line line, int lowest) {
        var code = cell(line, "code");
        var name = Vietnamese.clean(cell(line, "full_name"));
        int level = level(line);
        if (level < 1 || level > LEVELS) {
            problems.add(new UnitProblem(line.number(), "level", cell(line, "level")));
            return null;
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(new UnitProblem(line.number(), "name"));
            return null;
        }
        var parent = cell(line, "parent_code");
        return isCode(line, code)
                ? new AdminUnit(code, level(level, lowest), parent.isEmpty() ? null : parent, name, from, null)
                : null;
    }

    private static UnitLevel level(int level, int lowest) {
        if (level == 1) {
            return UnitLevel.PROVINCE;
        }
        return level == lowest ? UnitLevel.COMMUNE : UnitLevel.DISTRICT;
    }

    private int level(Line line) {
        var text = cell(line, "level");
        return text.matches("\\d") ? Integer.parseInt(text) : 0;
    }

    private boolean isCode(Line line, String code) {
        boolean right = code.matches("\\d{1," + LONGEST_CODE + "}");
        if (!right) {
            problems.add(new UnitProblem(line.number(), "code", code));
        }
        return right;
    }

    private String cell(Line line, String column) {
        return line.cell(header.indexOf(column));
    }
}
