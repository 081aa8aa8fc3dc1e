package vn.motcua.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.FieldError;

/** A form, or one step of it, as it is drawn for some answers: only what is visible, every text evaluated. */
public record FormView(@Nullable String stepId, String title, List<Part> components) {

    public FormView {
        components = List.copyOf(components);
    }

    /** The id of the input of the field at {@code path}: {@code children[0].name} is {@code children-0-name}. */
    public static String idOf(String path) {
        return path.replace("]", "").replace('[', '-').replace('.', '-');
    }

    /**
     * One visible component.
     *
     * @param type which fragment draws it: the component type of the schema
     * @param path name of the input and place of the answer
     * @param value the answer as typed; for a text, safe HTML
     * @param extras what only some types have: {@code inputmode}, {@code autocomplete}, {@code maxlength},
     *     {@code prefix}, {@code suffix}, {@code day}, {@code month}, {@code year}, {@code time}, {@code source} …
     * @param rows the rows of a list or table; a group has one
     */
    public record Part(
            String type,
            String path,
            String id,
            String label,
            String description,
            Marks marks,
            Place place,
            String value,
            List<Option> options,
            Map<String, String> extras,
            @Nullable FieldError error,
            List<Row> rows) {

        public Part {
            options = List.copyOf(options);
            extras = Map.copyOf(extras);
            rows = List.copyOf(rows);
        }

        /** What the input's {@code aria-describedby} names; empty when there is neither a hint nor an error. */
        public String describedBy() {
            var hint = description.isEmpty() ? "" : id + "-hint";
            return error == null ? hint : (hint + " " + id + "-error").strip();
        }
    }

    /** Whether an answer is demanded and whether it may be changed. */
    public record Marks(boolean required, boolean readonly, boolean disabled) {}

    /** Where a component stands in the grid of sixteen columns. */
    public record Place(int columns, boolean startsRow) {}

    /** One choice; {@code value} is what is posted. */
    public record Option(String value, String label, boolean chosen) {}

    /** A row of a dynamic list ({@code path} is {@code children[0]}), the inside of a group, or a row of a table. */
    public record Row(String path, List<Part> parts, List<String> cells) {

        public Row {
            parts = List.copyOf(parts);
            cells = List.copyOf(cells);
        }
    }
}
