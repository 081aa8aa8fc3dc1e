package vn.motcua.web;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dates, times and money as people here write them, in Hà Nội's time; {@code @when} in templates. */
@Component("when")
public class When {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    /** {@code 20/11/2026}, from an instant or a local date; nothing for nothing. */
    public String date(@Nullable TemporalAccessor moment) {
        return write(DATE, moment);
    }

    /** {@code 09:00}. */
    public String time(@Nullable TemporalAccessor moment) {
        return write(TIME, moment);
    }

    /** {@code 20/11/2026 09:00}. */
    public String dateTime(@Nullable TemporalAccessor moment) {
        return write(DATE_TIME, moment);
    }

    /** {@code 2026-11-20T09:00+07:00}, for the {@code datetime} attribute of a {@code <time>}. */
    public String machine(@Nullable TemporalAccessor moment) {
        return write(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmXXX"), moment);
    }

    /** {@code 1.234.567 đ}. */
    public String money(@Nullable Number amount) {
        return amount == null ? "" : number(amount) + "\u00a0đ";
    }

    /** {@code 1.234.567}, {@code 0,5}. */
    public String number(@Nullable Number number) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return number == null ? "" : new DecimalFormat("#,##0.######", symbols).format(number);
    }

    private static String write(DateTimeFormatter format, @Nullable TemporalAccessor moment) {
        if (moment == null) {
            return "";
        }
        return format.format(moment instanceof Instant instant ? instant.atZone(ZONE) : moment);
    }
}
