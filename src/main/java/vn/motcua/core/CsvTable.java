package vn.motcua.core;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Comma- or semicolon-separated text whose first line names its columns, in whatever case and order. */
public record CsvTable(List<String> header, List<CsvLines.Line> lines) {

    public CsvTable {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
    }

    /** Without columns and lines where the text has none. */
    public static CsvTable of(String text) {
        var lines = CsvLines.of(text);
        if (lines.isEmpty()) {
            return new CsvTable(List.of(), List.of());
        }
        var header = lines.getFirst().cells().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        return new CsvTable(header, lines.subList(1, lines.size()));
    }

    /**
     * A table with all of these columns.
     *
     * @param most how many lines are too many
     * @throws InvalidInput when it has no lines, too many, or not these columns
     */
    public static CsvTable of(String text, List<String> columns, int most) {
        var table = of(text);
        if (!table.has(columns)) {
            throw InvalidInput.of("file", "csv.columns", String.join(", ", columns));
        }
        if (table.lines().isEmpty() || table.lines().size() >= most) {
            throw InvalidInput.of("file", "csv.size", most);
        }
        return table;
    }

    /** As spreadsheets open it. */
    public static String write(List<String> columns, List<List<String>> lines) {
        var file = new StringBuilder("\uFEFF").append(String.join(",", columns)).append("\r\n");
        lines.forEach(cells -> file.append(cells.stream().map(CsvTable::quoted).collect(Collectors.joining(",")))
                .append("\r\n"));
        return file.toString();
    }

    /** What a spreadsheet would take for a formula starts with an apostrophe. */
    private static String quoted(String text) {
        var cell = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    public boolean has(Collection<String> columns) {
        return header.containsAll(columns);
    }

    /** What a line says in a column; nothing where the table has no such column. */
    public String cell(CsvLines.Line line, String column) {
        return line.cell(header.indexOf(column));
    }
}
