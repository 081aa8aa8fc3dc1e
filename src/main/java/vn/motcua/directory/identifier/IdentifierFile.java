package vn.motcua.directory.identifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.core.AgencyId;
import vn.motcua.core.CsvTable;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Vietnamese;

/**
 * The list as a CSV file with the columns {@code code}, {@code name} and, if it has one, {@code source}; whatever else it has
 * is not read. Lines with the same code make one identifier with several names.
 *
 * @param refused lines that are none, with the reason
 */
record IdentifierFile(Map<AgencyId, ListedIdentifier> identifiers, List<Refused> refused) {

    /** A longer list is given in several files: what one does not name stays. */
    static final int MOST = 5_000;

    static final List<String> COLUMNS = List.of("code", "name");

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_SOURCE = 200;
    private static final int MOST_NAMES = 5;

    /** A line that is no identifier. */
    record Refused(int number, String code, String name, FieldError why) {}

    /** @throws InvalidInput when it has no lines, too many, or not these columns */
    static IdentifierFile read(String text) {
        var table = CsvTable.of(text);
        if (!table.has(COLUMNS)) {
            throw InvalidInput.of("file", "csv.columns", String.join(", ", COLUMNS));
        }
        if (table.lines().isEmpty() || table.lines().size() >= MOST) {
            throw InvalidInput.of("file", "directory.identifiers.size", MOST);
        }
        var file = new IdentifierFile(new LinkedHashMap<>(), new ArrayList<>());
        for (var line : table.lines()) {
            file.read(
                    line.number(),
                    table.cell(line, "code"),
                    Vietnamese.clean(table.cell(line, "name")),
                    Vietnamese.clean(table.cell(line, "source")));
        }
        return file;
    }

    private void read(int number, String code, String name, String source) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || source.length() > LONGEST_SOURCE) {
            refused.add(new Refused(number, code, name, new FieldError("name", "directory.text", LONGEST_NAME)));
            return;
        }
        try {
            add(new AgencyId(OldOrder.today(code)), name, source);
        } catch (RuleViolation e) {
            refused.add(new Refused(number, code, name, new FieldError("code", e.code(), e.arguments())));
        }
    }

    private void add(AgencyId id, String name, String source) {
        identifiers.merge(
                id,
                new ListedIdentifier(id, name, List.of(), source.isEmpty() ? null : source),
                (known, more) ->
                        known.isOf(name) || known.otherNames().size() == MOST_NAMES ? known : also(known, name));
    }

    private static ListedIdentifier also(ListedIdentifier known, String name) {
        var names = new ArrayList<>(known.otherNames());
        names.add(name);
        return new ListedIdentifier(known.id(), known.name(), names, known.source());
    }
}
