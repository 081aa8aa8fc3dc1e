package vn.motcua.form.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The convention {@code "properties": {"format": "citizen-id"}}: what a field holds, known to the server only. */
public enum Format {
    PLAIN,
    /** <i>Số định danh cá nhân</i>. */
    CITIZEN_ID,
    /** <i>Số điện thoại</i>, kept as E.164. */
    PHONE,
    /** A birth of which only the year may be known. */
    YEAR_OR_DATE;

    static Optional<Format> of(String name) {
        return Arrays.stream(values()).filter(f -> f.id().equals(name)).findFirst();
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
