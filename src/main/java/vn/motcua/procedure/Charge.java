package vn.motcua.procedure;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A charge as people are told of it (<i>mức phí, lệ phí</i>). What is not of a simple shape is not guessed at.
 *
 * @param amount in đồng; nothing when it is not a simple product
 * @param each what the amount is multiplied by
 * @param words how much it is, where that is told and not computed
 * @param rows what the rows of its table say, where it has one
 */
public record Charge(
        String id,
        String name,
        String kind,
        String basis,
        @Nullable Long amount,
        @Nullable String each,
        @Nullable String words,
        List<String> rows) {

    private static final Pattern NUMBER = Pattern.compile("\\s*=?\\s*(\\d{1,15})\\s*");
    private static final Pattern TIMES = Pattern.compile("\\s*=?\\s*(\\d{1,15})\\s*\\*\\s*([\\w.]+)\\s*");

    /** Charges that were kept before there were tables have no rows. */
    public Charge {
        rows = List.copyOf(Objects.requireNonNullElse(rows, List.of()));
    }

    /** All charges of a procedure. */
    public static List<Charge> of(Procedure procedure) {
        var labels = new FieldLabels(procedure.declaration());
        return procedure.fees().stream().map(fee -> of(fee, labels)).toList();
    }

    /** A charge in the words of the form it speaks of. */
    public static Charge of(Fee fee, FieldLabels labels) {
        var table = fee.table();
        if (table != null) {
            return new Charge(fee.id(), fee.name(), fee.kind(), fee.basis(), null, null, null, table.words());
        }
        if (fee.words() != null) {
            return charge(fee, null, null);
        }
        var fixed = NUMBER.matcher(fee.amount());
        if (fixed.matches()) {
            return charge(fee, Long.valueOf(fixed.group(1)), null);
        }
        var times = TIMES.matcher(fee.amount());
        var each = times.matches() ? labels.label(times.group(2)).orElse(null) : null;
        return each == null ? charge(fee, null, null) : charge(fee, Long.valueOf(times.group(1)), each);
    }

    private static Charge charge(Fee fee, @Nullable Long amount, @Nullable String each) {
        return new Charge(fee.id(), fee.name(), fee.kind(), fee.basis(), amount, each, fee.words(), List.of());
    }
}
