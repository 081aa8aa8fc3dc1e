package vn.motcua.catalogue.reading;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.calendar.TimeLimit.Unit;
import vn.motcua.catalogue.CatalogueRecord;
import vn.motcua.catalogue.CatalogueRecord.Method;
import vn.motcua.catalogue.CatalogueRecord.TimeUnit;
import vn.motcua.catalogue.CatalogueRecord.Way;
import vn.motcua.catalogue.reading.Doubt.Kind;

/**
 * How long it takes (<i>thời hạn giải quyết</i>): what the record says for filing online, or else at the counter; the
 * longest where it says several; nothing rather than a guess.
 */
final class LimitRule {

    private static final String FIELD = "timeLimit";

    /** Tests of new plant varieties take three years; what is longer in the national list is a slip of the pen. */
    private static final int LONGEST_HOURS = new TimeLimit(36, Unit.MONTH).nominalHours();

    private final CatalogueRecord source;
    private final Doubts doubts;

    LimitRule(CatalogueRecord source, Doubts doubts) {
        this.source = source;
        this.doubts = doubts;
    }

    Optional<TimeLimit> read() {
        return told().filter(this::isPlausible);
    }

    private boolean isPlausible(TimeLimit limit) {
        if (limit.nominalHours() <= LONGEST_HOURS) {
            return true;
        }
        doubts.add(Kind.LIMIT_STRANGE, FIELD, TimeWords.say(limit), "chưa cho nộp hồ sơ cho đến khi có thời hạn đúng");
        return false;
    }

    private Optional<TimeLimit> told() {
        var way = way();
        var own = limits(way, true);
        if (own.isEmpty()) {
            return fromCases();
        }
        var limit = longest(own);
        if (own.size() > 1) {
            doubts.add(Kind.LIMIT_SEVERAL, FIELD, say(own), "lấy thời hạn dài nhất: " + TimeWords.say(limit));
        }
        for (var other : Way.values()) {
            var others = limits(other, false);
            if (other != way && !others.isEmpty() && !longest(others).equals(limit)) {
                doubts.add(
                        Kind.LIMIT_BY_CHANNEL,
                        FIELD,
                        word(way) + ": " + say(own) + "; " + word(other) + ": " + say(others),
                        "áp dụng chung " + TimeWords.say(limit));
            }
        }
        var cases = caseLimits();
        if (cases.stream().anyMatch(one -> !one.equals(limit))) {
            doubts.add(Kind.LIMIT_BY_CASE, FIELD, say(cases), "áp dụng chung " + TimeWords.say(limit));
        }
        return Optional.of(limit);
    }

    private Optional<TimeLimit> fromCases() {
        var cases = caseLimits();
        if (cases.isEmpty()) {
            doubts.add(Kind.LIMIT_MISSING, FIELD, raw(), "chưa cho nộp hồ sơ cho đến khi có thời hạn");
            return Optional.empty();
        }
        var limit = longest(cases);
        doubts.add(
                Kind.LIMIT_FROM_CASES,
                FIELD,
                raw() + "; trường hợp: " + say(cases),
                "lấy theo trường hợp: " + TimeWords.say(limit));
        return Optional.of(limit);
    }

    private Way way() {
        return source.methods().stream()
                .map(Method::way)
                .min(Comparator.naturalOrder())
                .orElse(Way.DIRECT);
    }

    private Set<TimeLimit> limits(Way way, boolean doubting) {
        return source.methods().stream()
                .filter(method -> method.way() == way)
                .distinct()
                .map(method -> limit(method, doubting))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private @Nullable TimeLimit limit(Method method, boolean doubting) {
        var time = method.time();
        if (time != null && time.signum() > 0 && method.unit() != TimeUnit.OTHER) {
            var limit = of(time, method.unit());
            if (doubting && limit != null) {
                told(time, method.unit(), limit);
            }
            return limit;
        }
        return inWords(method, doubting);
    }

    private @Nullable TimeLimit inWords(Method method, boolean doubting) {
        var text = TimeWords.read(method.timeText()).isPresent() ? method.timeText() : method.description();
        var named = TimeWords.read(text);
        if (doubting && named.isPresent()) {
            doubts.add(
                    Kind.LIMIT_IN_WORDS,
                    FIELD,
                    text,
                    (named.get().sure() ? "hiểu là " : "lấy thời hạn dài nhất: ")
                            + TimeWords.say(named.get().limit()));
        }
        return named.map(TimeWords.Named::limit).orElse(null);
    }

    private void told(BigDecimal time, TimeUnit unit, TimeLimit limit) {
        var raw = time.toPlainString() + " " + unit;
        if (unit == TimeUnit.HOUR) {
            doubts.add(Kind.LIMIT_HOURS, FIELD, raw, "hiểu là " + TimeWords.say(limit));
        } else if (unit == TimeUnit.YEAR) {
            doubts.add(Kind.LIMIT_YEARS, FIELD, raw, "hiểu là " + TimeWords.say(limit));
        } else if (time.scale() > 0) {
            doubts.add(
                    Kind.LIMIT_FRACTION, FIELD, raw, "quy ra " + TimeWords.say(limit) + " (1 ngày làm việc = 8 giờ)");
        }
    }

    static @Nullable TimeLimit of(BigDecimal number, TimeUnit unit) {
        return switch (unit) {
            case HOUR -> TimeWords.hours(number);
            case DAY -> TimeWords.of(number, Unit.CALENDAR_DAY);
            case WORKING_DAY -> TimeWords.of(number, Unit.WORKING_DAY);
            case MONTH -> TimeWords.of(number, Unit.MONTH);
            case YEAR -> TimeWords.of(number.multiply(BigDecimal.valueOf(12)), Unit.MONTH);
            case OTHER -> null;
        };
    }

    private Set<TimeLimit> caseLimits() {
        return source.cases().stream()
                .map(one -> one.time() == null ? null : of(one.time(), one.unit()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static TimeLimit longest(Set<TimeLimit> limits) {
        return limits.stream()
                .max(Comparator.comparing(TimeLimit::nominalHours))
                .orElseThrow();
    }

    private String raw() {
        return source.methods().stream().map(LimitRule::raw).distinct().collect(Collectors.joining("; "));
    }

    private static String raw(Method method) {
        var time = method.time() == null ? method.timeText() : method.time().toPlainString();
        return word(method.way()) + ": " + time + " " + method.unit()
                + (method.description().isEmpty() ? "" : " (" + Words.cut(method.description(), 300) + ")");
    }

    private static String say(Set<TimeLimit> limits) {
        return List.copyOf(limits).stream().map(TimeWords::say).collect(Collectors.joining(", "));
    }

    private static String word(Way way) {
        return switch (way) {
            case ONLINE -> "trực tuyến";
            case DIRECT -> "trực tiếp";
            case POSTAL -> "bưu chính";
        };
    }
}
