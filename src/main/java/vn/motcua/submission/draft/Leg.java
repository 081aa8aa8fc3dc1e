package vn.motcua.submission.draft;

import org.jspecify.annotations.Nullable;

/**
 * A page on the way from a new draft to a sent dossier, and how far it has come.
 *
 * @param page the last part of its address
 * @param title a form step's own title; nothing for the pages that every procedure shares
 */
record Leg(String page, @Nullable String title, State state) {

    /** How far a page has come; the text is under {@code submission.state.<name>}, the tag's kind is {@link #kind}. */
    enum State {
        DONE("done"),
        TO_DO("info"),
        /** The last one, once everything else is done. */
        READY("done"),
        /** Nothing is demanded there. */
        OPTIONAL(null),
        /** Not before everything else is done. */
        LATER("paused");

        private final @Nullable String kind;

        State(@Nullable String kind) {
            this.kind = kind;
        }

        public @Nullable String kind() {
            return kind;
        }
    }
}
