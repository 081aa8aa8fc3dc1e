package vn.motcua.work;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Vietnamese;
import vn.motcua.dossier.SupplementItem;

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

    /** What is missing, paper by paper; those without a reason are not asked for. */
    public List<SupplementItem> items(String field) {
        var items = new ArrayList<SupplementItem>();
        for (var item : body.path(field)) {
            var reason = Vietnamese.clean(item.path("reason").asString(""));
            if (!reason.isEmpty()) {
                items.add(new SupplementItem(item.path("paper").asString(""), reason));
            }
        }
        return items;
    }

    /** The remark that goes into the step log. */
    Optional<String> remark() {
        return find("opinion").or(() -> find("reason")).or(() -> find("remark"));
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
        boolean empty = field.type() == ActionField.Type.PAPER_REASONS
                ? items(field.name()).isEmpty()
                : find(field.name()).isEmpty();
        if (empty) {
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
        if (field.type() == ActionField.Type.CHOICE && !field.choices().containsKey(text)) {
            errors.add(new FieldError(field.name(), "action.choice-unknown"));
        }
    }

    private void shape(ActionField field, List<FieldError> errors) {
        try {
            switch (field.type()) {
                case DATE -> date(field.name());
                case MONEY -> money(field.name());
                case TEXT, LONG_TEXT, CHOICE, PAPER_REASONS -> {}
            }
        } catch (InvalidInput e) {
            errors.addAll(e.errors());
        }
    }
}
