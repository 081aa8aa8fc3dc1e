package vn.motcua.files;

/** How far a received file has come. */
public enum FileState {
    /** Every check passed: it may be read. */
    ACCEPTED,
    /** The virus scanner did not answer: kept, but nobody may read it until it has. */
    WAITING_FOR_SCAN,
    /** The virus scanner found something later on: the bytes are gone. */
    REFUSED
}
