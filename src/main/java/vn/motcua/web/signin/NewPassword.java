package vn.motcua.web.signin;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Vietnamese;

/**
 * A password somebody chooses (<i>mật khẩu mới</i>). Nothing is asked of its letters; refused is what is guessed first:
 * words everybody uses, rows of the keyboard, counting, repeating, dates, and the person's own names.
 */
record NewPassword(String value, String repeated) {

    private static final List<String> ROWS = List.of(
            "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "1qaz2wsx3edc4rfv5tgb");
    /** What remains of common passwords without digits and signs; Vietnamese ones without diacritics. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwd",
            "pass",
            "passw",
            "pword",
            "matkhau",
            "admin",
            "administrator",
            "quantri",
            "root",
            "user",
            "test",
            "demo",
            "guest",
            "welcome",
            "letmein",
            "login",
            "dangnhap",
            "taikhoan",
            "iloveyou",
            "anhyeuem",
            "emyeuanh",
            "yeuem",
            "yeuanh",
            "conyeume",
            "yeume",
            "giadinh",
            "vietnam",
            "hanoi",
            "saigon",
            "hochiminh",
            "tphcm",
            "danang",
            "motcua",
            "dichvucong",
            "canbo",
            "congchuc",
            "hanhchinh",
            "uyban",
            "ubnd",
            "monkey",
            "dragon",
            "football",
            "bongda",
            "sunshine",
            "princess",
            "master",
            "shadow",
            "superman",
            "batman",
            "hello",
            "xinchao",
            "khongbiet",
            "khongco",
            "quenmatkhau",
            "changeme",
            "doimatkhau",
            "secret",
            "bimat",
            "abc",
            "abcd",
            "qwerty",
            "asdf",
            "zxcv",
            "trustno");

    /** Signs and digits that stand for letters. */
    private static final Map<String, String> LOOKS =
            Map.of("@", "a", "4", "a", "3", "e", "1", "i", "!", "i", "0", "o", "$", "s", "5", "s");

    private static final Pattern DATE = Pattern.compile("(0?[1-9]|[12]\\d|3[01])\\D?(0?[1-9]|1[0-2])\\D?(19|20)\\d\\d");
    private static final Pattern SHORT_UNIT = Pattern.compile("(.{1,4})\\1+");
    private static final int SHORTEST_PART = 3;

    /** Stops with what is wrong with it for the owner of an account. */
    void check(String account, String fullName) {
        var errors = new ArrayList<FieldError>();
        if (value.length() < Passwords.SHORTEST || value.length() > Passwords.LONGEST) {
            errors.add(new FieldError("password", "sign-in.password-length", Passwords.SHORTEST, Passwords.LONGEST));
        } else if (isGuessed(account, fullName)) {
            errors.add(new FieldError("password", "sign-in.password-common"));
        } else if (!nfc(value).equals(nfc(repeated))) {
            errors.add(new FieldError("repeated", "sign-in.password-repeated"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private boolean isGuessed(String account, String fullName) {
        var plain = Vietnamese.fold(value).replace(" ", "").toLowerCase(Locale.ROOT);
        var letters = plain.replaceAll("[^a-z]", "");
        var spelled = Vietnamese.fold(LOOKS.entrySet().stream()
                .reduce(value, (text, look) -> text.replace(look.getKey(), look.getValue()), (one, other) -> one));
        return COMMON.contains(letters)
                || COMMON.contains(spelled.replaceAll("[^a-z]", ""))
                || isRow(plain)
                || SHORT_UNIT.matcher(plain).matches()
                || DATE.matcher(plain).matches()
                || isOwnName(letters, account, fullName);
    }

    /** Letters or digits as they lie on the keyboard or in the alphabet, forwards or backwards. */
    private static boolean isRow(String plain) {
        var backwards = new StringBuilder(plain).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(plain) || row.contains(backwards))
                || plain.chars().distinct().count() <= 2;
    }

    /** Nothing but the account's name, the full name or parts of it, whatever digits are around. */
    private static boolean isOwnName(String letters, String account, String fullName) {
        var rest = letters.replace(account.replaceAll("[^a-z]", "#"), "");
        for (var part : Vietnamese.fold(fullName).split(" ", -1)) {
            rest = part.length() >= SHORTEST_PART || rest.equals(part) ? rest.replace(part, "") : rest;
        }
        return !letters.isEmpty() && rest.length() < 2;
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Without the password, so that it never reaches a log. */
    @Override
    public String toString() {
        return "new password";
    }
}
