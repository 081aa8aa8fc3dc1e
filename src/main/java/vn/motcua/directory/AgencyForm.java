package vn.motcua.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyFacts;
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
        @Nullable String hotline,
        @Nullable String from,
        @Nullable String base) {

    static AgencyForm below(Agency above, @Nullable String name) {
        return new AgencyForm(
                Agency.Kind.COMMUNE.name(),
                above.id().value(),
                null,
                above.validFrom().toString(),
                name,
                null,
                null,
                null,
                null,
                null);
    }

    /** To change what an agency is on {@code base}, from a day on. */
    static AgencyForm of(AgencyFacts facts, LocalDate validFrom, LocalDate from, LocalDate base) {
        var parent = facts.parent();
        return new AgencyForm(
                facts.kind().name(),
                parent == null ? null : parent.value(),
                facts.unitCode(),
                validFrom.toString(),
                facts.name(),
                facts.oneStopName(),
                facts.place(),
                facts.hotline(),
                from.toString(),
                base.toString());
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

    /** From which day it holds. */
    DirectoryDesk.Dated dated(LocalDate otherwise) {
        var first = typed(from).isEmpty() ? otherwise : day("from", typed(from));
        return typed(base).isEmpty()
                ? DirectoryDesk.Dated.all(first)
                : new DirectoryDesk.Dated(first, day("from", typed(base)));
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
