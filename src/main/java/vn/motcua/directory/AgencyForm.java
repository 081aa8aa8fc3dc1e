package vn.motcua.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.agency.Agency;
import vn.motcua.core.AgencyId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.web.Texts;

/** An agency as it is typed into a form; whatever was left out is nothing. */
record AgencyForm(
        @Nullable String kind,
        @Nullable String parent,
        @Nullable String unitCode,
        @Nullable String validFrom,
        @Nullable String name,
        @Nullable String oneStopName,
        @Nullable String place,
        @Nullable String hotline) {

    static AgencyForm below(Agency above) {
        return new AgencyForm(
                Agency.Kind.COMMUNE.name(),
                above.id().value(),
                null,
                above.validFrom().toString(),
                null,
                null,
                null,
                null);
    }

    static AgencyForm of(Agency agency) {
        return new AgencyForm(
                agency.kind().name(),
                agency.parent().map(AgencyId::value).orElse(null),
                agency.unitCode().orElse(null),
                agency.validFrom().toString(),
                agency.name(),
                agency.oneStopName(),
                agency.place(),
                agency.hotline().orElse(null));
    }

    /** The kinds with their names, for a choice. */
    static Map<String, String> kinds(Texts texts) {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : Agency.Kind.values()) {
            kinds.put(kind.name(), texts.text("directory.kind." + kind.name()));
        }
        return kinds;
    }

    AgencyPlan plan() {
        return new AgencyPlan(
                Arrays.stream(Agency.Kind.values())
                        .filter(known -> known.name().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> InvalidInput.of("kind", "directory.kind")),
                typed(parent).isEmpty() ? null : identifier("parent", typed(parent)),
                typed(unitCode).isEmpty() ? null : typed(unitCode),
                day("validFrom", typed(validFrom)),
                new AgencyPlan.Texts(typed(name), typed(oneStopName), typed(place), typed(hotline)));
    }

    static AgencyId identifier(String field, String text) {
        try {
            return new AgencyId(text.strip());
        } catch (RuleViolation e) {
            throw InvalidInput.of(field, e.code(), e.arguments());
        }
    }

    static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw InvalidInput.of(field, "directory.day");
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
