package vn.motcua.catalogue.reading;

import vn.motcua.core.Sha256;

/**
 * What is doubtful about a record (<i>điểm nghi vấn</i>): which field, what it says, what was made of it.
 *
 * @param field such as {@code timeLimit} or {@code papers.g15-kq005008}
 * @param raw what the source says, at most so much of it as a curator needs to see
 * @param assumed what was made of it, in words
 */
public record Doubt(Kind kind, String field, String raw, String assumed) {

    private static final int LONGEST = 2000;

    public Doubt {
        raw = clipped(raw);
        assumed = clipped(assumed);
    }

    /** How much hangs on a doubt. */
    public enum Weight {
        /** For the record: nothing of the meaning was touched. */
        NOTE,
        /** Something was assumed; somebody should say that it is right before it goes live. */
        QUESTION,
        /** Nobody can file it before somebody has said more. */
        OBSTACLE
    }

    /** What is doubtful. */
    public enum Kind {
        SPELLING(Weight.NOTE),
        CODE_BROKEN(Weight.OBSTACLE),
        CODE_TWICE(Weight.OBSTACLE),
        LISTED_ONLY(Weight.OBSTACLE),
        FOLDER_EXISTS(Weight.NOTE),
        NAME_LONG(Weight.NOTE),
        NAME_MISSING(Weight.OBSTACLE),
        SECTOR_MISSING(Weight.QUESTION),
        SEVERAL_LEVELS(Weight.NOTE),
        VERTICAL_BRANCH(Weight.NOTE),
        LEVEL_REASON(Weight.NOTE),
        LIMIT_MISSING(Weight.OBSTACLE),
        LIMIT_STRANGE(Weight.OBSTACLE),
        LIMIT_IN_WORDS(Weight.QUESTION),
        LIMIT_FROM_CASES(Weight.QUESTION),
        LIMIT_FRACTION(Weight.NOTE),
        LIMIT_HOURS(Weight.NOTE),
        LIMIT_YEARS(Weight.QUESTION),
        LIMIT_SEVERAL(Weight.QUESTION),
        LIMIT_BY_CHANNEL(Weight.QUESTION),
        LIMIT_BY_CASE(Weight.QUESTION),
        FEE_STRANGE(Weight.QUESTION),
        FEE_IN_WORDS(Weight.QUESTION),
        FEE_CURRENCY(Weight.QUESTION),
        FEE_SEVERAL(Weight.QUESTION),
        PAPER_LONG(Weight.NOTE),
        PAPER_TWICE(Weight.NOTE),
        PAPER_CODE_TWICE(Weight.NOTE),
        PAPER_COUNT(Weight.NOTE),
        PAPER_IS_NOTE(Weight.NOTE),
        RESULT_MISSING(Weight.QUESTION),
        RESULT_SEVERAL(Weight.NOTE),
        BASIS_MISSING(Weight.QUESTION),
        DATE_MISSING(Weight.NOTE),
        UNUSABLE(Weight.OBSTACLE);

        private final Weight weight;

        Kind(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }
    }

    public Weight weight() {
        return kind.weight();
    }

    /** The same doubt in the next import has the same key: a mark on it holds until the source says something else. */
    public String key() {
        return Sha256.of(kind + "\n" + field + "\n" + raw + "\n" + assumed)
                .hex()
                .substring(0, 32);
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
