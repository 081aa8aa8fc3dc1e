package vn.motcua.core;

import java.util.ArrayList;
import java.util.List;

/** Comma- or semicolon-separated text (RFC 4180, one record a line), with the number of each line. */
public final class CsvLines {

    /** A record; its number is 1 for the first line of the text. */
    public record Line(int number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        /** The cell in a column, or nothing in it. */
        public String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }
    }

    private CsvLines() {}

    /** Empty lines are left out; whether commas or semicolons separate is told by the first line. */
    public static List<Line> of(String text) {
        var lines = new ArrayList<Line>();
        var separator = ',';
        int number = 0;
        for (var line : text.replace("\uFEFF", "").lines().toList()) {
            number++;
            if (lines.isEmpty() && line.indexOf(',') < 0) {
                separator = ';';
            }
            if (!line.isBlank()) {
                lines.add(new Line(number, cells(line, separator)));
            }
        }
        return lines;
    }

    private static List<String> cells(String line, char separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean doubled = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
