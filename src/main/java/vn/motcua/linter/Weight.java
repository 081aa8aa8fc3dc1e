package vn.motcua.linter;

/** How much a finding weighs (<i>mức độ</i>). */
public enum Weight {
    /** The folder must not be used. */
    ERROR,
    /** It may be used; somebody should look. */
    WARNING
}
