package vn.motcua.form.fill;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.core.CitizenId;
import vn.motcua.core.Vietnamese;
import vn.motcua.form.schema.Element;
import vn.motcua.form.schema.Format;
import vn.motcua.form.schema.Kind;
import vn.motcua.form.value.DateText;
import vn.motcua.form.value.NumberText;

/** What somebody typed, understood: nothing, a value in its one spelling, or something that is not of the field's kind. */
public sealed interface Answer {

    record Blank() implements Answer {}

    record Right(JsonNode value) implements Answer {}

    /**
     * Not of the field's kind.
     *
     * @param code what is wrong, under {@code error.form.<code>}; its first argument is the field's label
     */
    record Wrong(String code) implements Answer {}

    JsonNodeFactory JSON = JsonNodeFactory.instance;
    int LONGEST_WHOLE = 15;
    int MOST_DECIMALS = 6;
    int LONGEST_TEXT = 20_000;
    /** Mobile numbers by the plan of 2018, land lines with their area. */
    Pattern PHONE = Pattern.compile("(?:0|\\+?84)((?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\\d{7}|2\\d{9})");

    Pattern FOREIGN_PHONE = Pattern.compile("\\+(?!84)[1-9]\\d{6,14}");
    Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");
    Pattern FILLERS = Pattern.compile("[\\s.()-]");

    static Answer of(Element element, JsonNode raw) {
        return switch (element.kind()) {
            case CHECKBOX -> checkbox(raw);
            case CHECKLIST, TAGLIST, FILEPICKER -> many(raw);
            case NUMBER -> number(element, raw);
            case DATETIME -> element.isDate() ? date(element, text(raw)) : time(element, text(raw));
            case RADIO, SELECT -> raw.isObject() ? new Right(raw) : choice(raw);
            default -> words(element, text(raw));
        };
    }

    private static String text(JsonNode raw) {
        return raw.isValueNode() && !raw.isNull() ? Vietnamese.clean(raw.asString()) : "";
    }

    private static Answer right(String value) {
        return new Right(JSON.stringNode(value));
    }

    private static Answer checkbox(JsonNode raw) {
        return switch (text(raw)) {
            case "" -> new Blank();
            case "true", "on" -> new Right(JSON.booleanNode(true));
            case "false" -> new Right(JSON.booleanNode(false));
            default -> new Wrong("choose");
        };
    }

    private static Answer choice(JsonNode raw) {
        if (text(raw).isEmpty()) {
            return new Blank();
        }
        return raw.isString() ? right(text(raw)) : new Right(raw);
    }

    private static Answer many(JsonNode raw) {
        var values = JSON.arrayNode();
        for (var item : raw.isArray() ? raw : JSON.arrayNode().add(raw)) {
            if (item.isObject() || !text(item).isEmpty()) {
                values.add(item.isString() ? JSON.stringNode(text(item)) : item);
            }
        }
        return values.isEmpty() ? new Blank() : new Right(values);
    }

    private static Answer number(Element element, JsonNode raw) {
        var typed = text(raw);
        if (typed.isEmpty()) {
            return new Blank();
        }
        boolean asText = element.property("serializeToString").asBoolean(false);
        var number = raw.isNumber()
                ? Optional.of(raw.decimalValue())
                : asText ? NumberText.plainNumber(typed) : NumberText.read(typed);
        if (number.isEmpty()) {
            return new Wrong("number");
        }
        var plain = new BigDecimal(NumberText.plain(number.get()));
        if (plain.precision() > LONGEST_WHOLE || plain.scale() > MOST_DECIMALS) {
            return new Wrong("number-long");
        }
        return asText ? right(NumberText.plain(plain)) : new Right(NumberText.node(plain));
    }

    private static Answer date(Element element, String typed) {
        if (typed.isEmpty()) {
            return new Blank();
        }
        var parts = List.of(typed.split("T", 2));
        if (element.format() == Format.YEAR_OR_DATE && DateText.isYear(typed)) {
            return right(typed);
        }
        var date = DateText.date(parts.getFirst());
        if (date.isEmpty()) {
            var boxes = DateText.Boxes.of(parts.getFirst());
            return new Wrong(boxes.isComplete() || boxes.isEmpty() ? "date" : "date-part");
        }
        if (!element.hasTime()) {
            return parts.size() == 1 ? right(date.get().toString()) : new Wrong("date");
        }
        return DateText.time(parts.size() == 2 ? parts.get(1) : "")
                .map(t -> right(date.get() + "T" + DateText.kept(t, element.text("timeSerializingFormat"))))
                .orElse(new Wrong("time"));
    }

    private static Answer time(Element element, String typed) {
        return typed.isEmpty()
                ? new Blank()
                : DateText.time(typed)
                        .map(t -> right(DateText.kept(t, element.text("timeSerializingFormat"))))
                        .orElse(new Wrong("time"));
    }

    private static Answer words(Element element, String cleaned) {
        var typed = element.kind() == Kind.TEXTAREA ? cleaned : cleaned.replace('\n', ' ');
        if (typed.isEmpty()) {
            return new Blank();
        }
        if (typed.length() > LONGEST_TEXT) {
            return new Wrong("text-long");
        }
        var kind = element.text("validate.validationType");
        return switch (element.format()) {
            case CITIZEN_ID -> {
                var digits = FILLERS.matcher(typed).replaceAll("");
                yield CitizenId.isValid(digits) ? right(digits) : new Wrong("citizen-id");
            }
            case PHONE -> phone(typed);
            case YEAR_OR_DATE -> date(element, typed);
            case PLAIN ->
                switch (kind) {
                    case "phone" -> phone(typed);
                    case "email" -> EMAIL.matcher(typed).matches() ? right(typed) : new Wrong("email");
                    default -> right(typed);
                };
        };
    }

    private static Answer phone(String typed) {
        var digits = FILLERS.matcher(typed).replaceAll("");
        var vietnamese = PHONE.matcher(digits);
        if (vietnamese.matches()) {
            return right("+84" + vietnamese.group(1));
        }
        return FOREIGN_PHONE.matcher(digits).matches() ? right(digits) : new Wrong("phone");
    }
}
