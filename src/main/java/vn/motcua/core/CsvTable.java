package vn.motcua.core;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

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

    public boolean has(Collection<String> columns) {
        return header.containsAll(columns);
    }

    /** What a line says in a column; nothing where the table has no such column. */
    public String cell(CsvLines.Line line, String column) {
        return line.cell(header.indexOf(column));
    }
}
