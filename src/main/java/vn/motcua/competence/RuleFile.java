package vn.motcua.competence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.CsvLines.Line;
import vn.motcua.core.CsvTable;
import vn.motcua.core.InvalidInput;
import vn.motcua.intake.IntakeRow;
import vn.motcua.procedure.Procedures;

/**
 * Rules as a CSV file whose first line names its columns: an administrator takes the file with the procedures that nobody
 * resolves, fills in who does and by which decision, and gives it back.
 */
final class RuleFile {

    static final List<String> COLUMNS =
            List.of("aspect", "procedure", "sector", "agency", "kind", "from", "to", "ground");

    /** So that people see what a code means; it is not read. */
    private static final String NAME = "name";

    /** More rules than a decision has; a longer file is a mistake. */
    static final int MOST = 2000;

    private RuleFile() {}

    /**
     * A line that is a rule, still to be read.
     *
     * @param title the procedure or sector that it is for
     */
    record Row(int number, String title, RuleForm form) implements IntakeRow {

        Row called(Map<String, String> names) {
            return new Row(number, names.getOrDefault(title, title), form);
        }

        @Override
        public String detail() {
            return joined(form.aspect(), form.agency(), form.kind(), form.from());
        }
    }

    private static String joined(@Nullable String... cells) {
        return Stream.of(cells).filter(cell -> cell != null && !cell.isEmpty()).collect(Collectors.joining(" "));
    }

    /** @throws InvalidInput when it has no lines, too many, or not these columns */
    static List<Row> read(String text) {
        var table = CsvTable.of(text, COLUMNS, MOST);
        return table.lines().stream().map(line -> row(line, table)).toList();
    }

    private static Row row(Line line, CsvTable table) {
        var form = form(line, table);
        return new Row(line.number(), joined(form.procedure(), form.sector()), form);
    }

    private static RuleForm form(Line line, CsvTable table) {
        var cells = COLUMNS.stream().map(name -> table.cell(line, name)).toList();
        return new RuleForm(
                cells.get(0).toUpperCase(Locale.ROOT),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4).toUpperCase(Locale.ROOT),
                cells.get(5),
                cells.get(6),
                cells.get(7));
    }

    /** The file for procedures that nobody resolves. */
    static String of(List<Procedures.Placement> procedures, LocalDate from) {
        var columns = Stream.concat(COLUMNS.stream(), Stream.of(NAME)).toList();
        return CsvTable.write(
                columns,
                procedures.stream()
                        .limit(MOST - 1)
                        .map(one -> List.of(
                                Aspect.COMPETENT.name(),
                                one.code().value(),
                                "",
                                "",
                                "",
                                from.toString(),
                                "",
                                "",
                                one.shortName()))
                        .toList());
    }
}
