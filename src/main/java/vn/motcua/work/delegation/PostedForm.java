package vn.motcua.work.delegation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.motcua.core.InvalidInput;

/** What came with one of the forms; kept as it was written until it is done. */
record PostedForm(MultiValueMap<String, String> values) {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Nothing was sent yet. */
    static final PostedForm NONE = new PostedForm(new LinkedMultiValueMap<>());

    String text(String name) {
        var value = values.getFirst(name);
        return value == null ? "" : value;
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    boolean isSet(String name) {
        return values.containsKey(name);
    }

    /** Each field's first value, for the form to be shown again. */
    Map<String, String> shown() {
        return new HashMap<>(values.toSingleValueMap());
    }

    /** The beginning of a day in its three boxes: of today it is now; nothing when they are empty. */
    @Nullable
    Instant from(String name, Instant now) {
        var day = day(name);
        if (day == null) {
            return null;
        }
        return day.equals(now.atZone(ZONE).toLocalDate())
                ? now
                : day.atStartOfDay(ZONE).toInstant();
    }

    /** The end of a day in its three boxes; nothing when they are empty. */
    @Nullable
    Instant until(String name) {
        var day = day(name);
        return day == null ? null : day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    private @Nullable LocalDate day(String name) {
        var parts = List.of(text(name + ".day"), text(name + ".month"), text(name + ".year"));
        if (parts.stream().allMatch(String::isBlank)) {
            return null;
        }
        try {
            return LocalDate.of(number(parts.get(2)), number(parts.get(1)), number(parts.get(0)));
        } catch (DateTimeException | NumberFormatException e) {
            throw InvalidInput.of(name, "action.date-format");
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text.strip());
    }
}
