package vn.motcua.form.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ValueNode;

/** Numbers as Vietnamese write them: {@code 1.234.567,5}; a point before other than three digits is a decimal point. */
public final class NumberText {

    private static final int LONGEST = 40;
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[-+]?\\d+(,\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern POINT = Pattern.compile("[-+]?\\d+\\.\\d+");

    private NumberText() {}

    public static Optional<BigDecimal> read(String typed) {
        var text = typed.strip().replace("\u00a0", "").replace(" ", "");
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (GROUPED.matcher(text).matches() || COMMA.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        return POINT.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** A number as programs write it: {@code 1234.5}. */
    public static Optional<BigDecimal> plainNumber(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** The same node for the same number, however it came: whole numbers are whole. */
    public static ValueNode node(BigDecimal number) {
        var plain = new BigDecimal(plain(number));
        if (plain.scale() > 0 || plain.precision() > 18) {
            return JsonNodeFactory.instance.numberNode(plain);
        }
        long whole = plain.longValue();
        return whole == (int) whole
                ? JsonNodeFactory.instance.numberNode((int) whole)
                : JsonNodeFactory.instance.numberNode(whole);
    }

    /** To be typed on: {@code 1234567,5}. */
    public static String typed(BigDecimal number) {
        return plain(number).replace('.', ',');
    }

    /** To be read: {@code 1.234.567,5}. */
    public static String shown(BigDecimal number) {
        var plain = plain(number.abs());
        int point = plain.indexOf('.');
        var whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            whole.insert(i, '.');
        }
        return (number.signum() < 0 ? "-" : "") + whole + (point < 0 ? "" : "," + plain.substring(point + 1));
    }

    /** The least decimals, never an exponent. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
