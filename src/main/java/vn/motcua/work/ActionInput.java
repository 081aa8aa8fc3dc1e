package vn.motcua.work;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Vietnamese;
import vn.motcua.dossier.SupplementItem;
import vn.motcua.dossier.SupplementItem.Cause;

/** What somebody wrote into the fields of an action; a JSON object, as the API and the pages send it. */
public record ActionInput(JsonNode body) {

    private static final int LONGEST = 2000;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** The cleaned text of a field, unless it is empty. */
    public Optional<String> find(String field) {
        var value = body.path(field);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(Vietnamese.clean(value.asString())).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** The text of a field that was checked to be there. */
    public String text(String field) {
        return find(field).orElseThrow(() -> InvalidInput.of(field, "action.field-required"));
    }

    /** A whole amount in đồng; {@code 15.000} and {@code 15000} are the same. */
    public long money(String field) {
        var digits = text(field).replaceAll("[.\\s]|đ$", "");
        if (!digits.matches("\\d{1,12}")) {
            throw InvalidInput.of(field, "action.money-format");
        }
        return Long.parseLong(digits);
    }

    /** A day, written {@code 2026-11-20} as the API does or {@code 20/11/2026} as people do. */
    public LocalDate date(String field) {
        var text = text(field);
        try {
            return LocalDate.parse(text, text.contains("/") ? DAY : DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException e) {
            throw InvalidInput.of(field, "action.date-format");
        }
    }

    /** The values of a field that takes several. */
    public List<String> texts(String field) {
        return body.path(field)
                .valueStream()
                .map(value -> value.asString("").strip())
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** What is missing, paper by paper; those with neither a cause of the catalogue nor a reason are not asked for. */
    public List<SupplementItem> items(String field) {
        var items = new ArrayList<SupplementItem>();
        for (var item : body.path(field)) {
            var reason = Vietnamese.clean(item.path("reason").asString(""));
            var cause = cause(field, item.path("cause").asString(""));
            if (!reason.isEmpty() || cause != Cause.OTHER) {
                items.add(new SupplementItem(
                        item.path("paper").asString(""), cause, reason.isEmpty() ? cause.text() : reason));
            }
        }
        return items;
    }

    private static Cause cause(String field, String name) {
        return name.isEmpty()
                ? Cause.OTHER
                : Arrays.stream(Cause.values())
                        .filter(cause -> cause.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> InvalidInput.of(field, "action.choice-unknown"));
    }

    /** The remark that goes into the step log. */
    Optional<String> remark() {
        return find("opinion")
                .or(() -> find("reason"))
                .or(() -> find("question"))
                .or(() -> find("remark"));
    }

    /** Stops with every field that is missing or wrong. */
    void check(List<ActionField> fields) {
        var errors = new ArrayList<FieldError>();
        for (var field : fields) {
            check(field, errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private void check(ActionField field, List<FieldError> errors) {
        if (isEmpty(field)) {
            if (field.required()) {
                errors.add(new FieldError(field.name(), "action.field-required"));
            }
            return;
        }
        var text = find(field.name()).orElse("");
        if (text.length() > LONGEST) {
            errors.add(new FieldError(field.name(), "action.field-too-long", LONGEST));
        }
        if (field.type() == ActionField.Type.DATE || field.type() == ActionField.Type.MONEY) {
            shape(field, errors);
        }
        if (field.type() == ActionField.Type.CHOICES
                && !field.choices().keySet().containsAll(texts(field.name()))) {
            errors.add(new FieldError(field.name(), "action.choice-unknown"));
        }
        if (field.type() == ActionField.Type.CHOICE
                && field.closed()
                && !field.choices().containsKey(text)) {
            errors.add(new FieldError(field.name(), "action.choice-unknown"));
        }
    }

    private boolean isEmpty(ActionField field) {
        return switch (field.type()) {
            case PAPER_REASONS -> items(field.name()).isEmpty();
            case CHOICES -> texts(field.name()).isEmpty();
            case TEXT, LONG_TEXT, CHOICE, DATE, MONEY -> find(field.name()).isEmpty();
        };
    }

    private void shape(ActionField field, List<FieldError> errors) {
        try {
            switch (field.type()) {
                case DATE -> date(field.name());
                case MONEY -> money(field.name());
                case TEXT, LONG_TEXT, CHOICE, CHOICES, PAPER_REASONS -> {}
            }
        } catch (InvalidInput e) {
            errors.addAll(e.errors());
        }
    }
}
