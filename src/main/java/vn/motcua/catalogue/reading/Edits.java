package vn.motcua.catalogue.reading;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Vietnamese;
import vn.motcua.procedure.AgencyLevel;
import vn.motcua.procedure.ServiceLevel;

/**
 * What curators have said about a record (<i>giá trị do người rà soát đặt</i>), by field: it goes before what the source
 * says, and before what is assumed.
 */
public record Edits(Map<String, String> values) {

    /** Nobody has said anything. */
    public static final Edits NONE = new Edits(Map.of());

    private static final Pattern CODE = Pattern.compile("\\d\\.\\d{6}");
    private static final Pattern LIMIT = Pattern.compile("(\\d{1,4}) ([A-Z_]+)");
    private static final Pattern MONEY = Pattern.compile("\\d{1,10}");
    private static final int LONGEST = 2000;

    public Edits {
        values = Map.copyOf(values);
    }

    /** A field that may be set. */
    public enum Field {
        CODE("code"),
        NAME("name"),
        SHORT_NAME("shortName"),
        SECTOR("sector"),
        AGENCY_LEVEL("agencyLevel"),
        LEVEL("level"),
        LEVEL_REASON("levelReason"),
        TIME_LIMIT("timeLimit"),
        FEE("fee"),
        RESULT("result");

        private final String id;

        Field(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** What becomes of a line of the list of papers. */
    public enum PaperUse {
        REQUIRED,
        OPTIONAL,
        NOTE
    }

    /** The same with another value; an empty one takes the field back. */
    public Edits with(String field, String value) {
        var changed = new TreeMap<>(values);
        if (value.isEmpty()) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return new Edits(changed);
    }

    /** Clean, or what is wrong with it. */
    public static String checked(String field, String typed) {
        var clean = Vietnamese.clean(typed.replace('\n', ' '));
        var value = field.equals(Field.TIME_LIMIT.id()) ? limitInWords(clean) : clean;
        if (!value.isEmpty() && !isRight(field, value)) {
            throw new InvalidInput(List.of(new FieldError("value", "catalogue.edit-" + kind(field))));
        }
        return value;
    }

    /** {@code 5 ngày làm việc} is {@code 5 WORKING_DAY}. */
    private static String limitInWords(String typed) {
        return TimeWords.read(typed)
                .filter(TimeWords.Named::sure)
                .map(named -> named.limit().number() + " " + named.limit().unit())
                .orElse(typed);
    }

    /** A value as people read it. */
    public static String shown(String field, String value) {
        return field.equals(Field.TIME_LIMIT.id())
                ? limit(value).map(TimeWords::say).orElse(value)
                : value;
    }

    private static String kind(String field) {
        return field.startsWith("papers.") ? "paper" : field;
    }

    private static boolean isRight(String field, String value) {
        return switch (kind(field)) {
            case "code" -> CODE.matcher(value).matches();
            case "agencyLevel" -> isOne(AgencyLevel.values(), value);
            case "level" -> isOne(ServiceLevel.values(), value);
            case "timeLimit" -> limit(value).isPresent();
            case "fee" -> MONEY.matcher(value).matches();
            case "paper" -> isOne(PaperUse.values(), value);
            case "name", "shortName", "sector", "levelReason", "result" -> value.length() <= LONGEST;
            default -> false;
        };
    }

    private static boolean isOne(Enum<?>[] values, String name) {
        return Arrays.stream(values).anyMatch(value -> value.name().equals(name));
    }

    Optional<String> text(Field field) {
        return Optional.ofNullable(values.get(field.id()));
    }

    Optional<TimeLimit> timeLimit() {
        return text(Field.TIME_LIMIT).flatMap(Edits::limit);
    }

    Optional<PaperUse> paper(String id) {
        return Optional.ofNullable(values.get("papers." + id)).map(PaperUse::valueOf);
    }

    private static Optional<TimeLimit> limit(String value) {
        var typed = LIMIT.matcher(value);
        return typed.matches() && isOne(TimeLimit.Unit.values(), typed.group(2))
                ? Optional.ofNullable(
                        TimeWords.of(new BigDecimal(typed.group(1)), TimeLimit.Unit.valueOf(typed.group(2))))
                : Optional.empty();
    }
}
