package vn.motcua.linter;

import java.util.regex.Pattern;

/** What looks like data of a living person in a place that everybody reads (<i>dữ liệu cá nhân</i>). */
final class PersonalData {

    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(\\d{12}|\\d{9}|0\\d{9})(?!\\d)");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+");
    private static final Pattern PERSON = Pattern.compile(
            "(?<!\\p{L})(?i:ông|bà|anh|chị|đồng chí|đ/c)\\s+(\\p{Lu}\\p{Ll}*\\s+){1,4}\\p{Lu}\\p{Ll}*(?!\\p{L})");

    private PersonalData() {}

    static boolean isIn(String text) {
        return NUMBERS.matcher(text).find()
                || MAIL.matcher(text).find()
                || PERSON.matcher(text).find();
    }
}
