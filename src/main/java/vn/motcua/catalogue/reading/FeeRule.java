package vn.motcua.catalogue.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.CatalogueRecord;
import vn.motcua.catalogue.CatalogueRecord.Charge;
import vn.motcua.catalogue.CatalogueRecord.Method;
import vn.motcua.catalogue.CatalogueRecord.Way;
import vn.motcua.catalogue.reading.Doubt.Kind;
import vn.motcua.catalogue.reading.Understood.FeeRow;
import vn.motcua.core.Vietnamese;

/** What it costs (<i>phí, lệ phí</i>) when it is filed online, or else at the counter. What is only in words is not counted. */
final class FeeRule {

    private static final String FIELD = "fee";
    /** No charge is less than a thousand đồng: an amount like 1 stands for one that somebody did not know. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(1_000);

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final int MOST_ROWS = 60;
    private static final int LONGEST = 300;
    private static final Set<String> NOTHING = Set.of(
            "", "khong", "khong co", "khong quy dinh", "mien phi", "khong thu", "khong thu phi", "0", "khong mat phi");
    private static final Pattern MONEY = Pattern.compile("[1-9][\\d.,]*\\s*(đ\\b|đồng|vnđ|vnd|usd|%|triệu|nghìn|ngàn)");

    private final CatalogueRecord source;
    private final Doubts doubts;

    FeeRule(CatalogueRecord source, Doubts doubts) {
        this.source = source;
        this.doubts = doubts;
    }

    List<FeeRow> read() {
        var way = source.methods().stream()
                .map(Method::way)
                .min(Comparator.naturalOrder())
                .orElse(Way.DIRECT);
        var rows = source.methods().stream()
                .filter(method -> method.way() == way)
                .flatMap(method -> method.charges().stream())
                .distinct()
                .filter(FeeRule::saysSomething)
                .map(this::row)
                .distinct()
                .toList();
        var charged = rows.stream().filter(row -> row.amount() != null).toList();
        if (charged.isEmpty()) {
            return rows.isEmpty() ? List.of() : List.of(inWords(rows));
        }
        if (rows.size() > MOST_ROWS) {
            doubts.add(Kind.FEE_IN_WORDS, FIELD, say(rows), "quá nhiều mức: không tự tính, thu theo thông báo");
            return List.of(new FeeRow(rows.getFirst().feeKind(), Words.cut(say(rows), LONGEST), null));
        }
        if (rows.size() > 1) {
            doubts.add(Kind.FEE_SEVERAL, FIELD, say(rows), "người nộp chọn một trong " + rows.size() + " mức");
        }
        return rows;
    }

    private static boolean saysSomething(Charge charge) {
        boolean charged = charge.amount() != null && charge.amount().signum() > 0;
        return charged || !NOTHING.contains(Vietnamese.fold(charge.description()));
    }

    private FeeRow row(Charge charge) {
        var kind = charge.kind().equals("SERVICE_FEE") ? "LE_PHI" : "PHI";
        var label = label(charge, kind);
        return new FeeRow(kind, label, amount(charge));
    }

    private static String label(Charge charge, String kind) {
        var words = Words.plain(charge.description()).replace('\n', ' ');
        var foreign = charge.currency().equals("VND") || charge.amount() == null
                ? ""
                : charge.amount().toPlainString() + " " + charge.currency() + ": ";
        return Words.cut(foreign + (words.isEmpty() ? (kind.equals("PHI") ? "Phí" : "Lệ phí") : words), LONGEST);
    }

    private @Nullable Long amount(Charge charge) {
        var amount = charge.amount();
        if (amount == null || amount.signum() <= 0) {
            return null;
        }
        var raw = amount.toPlainString() + " " + charge.currency() + ": " + charge.description();
        if (!charge.currency().equals("VND")) {
            doubts.add(Kind.FEE_CURRENCY, FIELD, raw, "không tự quy đổi, thu theo thông báo");
            return null;
        }
        if (amount.compareTo(LEAST) < 0
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > 0) {
            doubts.add(Kind.FEE_STRANGE, FIELD, raw, "không tính mức này, thu theo thông báo");
            return null;
        }
        return amount.longValueExact();
    }

    /** One row for all that is only told; whether it names money decides whether somebody must look. */
    private FeeRow inWords(List<FeeRow> rows) {
        var labels = new ArrayList<String>();
        rows.forEach(row -> labels.add(row.label()));
        var told = String.join("; ", labels);
        boolean money = MONEY.matcher(told.toLowerCase(Locale.ROOT)).find();
        doubts.add(
                Kind.FEE_IN_WORDS,
                FIELD,
                told,
                money ? "có nêu số tiền nhưng không tự tính, thu theo thông báo" : "không tự tính, thu theo thông báo");
        return new FeeRow(rows.getFirst().feeKind(), Words.cut(told, LONGEST), null);
    }

    private static String say(List<FeeRow> rows) {
        return rows.stream()
                .map(row -> (row.amount() == null ? "" : row.amount() + " đ: ") + row.label())
                .collect(Collectors.joining("; "));
    }
}
