package vn.motcua.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import vn.motcua.core.FieldError;
import vn.motcua.form.FormView.Marks;
import vn.motcua.form.FormView.Option;
import vn.motcua.form.FormView.Part;
import vn.motcua.form.FormView.Place;
import vn.motcua.form.FormView.Row;
import vn.motcua.form.fill.Choices;
import vn.motcua.form.fill.Spot;
import vn.motcua.form.schema.Format;
import vn.motcua.form.schema.Kind;
import vn.motcua.form.value.DateText;
import vn.motcua.form.value.NumberText;

/** Makes a view of spots: the visible ones, each with its texts, value, error and place. */
final class Drawing {

    private static final int COLUMNS = 16;
    private static final int MOST_TABLE_ROWS = 200;
    private static final Pattern SAFE_SOURCE =
            Pattern.compile("(https://|/(?!/)).{1,2000}|data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+");

    private final List<FieldError> errors;

    Drawing(List<FieldError> errors) {
        this.errors = errors;
    }

    /** A step's own group is its page: drawn without a frame of its own. */
    List<Part> inside(List<Spot> spots, String stepId) {
        return spots.stream()
                .flatMap(s -> s.element().id().equals(stepId) && !s.isHidden()
                        ? s.rows().stream().flatMap(r -> parts(r.spots()).stream())
                        : parts(List.of(s)).stream())
                .toList();
    }

    List<Part> parts(List<Spot> spots) {
        var visible = spots.stream()
                .filter(s -> !s.isHidden() && s.kind().isVisible())
                .toList();
        var parts = new ArrayList<Part>();
        for (int from = 0; from < visible.size(); ) {
            var row = visible.get(from).element().text("layout.row");
            int to = from + 1;
            while (to < visible.size()
                    && !row.isEmpty()
                    && row.equals(visible.get(to).element().text("layout.row"))) {
                to++;
            }
            addRow(visible.subList(from, to), parts);
            from = to;
        }
        return parts;
    }

    /** Components of one row share sixteen columns: those without a width take the rest in equal parts. */
    private void addRow(List<Spot> row, List<Part> into) {
        int taken = row.stream().mapToInt(Drawing::columns).sum();
        int open = (int) row.stream().filter(s -> columns(s) == 0).count();
        int share = open == 0 ? COLUMNS : Math.max(2, (COLUMNS - taken) / open);
        boolean first = true;
        for (var spot : row) {
            into.add(part(spot, new Place(columns(spot) == 0 ? share : columns(spot), first)));
            first = false;
        }
    }

    private static int columns(Spot spot) {
        return Math.clamp(spot.element().property("layout.columns").asInt(0), 0, COLUMNS);
    }

    private Part part(Spot spot, Place place) {
        var id = spot.kind().isField() || spot.kind() == Kind.DYNAMICLIST
                ? FormView.idOf(spot.path())
                : "part-" + FormView.idOf(spot.element().id());
        return new Part(
                type(spot),
                spot.path(),
                id,
                spot.kind().isField() ? spot.label() : spot.text("label"),
                spot.text("description"),
                new Marks(spot.isRequired(), spot.is("readonly"), spot.is("disabled")),
                place,
                value(spot),
                options(spot),
                extras(spot),
                errors.stream()
                        .filter(e -> spot.kind().isField() && e.field().equals(spot.path()))
                        .findFirst()
                        .orElse(null),
                rows(spot));
    }

    private static String type(Spot spot) {
        if (spot.element().isDate()) {
            return "date";
        }
        return spot.kind() == Kind.DATETIME ? "time" : spot.kind().type();
    }

    private static String value(Spot spot) {
        var raw = spot.raw();
        return switch (spot.kind()) {
            case TEXT -> spot.html("text");
            case NUMBER -> raw.isNumber() ? NumberText.typed(raw.decimalValue()) : raw.asString("");
            case CHECKBOX -> raw.asString("").equals("true") ? "true" : "";
            case DATETIME ->
                DateText.time(raw.asString("")).map(DateText::shown).orElse(raw.asString(""));
            default -> spot.kind().isField() && raw.isValueNode() ? raw.asString("") : "";
        };
    }

