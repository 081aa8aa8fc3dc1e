package vn.motcua.catalogue.source;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.CatalogueRecord;
import vn.motcua.catalogue.CatalogueRecord.Implementation;
import vn.motcua.catalogue.CatalogueRecord.Level;
import vn.motcua.catalogue.CatalogueRecord.Named;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Vietnamese;

/** The portal's list of procedures as a spreadsheet: a title, a row of column names, a procedure a row. */
final class ListSheet implements CatalogueReader {

    private static final int LAST_HEAD = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SheetRows rows;
    private final Map<Column, Integer> columns;

    ListSheet(Path file) {
        this.rows = new SheetRows(file);
        this.columns = columns();
    }

    /** A column by the names it goes by. */
    private enum Column {
        CODE("Mã số", "ma so|ma thu tuc|ma tthc|ma so tthc"),
        NAME("Tên", "ten|ten thu tuc|ten thu tuc hanh chinh|ten tthc"),
        SECTOR("Lĩnh vực", "linh vuc"),
        PROMULGATING("Cơ quan ban hành", "co quan ban hanh|co quan cong bo"),
        EXECUTING("Cơ quan thực hiện", "co quan thuc hien");

        private final String title;
        private final String names;

        Column(String title, String names) {
            this.title = title;
            this.names = "|" + names + "|";
        }

        boolean isCalled(String text) {
            return names.contains("|" + Vietnamese.fold(text) + "|");
        }
    }

    @Override
    public Optional<SourceRecord> next() {
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            var cells = new LinkedHashMap<String, String>();
            for (var column : Column.values()) {
                cells.put(column.name(), row.get().cells().getOrDefault(columns.getOrDefault(column, -1), ""));
            }
            if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
                var raw = JSON.writeValueAsString(cells);
                return Optional.of(new SourceRecord(row.get().number(), raw, record(raw)));
            }
        }
        return Optional.empty();
    }

    static boolean isOne(String raw) {
        return raw.startsWith("{\"" + Column.CODE + "\":");
    }

    static CatalogueRecord record(String raw) {
        var cells = JSON.readTree(raw);
        var clean = new Clean();
        var executing = Stream.of(
                        cells.path(Column.EXECUTING.name()).asString("").split("\\R", -1))
                .map(clean::text)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return new CatalogueRecord(
                true,
                clean.line(cells.path(Column.CODE.name())),
                "",
                clean.line(cells.path(Column.NAME.name())),
                new Named("", clean.line(cells.path(Column.SECTOR.name()))),
                List.copyOf(levels(executing)),
                named(cells, clean),
                executing,
                Implementation.INFORMATION,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                "",
                false,
                List.of(),
                "",
                null,
                clean.changed());
    }

    private static Named named(JsonNode cells, Clean clean) {
        return new Named("", clean.line(cells.path(Column.PROMULGATING.name())));
    }

    private static Set<Level> levels(List<String> executing) {
        var levels = EnumSet.noneOf(Level.class);
        for (var name : executing) {
            var folded = Vietnamese.fold(name);
            if (folded.contains("cap xa") || folded.contains("ubnd xa")) {
                levels.add(Level.COMMUNE);
            } else if (folded.contains("tinh") || folded.startsWith("so ")) {
                levels.add(Level.PROVINCE);
            } else if (folded.startsWith("bo ") || folded.startsWith("cuc ") || folded.startsWith("vu ")) {
                levels.add(Level.MINISTRY);
            } else {
                levels.add(Level.OTHER);
            }
        }
        return levels.isEmpty() ? EnumSet.of(Level.OTHER) : levels;
    }

    private Map<Column, Integer> columns() {
        var found = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < LAST_HEAD && !isHead(found); i++) {
            found.clear();
            var row = rows.next();
            if (row.isEmpty()) {
                break;
            }
            row.get().cells().forEach((column, text) -> {
                for (var known : Column.values()) {
                    if (known.isCalled(text)) {
                        found.putIfAbsent(known, column);
                    }
                }
            });
        }
        var missing = Stream.of(Column.CODE, Column.NAME, Column.SECTOR)
                .filter(column -> !found.containsKey(column))
                .map(column -> "“" + column.title + "”")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            rows.close();
            throw RuleViolation.invalid("catalogue.sheet-columns", missing);
        }
        return found;
    }

    private static boolean isHead(Map<Column, Integer> found) {
        return found.containsKey(Column.CODE) && found.containsKey(Column.NAME);
    }

    @Override
    public void close() {
        rows.close();
    }
}
