package vn.motcua.core;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An agency's electronic identifier (<i>mã định danh điện tử cơ quan</i>), such as {@code H07.12}: groups of digits and
 * capital letters divided by dots, at most 35 characters, the highest level first (Điều 4 QĐ 20/2020/QĐ-TTg).
 */
public record AgencyId(String value) {

    private static final int LONGEST = 35;
    private static final Pattern SHAPE = Pattern.compile("[A-Z]\\d{2}(\\.[0-9A-Z]{1,10})*");

    public AgencyId {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw RuleViolation.invalid("agency-id.format", value);
        }
    }

    /** Whether this agency is {@code other} or stands below it. */
    public boolean isWithin(AgencyId other) {
        return value.equals(other.value) || value.startsWith(other.value + ".");
    }

    /** Whether both belong to one province or ministry: the first group is the same. */
    public boolean isBeside(AgencyId other) {
        return province().equals(other.province());
    }

    /** The highest agency of its tree: the first group alone. */
    public AgencyId province() {
        return new AgencyId(value.split("\\.", 2)[0]);
    }

    /** The agency directly above this one; nothing for the highest. */
    public Optional<AgencyId> above() {
        int end = value.lastIndexOf('.');
        return end < 0 ? Optional.empty() : Optional.of(new AgencyId(value.substring(0, end)));
    }

    @Override
    public String toString() {
        return value;
    }
}
