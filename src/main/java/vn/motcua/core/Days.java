package vn.motcua.core;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Which day it is in Việt Nam (<i>ngày theo giờ Việt Nam</i>), wherever the machine stands. */
public final class Days {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Days() {}

    /** {@code 20/11/2026}. */
    public static String written(LocalDate day) {
        return WRITTEN.format(day);
    }

    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The moment at which a day begins. */
    public static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The moment at which a day is over. */
    public static Instant end(LocalDate day) {
        return begin(day.plusDays(1));
    }
}
