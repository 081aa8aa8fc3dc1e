package vn.motcua.procedure;

/** Where a version of a procedure comes from; where several hold at once, the later one here goes before. */
public enum Origin {
    /** The national catalogue (<i>danh mục thủ tục hành chính</i>), by a generator. */
    CATALOGUE,
    /** A folder that comes with the program. */
    FOLDER,
    /** A package that an administrator has uploaded. */
    PACKAGE
}
