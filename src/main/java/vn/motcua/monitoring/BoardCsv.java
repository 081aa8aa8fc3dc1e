package vn.motcua.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.web.Texts;

/** A board as a table for spreadsheets; no cell of it is ever a formula. */
final class BoardCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r].*", Pattern.DOTALL);

    private final Texts texts;

    BoardCsv(Texts texts) {
        this.texts = texts;
    }

    String write(Board board) {
        var rows = new ArrayList<List<String>>();
        rows.add(head());
        for (var unit : board.units()) {
            unit.lines().forEach(line -> rows.add(row(unit.id().value(), unit.name(), line)));
        }
        rows.add(row("", texts.text("monitoring.total"), board.total()));
        return rows.stream().map(BoardCsv::line).collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private List<String> head() {
        var head = new ArrayList<>(List.of(
                texts.text("monitoring.unit.id"),
                texts.text("monitoring.unit"),
                texts.text("monitoring.procedure.code"),
                texts.text("monitoring.procedure")));
        for (var measure : Measure.values()) {
            head.add(texts.text("monitoring." + measure.key()));
        }
        head.add(texts.text("monitoring.share"));
        return head;
    }

    private static List<String> row(String unit, String name, Board.Line line) {
        var code = line.procedure() == null ? "" : line.procedure().value();
        var cells = new ArrayList<>(List.of(unit, name, code, line.procedure() == null ? "" : line.name()));
        line.cells().values().forEach(cell -> cells.add(Long.toString(cell.value())));
        cells.add(line.figures().onTimeShare().map(Object::toString).orElse(""));
        return cells;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(BoardCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quoted; what a spreadsheet would take for a formula starts with an apostrophe. */
    static String cell(String text) {
        var safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
