package vn.motcua.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyFacts;
import vn.motcua.core.AgencyId;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Vietnamese;

/**
 * What an administrator wants an agency to be (<i>thông tin cơ quan</i>).
 *
 * @param parent the agency above it; nothing for a province
 * @param unitCode the administrative unit it serves, if any
 */
record AgencyPlan(
        Agency.Kind kind,
        @Nullable AgencyId parent,
        @Nullable String unitCode,
        LocalDate validFrom,
        Texts texts) {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_HOTLINE = 30;

    /** How it is called. */
    record Texts(String name, String oneStopName, String place, String hotline) {

        Texts {
            name = Vietnamese.clean(name);
            oneStopName = Vietnamese.clean(oneStopName);
            place = Vietnamese.clean(place);
            hotline = Vietnamese.clean(hotline);
        }
    }

    AgencyPlan {
        var errors = new ArrayList<FieldError>();
        length("name", texts.name(), 1, LONGEST_NAME).ifPresent(errors::add);
        length("oneStopName", texts.oneStopName(), 1, LONGEST_NAME).ifPresent(errors::add);
        length("place", texts.place(), 1, LONGEST_PLACE).ifPresent(errors::add);
        length("hotline", texts.hotline(), 0, LONGEST_HOTLINE).ifPresent(errors::add);
        if ((parent == null) != (kind == Agency.Kind.PROVINCE)) {
            errors.add(new FieldError("parent", "directory.parent"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static Optional<FieldError> length(String field, String text, int least, int most) {
        return text.length() < least || text.length() > most
                ? Optional.of(new FieldError(field, "directory.text", most))
                : Optional.empty();
    }

    /** Papers of an agency without another one above it name the Government. */
    Agency.Names names() {
        return new Agency.Names(
                texts.name(),
                "Chính phủ",
                texts.oneStopName(),
                texts.place(),
                texts.hotline().isEmpty() ? null : texts.hotline());
    }

    AgencyFacts facts() {
        return AgencyFacts.of(names(), standing());
    }

    Agency.Standing standing() {
        return new Agency.Standing(kind, parent, unitCode, validFrom);
    }
}