    private static List<Option> options(Spot spot) {
        if (spot.kind() == Kind.TABLE) {
            return columnsOf(spot);
        }
        if (spot.kind() == Kind.FILEPICKER) {
            return spot.raw()
                    .valueStream()
                    .map(v -> v.asString(""))
                    .map(v -> new Option(v, v, true))
                    .toList();
        }
        if (!spot.kind().hasOptions()) {
            return List.of();
        }
        var chosen = (spot.raw() instanceof ArrayNode many ? many.valueStream() : List.of(spot.raw()).stream())
                .map(Choices::posted)
                .toList();
        return Choices.of(spot).all().stream()
                .map(c -> new Option(c.posted(), c.label(), chosen.contains(c.posted())))
                .toList();
    }

    private static List<Option> columnsOf(Spot table) {
        var computed = table.value("columnsExpression");
        var columns = computed.isArray() ? computed : table.element().property("columns");
        return columns.valueStream()
                .map(c -> new Option(
                        c.path("key").asString(""),
                        c.path("label").asString(c.path("key").asString("")),
                        false))
                .toList();
    }

    private List<Row> rows(Spot spot) {
        return spot.kind() == Kind.TABLE
                ? tableRows(spot)
                : spot.rows().stream()
                        .map(r -> new Row(r.path(), parts(r.spots()), List.of()))
                        .toList();
    }

    private static List<Row> tableRows(Spot table) {
        var columns = columnsOf(table);
        return table.value("dataSource")
                .valueStream()
                .filter(JsonNode::isObject)
                .limit(MOST_TABLE_ROWS)
                .map(row -> columns.stream().map(c -> cell(row.path(c.value()))).toList())
                .map(cells -> new Row("", List.of(), cells))
                .toList();
    }

    private static String cell(JsonNode value) {
        return value.isNumber() ? NumberText.shown(value.decimalValue()) : value.asString("");
    }

    private static Map<String, String> extras(Spot spot) {
        var extras = new HashMap<String, String>();
        switch (spot.kind()) {
            case TEXTFIELD, TEXTAREA -> words(spot, extras);
            case NUMBER -> {
                boolean whole = spot.element().property("decimalDigits").asInt(-1) == 0;
                extras.put("inputmode", whole ? "numeric" : "decimal");
            }
            case FILEPICKER -> {
                extras.put("accept", spot.text("accept"));
                extras.put("multiple", spot.is("multiple") ? "multiple" : "");
            }
            case IMAGE -> {
                var source = spot.text("source");
                extras.put("source", SAFE_SOURCE.matcher(source).matches() ? source : "");
                extras.put("alt", spot.text("alt"));
            }
            case DYNAMICLIST -> extras.put("canChange", Posted.allowsRows(spot.element()) ? "true" : "");
            default -> {}
        }
        if (spot.element().isDate() || spot.element().hasTime()) {
            date(spot, extras);
        }
        extras.put("prefix", spot.text("appearance.prefixAdorner"));
        extras.put("suffix", spot.text("appearance.suffixAdorner"));
        put(extras, "autocomplete", spot.element().text("properties.autocomplete"));
        return extras;
    }

    private static void words(Spot spot, Map<String, String> extras) {
        spot.number("validate.maxLength").ifPresent(max -> extras.put("maxlength", NumberText.plain(max)));
        var validation = spot.element().text("validate.validationType");
        if (spot.element().format() == Format.CITIZEN_ID) {
            extras.put("inputmode", "numeric");
            extras.put("autocomplete", "off");
        } else if (spot.element().format() == Format.PHONE || validation.equals("phone")) {
            extras.put("inputmode", "tel");
            extras.put("autocomplete", "tel");
        } else if (validation.equals("email")) {
            extras.put("inputmode", "email");
            extras.put("autocomplete", "email");
        }
    }

    private static void date(Spot spot, Map<String, String> extras) {
        var parts = spot.raw().asString("").split("T", 2);
        var boxes = DateText.Boxes.of(parts[0]);
        extras.put("day", boxes.day());
        extras.put("month", boxes.month());
        extras.put("year", boxes.year());
        if (spot.element().hasTime() && spot.element().isDate()) {
            var time = parts.length == 2 ? parts[1] : "";
            extras.put("time", DateText.time(time).map(DateText::shown).orElse(time));
        }
        extras.put("yearOnly", spot.element().format() == Format.YEAR_OR_DATE ? "true" : "");
    }

    private static void put(Map<String, String> extras, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            extras.put(name, value);
        }
    }
}
