package vn.motcua.procedure;

import org.jspecify.annotations.Nullable;

/**
 * A charge (<i>phí, lệ phí</i>).
 *
 * @param kind {@code PHI} or {@code LE_PHI}
 * @param amount a FEEL expression over the answers, in đồng
 * @param basis the instrument that sets it
 * @param words how much it is, where that is told and not computed
 */
public record Fee(
        String id,
        String name,
        String kind,
        String amount,
        String basis,
        @Nullable String words) {}
