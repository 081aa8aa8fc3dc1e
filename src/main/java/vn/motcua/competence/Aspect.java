package vn.motcua.competence;

/** What a rule decides. */
enum Aspect {
    /** Who resolves (<i>cơ quan có thẩm quyền giải quyết</i>). */
    COMPETENT,
    /** Whose counters take it in besides those of the competent agency (<i>nơi tiếp nhận</i>, Điều 14 NĐ 118/2025). */
    RECEIVING
}
