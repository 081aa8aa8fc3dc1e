package vn.motcua.intake;

/** A line of a file, still to be taken in. */
public interface IntakeRow {

    /** Of the line in the file, whose first is 1. */
    int number();

    /** What it is about, as a report calls it. */
    String title();

    /** What tells it from others of the same title. */
    String detail();
}
