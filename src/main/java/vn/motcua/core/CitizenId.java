package vn.motcua.core;

import java.util.regex.Pattern;

/**
 * A person's identification number (<i>số định danh cá nhân</i>): twelve digits without a check digit, the last six not
 * all zero (Điều 12 Luật Căn cước 26/2023).
 */
public record CitizenId(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{12}");

    public CitizenId {
        if (!isValid(value)) {
            throw RuleViolation.invalid("citizen-id.format");
        }
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches() && !value.endsWith("000000");
    }

    /** All but the first three and last three digits hidden: {@code 001******456}. */
    public String masked() {
        return value.substring(0, 3) + "******" + value.substring(9);
    }

    /** Hidden, so that a number never reaches a log by way of a message. */
    @Override
    public String toString() {
        return masked();
    }
}
