package vn.motcua.dossier;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AgencyId;
import vn.motcua.core.RuleViolation;

/**
 * A dossier's code (<i>mã số hồ sơ</i>), such as {@code H07.12-261122-0001}: agency, day of filing, order of that day
 * (Điều 13 TT 03/2025/TT-VPCP). Written strictly, read tolerantly: other systems write longer dates and orders.
 */
public record DossierNumber(String value) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final Pattern TOLERANT = Pattern.compile(
            "[A-Y]\\d{2}(\\.[A-Z0-9]{2,3}){0,4}-\\d{6}(\\d{2})?-\\d{4,10}|\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Y]\\d{2}-\\d{6}-\\d{4,}");

    public DossierNumber {
        if (value.length() > 60 || !TOLERANT.matcher(value).matches()) {
            throw RuleViolation.notFound("dossier.number-format");
        }
    }

    /** The number of the {@code order}-th dossier that an agency got on a day. */
    public static DossierNumber of(AgencyId agency, LocalDate day, int order) {
        return new DossierNumber("%s-%s-%04d".formatted(agency, DAY.format(day), order));
    }

    /** Reads what a person typed: spaces and small letters are forgiven. */
    public static DossierNumber parse(String typed) {
        return new DossierNumber(typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }

    @Converter(autoApply = true)
    static final class AsText implements AttributeConverter<DossierNumber, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable DossierNumber number) {
            return number == null ? null : number.value();
        }

        @Override
        public @Nullable DossierNumber convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : new DossierNumber(column);
        }
    }
}
