package vn.motcua.procedure;

/**
 * What a procedure ends with (<i>kết quả giải quyết</i>).
 *
 * @param code its national code, such as {@code KQ.G15.000031}
 * @param template the logic-less HTML template of the paper
 * @param series the letters in its number, such as {@code KS} in {@code 15/KS-2026}
 */
public record ResultKind(String code, String name, String template, String series) {}
