package vn.motcua.slips;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Moments as official papers write them, in Hà Nội's time and in Vietnamese whoever reads them. */
public final class SlipTimes {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter FULL = in("HH 'giờ' mm 'phút, ngày' dd 'tháng' MM 'năm' yyyy");
    private static final DateTimeFormatter SHORT = in("HH 'giờ' mm 'phút, ngày' dd/MM/yyyy");
    private static final DateTimeFormatter DAY = in("'ngày' dd 'tháng' MM 'năm' yyyy");
    private static final DateTimeFormatter TABLE = in("dd/MM/yyyy HH:mm");

    private SlipTimes() {}

    private static DateTimeFormatter in(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZONE);
    }

    /** {@code 09 giờ 30 phút, ngày 20 tháng 11 năm 2026}. */
    public static String full(Instant at) {
        return FULL.format(at);
    }

    /** {@code 09 giờ 30 phút, ngày 20/11/2026}. */
    public static String brief(Instant at) {
        return SHORT.format(at);
    }

    /** {@code ngày 20 tháng 11 năm 2026}. */
    public static String day(Instant at) {
        return DAY.format(at);
    }

    /** {@code 20/11/2026 09:30}, for narrow columns. */
    public static String table(Instant at) {
        return TABLE.format(at);
    }

    /** The day on which it was. */
    static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** What stands beside the place in the head of a paper: two digits for day and month. */
    public static Map<String, String> head(Instant at) {
        var day = at.atZone(ZONE);
        return Map.of(
                "day", "%02d".formatted(day.getDayOfMonth()),
                "month", "%02d".formatted(day.getMonthValue()),
                "year", Integer.toString(day.getYear()));
    }
}
