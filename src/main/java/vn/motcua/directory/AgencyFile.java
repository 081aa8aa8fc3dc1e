package vn.motcua.directory;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.motcua.core.AgencyId;
import vn.motcua.core.CsvLines.Line;
import vn.motcua.core.CsvTable;
import vn.motcua.core.InvalidInput;
import vn.motcua.directory.identifier.OldOrder;
import vn.motcua.intake.IntakeRow;
import vn.motcua.place.AdminUnit;

/**
 * Agencies as a CSV file whose first line names its columns: an administrator takes the file with the communes that have no
 * agency yet, fills in their identifiers and whatever else, and gives it back.
 */
final class AgencyFile {

    static final List<String> COLUMNS =
            List.of("id", "name", "kind", "parent", "unit_code", "valid_from", "one_stop_name", "place", "hotline");

    /** The day from which a change holds; a file may do without it. */
    static final String FROM = "from";

    /** More than any province has; a longer file is a mistake. */
    static final int MOST = 2000;

    private AgencyFile() {}

    /** A line that is an agency, still to be read. */
    record Row(int number, String id, AgencyForm form) implements IntakeRow {

        @Override
        public String title() {
            return Objects.requireNonNullElse(form.name(), "");
        }

        @Override
        public String detail() {
            return id;
        }

        AgencyId identifier() {
            return AgencyForm.identifier("id", id);
        }
    }

    /** @throws InvalidInput when it has no lines, too many, or not these columns */
    static List<Row> read(String text) {
        var table = CsvTable.of(text, COLUMNS, MOST);
        return table.lines().stream().map(line -> row(line, table)).toList();
    }

    private static Row row(Line line, CsvTable table) {
        var cells = COLUMNS.stream().map(name -> table.cell(line, name)).toList();
        return new Row(
                line.number(),
                OldOrder.today(cells.getFirst()),
                new AgencyForm(
                        cells.get(2).toUpperCase(Locale.ROOT),
                        OldOrder.today(cells.get(3)),
                        cells.get(4),
                        cells.get(5),
                        cells.get(1),
                        cells.get(6),
                        cells.get(7),
                        cells.get(8),
                        table.cell(line, FROM),
                        null));
    }

    /** The file for communes of a province, with all that their list of units knows. */
    static String of(AgencyId province, List<AdminUnit> communes) {
        return CsvTable.write(
                COLUMNS,
                communes.stream().map(commune -> cells(province, commune)).toList());
    }

    private static List<String> cells(AgencyId province, AdminUnit commune) {
        int space = commune.name().indexOf(' ');
        var kind = space < 0 ? "" : commune.name().substring(0, space).toLowerCase(Locale.ROOT) + " ";
        var bare = commune.name().substring(space + 1);
        return List.of(
                "",
                "Ủy ban nhân dân " + kind + bare,
                "COMMUNE",
                province.value(),
                commune.code(),
                commune.validFrom().toString(),
                "Trung tâm Phục vụ hành chính công " + kind + bare,
                bare,
                "");
    }
}
