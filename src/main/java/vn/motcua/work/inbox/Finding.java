package vn.motcua.work.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.motcua.core.AgencyId;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Vietnamese;

/**
 * What somebody typed to find a dossier, and what it means: a code, an identification number, a telephone number, or a
 * name, which is looked for among open dossiers only.
 *
 * @param kind what it was taken for; never the text itself, so that it may stand in a log
 * @param condition SQL over a dossier {@code d} with as many places as there are values
 */
record Finding(Kind kind, String condition, List<String> values) {

    private static final Pattern NUMBER = Pattern.compile("[A-Y]\\d{2}[.\\d A-Z]*-\\d{6,8}-\\d{4,10}");
    private static final Pattern OWN_NUMBER = Pattern.compile("\\d{6}-\\d{4,10}");
    private static final Pattern CITIZEN_ID = Pattern.compile("\\d{12}");
    private static final Pattern PHONE = Pattern.compile("(\\+?84|0)\\d{9,10}");
    private static final int SHORTEST = 2;
    private static final int MOST_WORDS = 8;

    /** What it was taken for. */
    enum Kind {
        NUMBER,
        CITIZEN_ID,
        PHONE,
        NAME
    }

    static Finding of(String typed, AgencyId agency) {
        var text = Vietnamese.clean(typed);
        var together = text.replaceAll("[\\s]", "").toUpperCase(Locale.ROOT);
        var digits = together.replaceAll("[.\\-]", "");
        if (NUMBER.matcher(together).matches()) {
            return new Finding(Kind.NUMBER, "d.number = ?", List.of(together));
        }
        if (OWN_NUMBER.matcher(together).matches()) {
            return new Finding(Kind.NUMBER, "d.number = ?", List.of(agency + "-" + together));
        }
        if (CITIZEN_ID.matcher(digits).matches()) {
            return new Finding(Kind.CITIZEN_ID, "d.applicant_citizen_id = ?", List.of(digits));
        }
        if (PHONE.matcher(digits).matches()) {
            var local = digits.replaceFirst("^(\\+?84|0)", "");
            return new Finding(
                    Kind.PHONE, "d.applicant_phone in (?, ?, ?)", List.of("0" + local, "+84" + local, "84" + local));
        }
        return name(text);
    }

    private static Finding name(String text) {
        var folded = Vietnamese.fold(text);
        if (folded.length() < SHORTEST) {
            throw RuleViolation.invalid("work.search-too-short", SHORTEST);
        }
        var conditions = new ArrayList<String>(List.of("d.ended_at is null"));
        var values = new ArrayList<String>();
        for (var word : folded.split(" ", MOST_WORDS)) {
            conditions.add("concat(' ', d.applicant_folded) like ?");
            values.add("% " + word + "%");
        }
        return new Finding(Kind.NAME, String.join(" and ", conditions), values);
    }
}
