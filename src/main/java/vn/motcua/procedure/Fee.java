package vn.motcua.procedure;

/**
 * A charge (<i>phí, lệ phí</i>).
 *
 * @param kind {@code PHI} or {@code LE_PHI}
 * @param amount a FEEL expression over the answers, in đồng
 * @param basis the instrument that sets it
 */
public record Fee(String id, String name, String kind, String amount, String basis) {}
