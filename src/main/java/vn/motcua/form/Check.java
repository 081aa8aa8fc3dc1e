package vn.motcua.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.core.FieldError;
import vn.motcua.form.fill.Answer;
import vn.motcua.form.fill.Choices;
import vn.motcua.form.fill.Spot;
import vn.motcua.form.value.DateText;
import vn.motcua.form.value.NumberText;

/** The rules of the schema and ours, field by field: at most one error each, the first one to mend. */
final class Check {

    private final LocalDate today;

    Check(LocalDate today) {
        this.today = today;
    }

    List<FieldError> errors(List<Spot> spots) {
        return spots.stream()
                .flatMap(Spot::all)
                .filter(s -> !s.isHidden() && s.kind().isField() && !s.is("disabled"))
                .flatMap(s -> error(s).stream())
                .toList();
    }

    /** The answers to keep: visible ones, in their one spelling; wrong ones as typed. */
    static ObjectNode kept(List<Spot> spots) {
        var kept = Answer.JSON.objectNode();
        keep(spots, kept);
        return kept;
    }

    private static void keep(List<Spot> spots, ObjectNode into) {
        for (var spot : spots) {
            if (!spot.isHidden() && !spot.is("disabled")) {
                spot.keep(into);
                switch (spot.kind()) {
                    case GROUP -> spot.rows().forEach(r -> keep(r.spots(), into));
                    case DYNAMICLIST -> spot.set(into, keepRows(spot));
                    default -> {}
                }
            }
        }
    }

    /** Rows nobody wrote into are left off at the end only: an error's row number stays right. */
    private static JsonNode keepRows(Spot list) {
        var rows = new ArrayList<JsonNode>();
        list.rows().forEach(row -> rows.add(kept(row.spots())));
        while (!rows.isEmpty() && rows.getLast().isEmpty()) {
            rows.removeLast();
        }
        return Answer.JSON.arrayNode().addAll(rows);
    }

    private Optional<FieldError> error(Spot spot) {
        return switch (Answer.of(spot.element(), spot.raw())) {
            case Answer.Blank blank -> missing(spot);
            case Answer.Wrong wrong -> error(spot, wrong.code());
            case Answer.Right right -> value(spot, right.value());
        };
    }

    private Optional<FieldError> value(Spot spot, JsonNode value) {
        return switch (spot.kind()) {
            case RADIO, SELECT, CHECKLIST, TAGLIST -> option(spot, value);
            case CHECKBOX -> value.asBoolean() ? Optional.empty() : missing(spot);
            case NUMBER -> number(spot, new BigDecimal(value.asString()));
            case FILEPICKER -> value.size() > 1 && !spot.is("multiple") ? error(spot, "one-file") : Optional.empty();
            case DATETIME -> date(spot, value.asString());
            default -> spot.element().isDate() ? date(spot, value.asString()) : words(spot, value.asString());
        };
    }

    private static Optional<FieldError> missing(Spot spot) {
        if (!spot.isRequired()) {
            return Optional.empty();
        }
        return error(
                spot,
                switch (spot.kind()) {
                    case CHECKBOX -> "required-consent";
                    case RADIO, SELECT, CHECKLIST, TAGLIST -> "required-choice";
                    case FILEPICKER -> "required-file";
                    default -> spot.element().isDate() ? "required-date" : "required";
                });
    }

    private static Optional<FieldError> option(Spot spot, JsonNode value) {
        var choices = Choices.of(spot);
        var chosen = spot.kind().isMany() ? value.valueStream().toList() : List.of(value);
        return chosen.stream().allMatch(v -> choices.find(v).isPresent()) ? Optional.empty() : error(spot, "choose");
    }

    private static Optional<FieldError> number(Spot spot, BigDecimal number) {
        var min = spot.number("validate.min");
        var max = spot.number("validate.max");
        if (min.isPresent() && number.compareTo(min.get()) < 0) {
            return error(spot, "number-min", NumberText.shown(min.get()));
        }
        if (max.isPresent() && number.compareTo(max.get()) > 0) {
            return error(spot, "number-max", NumberText.shown(max.get()));
        }
        var decimals = spot.element().property("decimalDigits");
        if (decimals.isNumber() && number.stripTrailingZeros().scale() > decimals.asInt()) {
            return error(spot, "number-decimals", decimals.asString());
        }
        var step = spot.number("increment").filter(s -> s.signum() > 0);
        return step.isPresent()
                        && number.subtract(min.orElse(BigDecimal.ZERO))
                                        .remainder(step.get())
                                        .signum()
                                != 0
                ? error(spot, "number-step", NumberText.shown(step.get()))
                : Optional.empty();
    }

    private Optional<FieldError> date(Spot spot, String value) {
        var date = DateText.date(value.split("T", 2)[0]);
        var when = spot.element().text("properties.when");
        if (date.isEmpty()) {
            boolean futureYear = DateText.isYear(value) && Integer.parseInt(value) > today.getYear();
            return futureYear && when.equals("past") ? error(spot, "date-future") : Optional.empty();
        }
        if (when.equals("past") && date.get().isAfter(today)) {
            return error(spot, "date-future");
        }
        boolean notPassed = when.equals("future")
                || spot.element().property("disallowPassedDates").asBoolean(false);
        return notPassed && date.get().isBefore(today) ? error(spot, "date-passed") : Optional.empty();
    }

    private static Optional<FieldError> words(Spot spot, String text) {
        int length = text.codePointCount(0, text.length());
        var min = spot.number("validate.minLength");
        var max = spot.number("validate.maxLength");
        if (min.isPresent() && length < min.get().intValue()) {
            return error(spot, "text-short", NumberText.plain(min.get()), String.valueOf(length));
        }
        if (max.isPresent() && length > max.get().intValue()) {
            return error(spot, "text-max", NumberText.plain(max.get()), String.valueOf(length));
        }
        var pattern = spot.element().pattern();
        if (pattern == null || pattern.isFoundIn(text)) {
            return Optional.empty();
        }
        var said = spot.element().text("validate.patternErrorMessage");
        return said.isBlank() ? error(spot, "pattern") : error(spot, "pattern-said", said);
    }

    private static Optional<FieldError> error(Spot spot, String code, String... more) {
        var arguments = new ArrayList<Object>();
        arguments.add(spot.label());
        arguments.addAll(List.of(more));
        return Optional.of(new FieldError(spot.path(), "form." + code, arguments));
    }
}
