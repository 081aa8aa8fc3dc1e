package vn.motcua.procedure;

/** How far a version has come (<i>trạng thái phiên bản</i>): drawn up, looked at, in use by a second person, taken back. */
public enum VersionState {
    DRAFT,
    REVIEWED,
    ACTIVE,
    WITHDRAWN
}
