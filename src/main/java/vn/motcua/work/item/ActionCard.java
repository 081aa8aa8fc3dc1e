package vn.motcua.work.item;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.work.ActionField;

/**
 * The form of an action (<i>thao tác</i>) on the work page.
 *
 * @param open shown at once; the others wait behind their name
 * @param shortcut the letter that presses or opens it
 */
record ActionCard(
        String name,
        String title,
        @Nullable String hint,
        Weight weight,
        boolean open,
        String shortcut,
        List<Field> fields) {

    /** How much it stands out. */
    enum Weight {
        /** The usual way on: the one primary button of the page. */
        PRIMARY,
        SECONDARY,
        /** Ends the dossier, or sends it back. */
        DANGER
    }

    /**
     * A field of the form.
     *
     * @param id of its first input, where errors lead
     * @param value what was written, as it was written
     * @param parts day, month and year of a date
     * @param chosen what was chosen where several may be
     * @param lines one for each paper, where papers are asked for
     */
    record Field(
            String id,
            String name,
            ActionField.Type type,
            String label,
            boolean required,
            String value,
            List<String> parts,
            List<String> chosen,
            Map<String, String> options,
            List<Line> lines,
            @Nullable String error) {

        /** Few choices are shown at once. */
        public boolean isShort() {
            return options.size() <= 4;
        }
    }

    /** A paper, and what is missing of it. */
    record Line(String id, String name, String label, String value, String cause) {}
}
