package vn.motcua.submission.draft;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a browser tab had before its eyes when it was given a page: how often the page had been saved, and the tab itself,
 * since what a tab has saved it has also seen. Travels in a hidden field as {@code 3.<tab>}.
 */
record Seen(int saves, String tab) {

    /** Who sends no mark has seen nothing. */
    static Seen parse(@Nullable String text) {
        var parts = text == null ? new String[0] : text.split("\\.", 2);
        boolean wellFormed = parts.length == 2 && parts[0].matches("\\d{1,9}") && parts[1].matches("[0-9a-f-]{1,40}");
        return wellFormed ? new Seen(Integer.parseInt(parts[0]), parts[1]) : new Seen(0, "");
    }

    /** A new tab that has seen everything. */
    Seen fresh() {
        return new Seen(saves, UUID.randomUUID().toString());
    }

    /** Whether a save by {@code other} would overwrite what that tab has never seen. */
    boolean isNewsTo(Seen other) {
        return saves != other.saves && !tab.equals(other.tab);
    }

    Seen next(Seen by) {
        return new Seen(saves + 1, by.tab);
    }

    @Override
    public String toString() {
        return saves + "." + tab;
    }
}
