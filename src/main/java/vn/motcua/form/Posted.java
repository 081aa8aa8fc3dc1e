package vn.motcua.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.form.fill.Spot;
import vn.motcua.form.fill.Start;
import vn.motcua.form.schema.Element;
import vn.motcua.form.schema.Kind;
import vn.motcua.form.value.DateText;
import vn.motcua.form.value.JsonPath;
import vn.motcua.form.value.NumberText;

/**
 * What a page sent, put into the answers as typed. Only fields of the schema are looked for; {@code _seen} names the
 * fields whose nothing means "none chosen". What was emptied is kept as {@code null}, so that no default returns.
 */
final class Posted {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern ROW = Pattern.compile("(.+)\\[(\\d{1,3})\\]");

    private final MultiValueMap<String, String> posted;

    Posted(MultiValueMap<String, String> posted) {
        this.posted = posted;
    }

    /** Rows that the page has and the answers have not yet. */
    void addRows(List<Element> elements, ObjectNode row, String rowPath) {
        for (var element : elements) {
            switch (element.kind()) {
                case GROUP -> addRows(element.children(), row, rowPath);
                case DYNAMICLIST -> {
                    var path = place(rowPath, element);
                    var rows = rows(row, element);
                    for (int i = rows.size(); allowsRows(element) && i < Start.MOST_ROWS && hasRow(path, i); i++) {
                        rows.add(Start.emptyRow(element));
                    }
                    for (int i = 0; i < rows.size(); i++) {
                        if (rows.get(i) instanceof ObjectNode inner) {
                            addRows(element.children(), inner, path + "[" + i + "]");
                        }
                    }
                }
                default -> {}
            }
        }
    }

    /** Puts the posted values of these spots into their row. */
    void fill(List<Spot> spots, ObjectNode row) {
        for (var spot : spots) {
            switch (spot.kind()) {
                case GROUP -> spot.rows().forEach(r -> fill(r.spots(), row));
                case DYNAMICLIST -> {
                    var rows = rows(row, spot.element());
                    for (int i = 0; i < spot.rows().size(); i++) {
                        if (rows.get(i) instanceof ObjectNode inner) {
                            fill(spot.rows().get(i).spots(), inner);
                        }
                    }
                }
                default -> {
                    if (spot.takesInput()) {
                        value(spot).ifPresent(value -> spot.set(row, value));
                    }
                }
            }
        }
    }

    /** Adds and removes the rows that somebody pressed the button for. */
    void changeRows(List<Spot> spots, ObjectNode row) {
        for (var spot : spots) {
            if (spot.kind() == Kind.GROUP) {
                spot.rows().forEach(r -> changeRows(r.spots(), row));
            } else if (spot.kind() == Kind.DYNAMICLIST) {
                changeRows(spot, rows(row, spot.element()));
            }
        }
    }

    private void changeRows(Spot list, ArrayNode rows) {
        for (int i = 0; i < list.rows().size(); i++) {
            if (rows.get(i) instanceof ObjectNode inner) {
                changeRows(list.rows().get(i).spots(), inner);
            }
        }
        if (!allowsRows(list.element())) {
            return;
        }
        var removed = ROW.matcher(first("remove").orElse(""));
        if (removed.matches()
                && removed.group(1).equals(list.path())
                && Integer.parseInt(removed.group(2)) < rows.size()) {
            rows.remove(Integer.parseInt(removed.group(2)));
        }
        if (first("add").orElse("").equals(list.path()) && rows.size() < Start.MOST_ROWS) {
            rows.add(Start.emptyRow(list.element()));
        }
    }

    static boolean allowsRows(Element list) {
        return list.property("allowAddRemove").asBoolean(true);
    }

    private Optional<JsonNode> value(Spot spot) {
        var path = spot.path();
        if (spot.element().isDate() || spot.element().hasTime()) {
            return dateAndTime(spot);
        }
        return switch (spot.kind()) {
            case CHECKBOX -> seen(path).map(s -> JSON.booleanNode(s.contains("true")));
            case CHECKLIST, TAGLIST, FILEPICKER -> seen(path).map(this::texts);
            case NUMBER -> first(path).map(typed -> number(spot, typed));
            default -> first(path).map(Posted::text);
        };
    }

    /** What was chosen, when the page showed the field at all. */
    private Optional<List<String>> seen(String path) {
        boolean seen = posted.containsKey(path)
                || posted.getOrDefault("_seen", List.of()).contains(path);
        return seen ? Optional.of(posted.getOrDefault(path, List.of())) : Optional.empty();
    }

    private JsonNode texts(List<String> values) {
        var texts = JSON.arrayNode();
        values.stream().filter(v -> !v.isBlank()).forEach(texts::add);
        return texts;
    }

    private static JsonNode number(Spot spot, String typed) {
        var number = NumberText.read(typed);
        if (number.isEmpty()) {
            return text(typed);
        }
        return spot.element().property("serializeToString").asBoolean(false)
                ? JSON.stringNode(NumberText.plain(number.get()))
                : NumberText.node(number.get());
    }

    private Optional<JsonNode> dateAndTime(Spot spot) {
        var path = spot.path();
        boolean posts = Stream.of(".day", ".month", ".year", ".time").anyMatch(box -> posted.containsKey(path + box));
        if (!posts) {
            return first(path).map(Posted::text);
        }
        var time = first(path + ".time").orElse("").strip();
        if (!spot.element().isDate()) {
            return Optional.of(text(time));
        }
        var boxes = DateText.Boxes.typed(
                first(path + ".day").orElse(""),
                first(path + ".month").orElse(""),
                first(path + ".year").orElse(""));
        return Optional.of(text(boxes.kept() + (time.isEmpty() ? "" : "T" + time)));
    }

    private static JsonNode text(String typed) {
        return typed.isBlank() ? JSON.nullNode() : JSON.stringNode(typed);
    }

    private Optional<String> first(String name) {
        return Optional.ofNullable(posted.getFirst(name));
    }

    private boolean hasRow(String list, int index) {
        var row = list + "[" + index + "]";
        return posted.keySet().stream().anyMatch(name -> name.startsWith(row))
                || posted.getOrDefault("_seen", List.of()).stream().anyMatch(name -> name.startsWith(row));
    }

    private static ArrayNode rows(ObjectNode row, Element list) {
        if (JsonPath.get(row, list.path()) instanceof ArrayNode rows) {
            return rows;
        }
        var rows = JSON.arrayNode();
        JsonPath.set(row, list.path(), rows);
        return rows;
    }

    private static String place(String rowPath, Element element) {
        return Spot.path(rowPath, element);
    }
}
