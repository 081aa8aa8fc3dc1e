package vn.motcua.procedure;

import org.jspecify.annotations.Nullable;

/**
 * A charge (<i>phí, lệ phí</i>).
 *
 * @param kind {@code PHI} or {@code LE_PHI}
 * @param amount a FEEL expression over the answers, in đồng; empty where a table gives it
 * @param basis the instrument that sets it
 * @param words how much it is, where that is told and not computed
 * @param table what gives the amount, where it has rules
 */
public record Fee(
        String id,
        String name,
        String kind,
        String amount,
        String basis,
        @Nullable String words,
        @Nullable FeeTable table) {

    /** A charge without a table. */
    public Fee(String id, String name, String kind, String amount, String basis, @Nullable String words) {
        this(id, name, kind, amount, basis, words, null);
    }
}
