package vn.motcua.signing;

/** How one question about a document's signatures is answered. */
public enum Verdict {
    OK,
    /** Nothing wrong was found, but what would prove it is missing. */
    UNCERTAIN,
    FAILED
}
