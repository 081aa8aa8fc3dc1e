package vn.motcua.submission.draft;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.FieldError;
import vn.motcua.form.FormView;

/**
 * The fields that a page showed. An answer may bring up further questions; without scripts somebody meets them only after
 * sending the page, and is then asked, not blamed.
 */
record ShownFields(Set<String> paths) {

    /** Hidden field: the paths that were shown, divided by spaces. */
    static final String SHOWN = "_shown";

    static ShownFields in(FormView view) {
        var paths = new LinkedHashSet<String>();
        collect(view.components(), paths);
        return new ShownFields(paths);
    }

    private static void collect(List<FormView.Part> parts, Set<String> paths) {
        for (var part : parts) {
            if (!part.path().isEmpty()) {
                paths.add(part.path());
            }
            part.rows().forEach(row -> collect(row.parts(), paths));
        }
    }

    /** What the tab sent back; who sends nothing was shown everything. */
    static @Nullable ShownFields parse(@Nullable String posted) {
        return posted == null ? null : new ShownFields(new TreeSet<>(Arrays.asList(posted.split(" ", -1))));
    }

    boolean lacks(FieldError error) {
        return !paths.contains(error.field());
    }

    @Override
    public String toString() {
        return String.join(" ", paths);
    }
}
