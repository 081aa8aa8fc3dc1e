package vn.motcua.catalogue.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.calendar.TimeLimit.Unit;
import vn.motcua.core.Vietnamese;

/**
 * Time limits in words (<i>thời hạn bằng chữ</i>): "Ngay trong ngày", "02 ngày làm việc", "1/2 ngày", "không quá 15 ngày
 * kể từ …". What names none is none: nothing is guessed.
 */
public final class TimeWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("nửa", "0.5"),
            Map.entry("một", "1"),
            Map.entry("hai", "2"),
            Map.entry("ba", "3"),
            Map.entry("bốn", "4"),
            Map.entry("năm", "5"),
            Map.entry("sáu", "6"),
            Map.entry("bảy", "7"),
            Map.entry("tám", "8"),
            Map.entry("chín", "9"),
            Map.entry("mười", "10"));
    private static final Pattern SPAN = Pattern.compile("(?<![\\d/.,])"
            + "(\\d{1,4}\\s*/\\s*\\d{1,2}|\\d{1,4}(?:[.,]\\d{1,2})?|½|nửa|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
            + "\\s*(?:\\([^)]{1,25}\\)\\s*)?"
            + "(ngày làm việc|ngày|giờ làm việc|giờ|tháng|tuần|năm)"
            + "(?!\\s*\\d|\\s+tháng\\s+\\d)");
    private static final Pattern AT_ONCE = Pattern.compile(
            "ngay trong (?:ngày|buổi)|trong (?:cùng )?ngày làm việc|trong ngày|giải quyết ngay|trả (?:kết quả )?ngay"
                    + "|thực hiện ngay|ngay sau khi|ngay khi|tức thì|^ngay[.]?$");
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(TimeLimit.HOURS_A_DAY);

    private TimeWords() {}

    /**
     * A limit that words name.
     *
     * @param sure whether they name no other one
     */
    public record Named(TimeLimit limit, boolean sure) {}

    /** The longest limit that the words name, so that no promise is shorter than the law gives. */
    public static Optional<Named> read(String text) {
        var words = Vietnamese.clean(text).toLowerCase(Locale.ROOT);
        var limits = new ArrayList<TimeLimit>();
        var matcher = SPAN.matcher(words);
        while (matcher.find()) {
            limit(matcher).ifPresent(limits::add);
        }
        if (limits.isEmpty()) {
            return AT_ONCE.matcher(words).find()
                    ? Optional.of(new Named(TimeLimit.hours(TimeLimit.HOURS_A_DAY), true))
                    : Optional.empty();
        }
        var longest = limits.stream()
                .max(Comparator.comparing(TimeLimit::nominalHours))
                .orElseThrow();
        return Optional.of(
                new Named(longest, List.copyOf(limits).stream().distinct().count() == 1));
    }

    private static Optional<TimeLimit> limit(Matcher span) {
        var number = number(span.group(1));
        return switch (span.group(2)) {
            case "ngày làm việc" -> Optional.ofNullable(of(number, Unit.WORKING_DAY));
            case "ngày" -> Optional.ofNullable(of(number, Unit.CALENDAR_DAY));
            case "giờ làm việc" -> Optional.ofNullable(of(number, Unit.WORKING_HOUR));
            case "giờ" -> Optional.ofNullable(hours(number));
            case "tuần" -> Optional.ofNullable(of(number.multiply(BigDecimal.valueOf(7)), Unit.CALENDAR_DAY));
            case "tháng" -> Optional.ofNullable(of(number, Unit.MONTH));
            default -> Optional.ofNullable(of(number.multiply(BigDecimal.valueOf(12)), Unit.MONTH));
        };
    }

    private static BigDecimal number(String text) {
        var plain = text.replace(" ", "");
        int slash = plain.indexOf('/');
        if (slash > 0) {
            var below = new BigDecimal(plain.substring(slash + 1));
            return below.signum() == 0
                    ? BigDecimal.ZERO
                    : new BigDecimal(plain.substring(0, slash)).divide(below, MathContext.DECIMAL32);
        }
        return plain.equals("½")
                ? new BigDecimal("0.5")
                : new BigDecimal(WORDS.getOrDefault(plain, plain).replace(',', '.'));
    }

    /** Whole days of 24 hours are days; other hours are working hours. */
    public static @Nullable TimeLimit hours(BigDecimal number) {
        var day = BigDecimal.valueOf(24);
        return number.signum() > 0 && number.remainder(day).signum() == 0
                ? of(number.divideToIntegralValue(day), Unit.CALENDAR_DAY)
                : of(number, Unit.WORKING_HOUR);
    }

    /** A part of a day counts in working hours, of 8 a day; nothing for no time, or more than any procedure takes. */
    public static @Nullable TimeLimit of(BigDecimal number, Unit unit) {
        if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(2000)) > 0) {
            return null;
        }
        var whole = number.stripTrailingZeros();
        if (whole.scale() <= 0) {
            return new TimeLimit(whole.intValueExact(), unit);
        }
        boolean days = unit == Unit.WORKING_DAY || unit == Unit.CALENDAR_DAY;
        var hours = (days ? whole.multiply(HOURS_A_DAY) : whole).stripTrailingZeros();
        return unit == Unit.MONTH || hours.scale() > 0 ? null : new TimeLimit(hours.intValueExact(), Unit.WORKING_HOUR);
    }

    /** {@code 5 ngày làm việc}. */
    public static String say(TimeLimit limit) {
        return limit.number()
                + switch (limit.unit()) {
                    case WORKING_HOUR -> " giờ làm việc";
                    case WORKING_DAY -> " ngày làm việc";
                    case CALENDAR_DAY -> " ngày";
                    case MONTH -> " tháng";
                };
    }
}
