package vn.motcua.core;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name with which somebody signs in (<i>tên đăng nhập</i>): 3–64 lower-case letters, digits, dots, dashes. */
public record AccountName(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");

    /** Who acts when the process itself does (<i>hệ thống</i>). */
    public static final AccountName SYSTEM = new AccountName("he-thong");

    public AccountName {
        value = value.toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw RuleViolation.invalid("account-name.format");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
