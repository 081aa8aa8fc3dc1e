package vn.motcua.competence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.AgencyId;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.RuleViolation;
import vn.motcua.web.Texts;

/** A rule as it is typed into a form; whatever was left out is nothing. */
record RuleForm(
        @Nullable String aspect,
        @Nullable String procedure,
        @Nullable String sector,
        @Nullable String agency,
        @Nullable String kind,
        @Nullable String from,
        @Nullable String to,
        @Nullable String ground) {

    static RuleForm blank(@Nullable String procedure, LocalDate today) {
        return new RuleForm(Aspect.COMPETENT.name(), procedure, null, null, null, today.toString(), null, null);
    }

    static Map<String, String> aspects(Texts texts) {
        return choices(Aspect.values(), aspect -> texts.text("competence.aspect." + aspect));
    }

    static Map<String, String> kinds(Texts texts) {
        return choices(Agency.Kind.values(), kind -> texts.text("competence.kind." + kind));
    }

    private static <E extends Enum<E>> Map<String, String> choices(E[] values, Function<E, String> text) {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(values).forEach(value -> choices.put(value.name(), text.apply(value)));
        return choices;
    }

    /** The plan, where the kind of an agency that is named is the one that it has. */
    RulePlan plan(Agencies agencies) {
        var errors = new ArrayList<FieldError>();
        var aspectTyped = read("aspect", aspect, Aspect::valueOf, "competence.aspect", errors);
        var procedureTyped = read("procedure", procedure, ProcedureCode::new, "competence.procedure", errors);
        var named = read("agency", agency, AgencyId::new, "competence.agency", errors);
        var kindTyped = read("kind", kind, Agency.Kind::valueOf, "competence.nobody", errors);
        var first = read("from", from, LocalDate::parse, "competence.day", errors);
        var last = read("to", to, LocalDate::parse, "competence.day", errors);
        if (aspectTyped == null
                && errors.stream().noneMatch(error -> error.field().equals("aspect"))) {
            errors.add(new FieldError("aspect", "competence.aspect"));
        }
        if (first == null && errors.stream().noneMatch(error -> error.field().equals("from"))) {
            errors.add(new FieldError("from", "competence.day"));
        }
        if (named != null && kindTyped != null) {
            errors.add(new FieldError("agency", "competence.one-or-all"));
        }
        if (!errors.isEmpty() || aspectTyped == null || first == null) {
            throw new InvalidInput(errors);
        }
        return new RulePlan(
                aspectTyped,
                procedureTyped,
                typed(sector).isEmpty() ? null : typed(sector),
                named,
                named == null
                        ? kindTyped
                        : agencies.findById(named.value()).map(Agency::kind).orElse(null),
                first,
                last,
                typed(ground));
    }

    private static <T> @Nullable T read(
            String field, @Nullable String text, Function<String, T> reader, String code, List<FieldError> errors) {
        var typed = typed(text);
        try {
            return typed.isEmpty() ? null : reader.apply(typed);
        } catch (RuleViolation | IllegalArgumentException | DateTimeException e) {
            errors.add(new FieldError(field, code, typed));
            return null;
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
