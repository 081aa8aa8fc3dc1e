package vn.motcua.catalogue.intake;

/**
 * What became of the records of a file.
 *
 * @param line the last one that is done
 * @param skipped of a list, where more is known already
 * @param questions how many have something that somebody should look at
 */
public record Tally(int line, int records, int added, int changed, int unchanged, int skipped, int questions) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

    /** What becomes of a record. */
    enum Fate {
        ADDED,
        CHANGED,
        UNCHANGED,
        SKIPPED
    }

    Tally plus(Fate fate, boolean questionable, int atLine) {
        return new Tally(
                atLine,
                records + 1,
                added + (fate == Fate.ADDED ? 1 : 0),
                changed + (fate == Fate.CHANGED ? 1 : 0),
                unchanged + (fate == Fate.UNCHANGED ? 1 : 0),
                skipped + (fate == Fate.SKIPPED ? 1 : 0),
                questions + (questionable ? 1 : 0));
    }
}
