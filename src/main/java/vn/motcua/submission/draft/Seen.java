package vn.motcua.submission.draft;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a browser tab had before its eyes when it was given a page: how often the page had been saved, and the tab itself,
 * since what a tab has saved it has also seen. Travels in a hidden field as {@code 3.<tab>}.
 *
 * @param count how many changes the tab's script had counted when it sent this; 0 without a script
 */
record Seen(int saves, String tab, int count) {

    /** Of a page that nobody has saved. */
    static final Seen NOTHING = new Seen(0, "-", 0);

    /** Who sends no mark has seen nothing. */
    static Seen parse(@Nullable String mark, @Nullable String count) {
        var parts = mark == null ? new String[0] : mark.split("\\.", 2);
        boolean wellFormed = parts.length == 2 && isNumber(parts[0]) && parts[1].matches("[0-9a-f-]{1,40}");
        int changes = count != null && isNumber(count) ? Integer.parseInt(count) : 0;
        return wellFormed ? new Seen(Integer.parseInt(parts[0]), parts[1], changes) : new Seen(0, "", changes);
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,9}");
    }

    /** What the hidden field says to a new tab that is given everything. */
    String mark() {
        return saves + "." + UUID.randomUUID();
    }

    /** Whether a save by {@code other} would overwrite what that tab has never seen. */
    boolean isNewsTo(Seen other) {
        return saves != other.saves && !tab.equals(other.tab);
    }

    /** Whether {@code other} comes from the same tab and was sent before what is already saved. */
    boolean overtook(Seen other) {
        return tab.equals(other.tab) && other.count > 0 && other.count <= count;
    }

    Seen next(Seen by) {
        return new Seen(saves + 1, by.tab, by.count);
    }
}
