package vn.motcua.form.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates and times: typed in boxes as day, month, year; kept as ISO 8601; shown as {@code dd/MM/yyyy}. */
public final class DateText {

    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private DateText() {}

    /** The three boxes of a date as they were typed, right or wrong. */
    public record Boxes(String day, String month, String year) {

        public Boxes {
            day = part(day);
            month = part(month);
            year = part(year);
        }

        /** A whole date written into the first box is taken apart. */
        public static Boxes typed(String day, String month, String year) {
            var whole = WHOLE.matcher(day.strip());
            return month.isBlank() && year.isBlank() && whole.matches()
                    ? new Boxes(whole.group(1), whole.group(2), whole.group(3))
                    : new Boxes(day, month, year);
        }

        /** Without the signs that divide what is kept. */
        private static String part(String typed) {
            return typed.strip().replace('/', '-').replace('T', 't');
        }

        /** What was kept: an ISO date, a year, or {@code d/m/y} as typed. */
        public static Boxes of(String kept) {
            var iso = ISO.matcher(kept);
            if (iso.matches()) {
                return new Boxes(iso.group(3), iso.group(2), iso.group(1));
            }
            if (YEAR.matcher(kept).matches()) {
                return new Boxes("", "", kept);
            }
            var parts = kept.split("/", 3);
            return parts.length == 3 ? new Boxes(parts[0], parts[1], parts[2]) : new Boxes(kept, "", "");
        }

        /** To be kept: ISO when it is a date, else as typed. */
        public String kept() {
            if (isEmpty()) {
                return "";
            }
            if (isYearOnly()) {
                return year;
            }
            return date().map(LocalDate::toString).orElse(day + "/" + month + "/" + year);
        }

        public boolean isEmpty() {
            return day.isEmpty() && month.isEmpty() && year.isEmpty();
        }

        public boolean isComplete() {
            return !day.isEmpty() && !month.isEmpty() && !year.isEmpty();
        }

        private boolean isYearOnly() {
            return day.isEmpty() && month.isEmpty() && YEAR.matcher(year).matches();
        }

        private Optional<LocalDate> date() {
            try {
                return year.matches("\\d{4}") && month.matches("\\d{1,2}") && day.matches("\\d{1,2}")
                        ? Optional.of(
                                LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
                        : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty(); // such as 31/02
            }
        }
    }

    public static Optional<LocalDate> date(String iso) {
        try {
            return ISO.matcher(iso).matches()
                    ? Optional.of(LocalDate.parse(iso, STRICT)).filter(d -> isLikely(d.getYear()))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty(); // such as 2020-02-31
        }
    }

    public static boolean isYear(String text) {
        return YEAR.matcher(text).matches() && isLikely(Integer.parseInt(text));
    }

    private static boolean isLikely(int year) {
        return year >= EARLIEST && year <= LATEST;
    }

    /** {@code 9:05}, {@code 09:05}, {@code 09h05}, {@code 09:05:00}, each with or without an offset, as Vietnamese time. */
    public static Optional<LocalTime> time(String typed) {
        var text = typed.strip().replace('h', ':');
        text = text.matches("\\d:.*") ? "0" + text : text;
        try {
            return text.matches("[0-9:]+")
                    ? Optional.of(LocalTime.parse(text))
                    : Optional.of(OffsetTime.parse(text)
                            .withOffsetSameInstant(VIETNAM)
                            .toLocalTime());
        } catch (DateTimeParseException e) {
            return Optional.empty(); // not a time
        }
    }

    /** A time as {@code timeSerializingFormat} wants it kept. */
    public static String kept(LocalTime time, String format) {
        return switch (format) {
            case "utc_offset" -> time.format(HOUR) + "+07:00";
            case "utc_normalized" ->
                time.atOffset(VIETNAM).withOffsetSameInstant(ZoneOffset.UTC).format(HOUR) + "Z";
            default -> time.format(HOUR);
        };
    }

    public static String shown(LocalDate date) {
        return date.format(SHOWN);
    }

    public static String shown(LocalTime time) {
        return time.format(HOUR);
    }
}
