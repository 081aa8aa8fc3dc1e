package vn.motcua.paper;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers, sums and dates as papers spell them out (<i>ghi bằng chữ</i>), with linh, lăm, mốt and mười where they belong. */
public final class InWords {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] GROUPS = {"", "nghìn", "triệu"};
    private static final long BILLION = 1_000_000_000;

    private InWords() {}

    /** {@code Ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi sáu}. */
    public static String date(LocalDate date) {
        return "Ngày " + number(date.getDayOfMonth()) + " tháng " + month(date.getMonthValue()) + " năm "
                + number(date.getYear());
    }

    /** {@code Năm một nghìn chín trăm bốn mươi}, for dates of which only the year is known. */
    public static String date(Year year) {
        return "Năm " + number(year.getValue());
    }

    /** {@code Tám nghìn đồng}. */
    public static String money(long dong) {
        var words = number(dong);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + " đồng";
    }

    /** {@code hai nghìn không trăm hai mươi sáu}. */
    public static String number(long number) {
        if (number == 0) {
            return DIGITS[0];
        }
        var words = new ArrayList<String>();
        if (number < 0) {
            words.add("âm");
        }
        append(words, number);
        return String.join(" ", words);
    }

    /** The fourth month alone has a name of its own. */
    private static String month(int month) {
        return month == 4 ? "tư" : number(month);
    }

    /** Billions are counted like numbers of their own: tỷ, nghìn tỷ, tỷ tỷ. Works on negative numbers, as Long.MIN_VALUE has no positive twin. */
    private static void append(List<String> words, long number) {
        long billions = Math.abs(number / BILLION);
        if (billions > 0) {
            append(words, billions);
            words.add("tỷ");
        }
        int rest = (int) Math.abs(number % BILLION);
        boolean first = billions == 0;
        for (int group = 2, unit = 1_000_000; group >= 0; group--, unit /= 1_000) {
            int value = rest / unit % 1_000;
            if (value > 0) {
                appendGroup(words, value, first);
                if (group > 0) {
                    words.add(GROUPS[group]);
                }
                first = false;
            }
        }
    }

    /** Three digits; behind a higher group a missing hundred is spoken: {@code không trăm linh năm}. */
    private static void appendGroup(List<String> words, int value, boolean first) {
        int hundreds = value / 100;
        int tens = value / 10 % 10;
        int ones = value % 10;
        boolean spokenHundred = hundreds > 0 || !first;
        if (spokenHundred) {
            words.add(DIGITS[hundreds]);
            words.add("trăm");
        }
        if (tens == 1) {
            words.add("mười");
        } else if (tens > 1) {
            words.add(DIGITS[tens]);
            words.add("mươi");
        } else if (ones > 0 && spokenHundred) {
            words.add("linh");
        }
        if (ones > 0) {
            words.add(ones(tens, ones));
        }
    }

    private static String ones(int tens, int ones) {
        if (ones == 5 && tens > 0) {
            return "lăm";
        }
        return ones == 1 && tens > 1 ? "mốt" : DIGITS[ones];
    }
}
