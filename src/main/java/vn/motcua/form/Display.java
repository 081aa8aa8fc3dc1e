package vn.motcua.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.form.fill.Answer;
import vn.motcua.form.fill.Choices;
import vn.motcua.form.fill.Spot;
import vn.motcua.form.schema.Format;
import vn.motcua.form.schema.Kind;
import vn.motcua.form.value.DateText;
import vn.motcua.form.value.NumberText;

/** Answers as people and papers show them, in Vietnamese. */
final class Display {

    private Display() {}

    static ObjectNode labels(List<Spot> spots) {
        var labels = Answer.JSON.objectNode();
        label(spots, labels);
        return labels;
    }

    private static void label(List<Spot> spots, ObjectNode into) {
        for (var spot : spots) {
            if (spot.isHidden()) {
                continue;
            }
            switch (spot.kind()) {
                case GROUP -> spot.rows().forEach(r -> label(r.spots(), into));
                case DYNAMICLIST -> {
                    var rows = Answer.JSON.arrayNode();
                    spot.rows().forEach(r -> rows.add(labels(r.spots())));
                    spot.set(into, rows);
                }
                default -> {
                    var text = text(spot);
                    if (!text.isEmpty()) {
                        spot.set(into, Answer.JSON.stringNode(text));
                    }
                }
            }
        }
    }

    static List<SummaryRow> summary(FormStep step, List<Spot> spots) {
        var rows = new ArrayList<SummaryRow>();
        summarise(step, "", spots, rows);
        return rows;
    }

    private static void summarise(FormStep step, String prefix, List<Spot> spots, List<SummaryRow> into) {
        for (var spot : spots) {
            if (spot.isHidden()) {
                continue;
            }
            switch (spot.kind()) {
                case GROUP -> spot.rows().forEach(r -> summarise(step, prefix, r.spots(), into));
                case DYNAMICLIST -> {
                    int number = 0;
                    for (var row : spot.rows()) {
                        summarise(step, prefix + spot.label() + " " + ++number + ": ", row.spots(), into);
                    }
                }
                default -> {
                    if (spot.kind().isField()) {
                        into.add(new SummaryRow(
                                step.id(), step.title(), spot.path(), prefix + spot.label(), text(spot)));
                    }
                }
            }
        }
    }

    /** Empty when unanswered; what is wrong is shown as typed. */
    static String text(Spot spot) {
        if (spot.kind() == Kind.EXPRESSION) {
            return text(spot.raw());
        }
        if (!spot.kind().isField()) {
            return "";
        }
        return switch (Answer.of(spot.element(), spot.raw())) {
            case Answer.Blank blank -> "";
            case Answer.Wrong wrong -> text(spot.raw());
            case Answer.Right right -> right(spot, right.value());
        };
    }

    private static String right(Spot spot, JsonNode value) {
        if (spot.kind().hasOptions()) {
            var choices = Choices.of(spot);
            var chosen = spot.kind().isMany() ? value.valueStream() : List.of(value).stream();
            return chosen.map(v -> choices.find(v).map(Choices.Choice::label).orElse(Choices.posted(v)))
                    .collect(Collectors.joining(", "));
        }
        if (spot.element().isDate() || spot.element().hasTime()) {
            return dateAndTime(value.asString());
        }
        var phone = Answer.PHONE.matcher(value.asString(""));
        boolean isPhone = spot.element().format() == Format.PHONE && phone.matches();
        return isPhone ? "0" + phone.group(1) : text(value);
    }

    private static String dateAndTime(String value) {
        var parts = value.split("T", 2);
        var date = DateText.date(parts[0]).map(DateText::shown);
        var time = DateText.time(parts[parts.length - 1]).map(DateText::shown);
        if (date.isPresent() && time.isPresent()) {
            return time.get() + " " + date.get();
        }
        return date.or(() -> time).orElse(value);
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(Display::text).collect(Collectors.joining(", "));
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "Có" : "Không";
        }
        return value.isNumber() ? NumberText.shown(value.decimalValue()) : value.asString("");
    }
}
