package vn.motcua.form.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.core.RuleViolation;
import vn.motcua.form.feel.Expression;
import vn.motcua.form.feel.Template;
import vn.motcua.form.value.JsonPath;
import vn.motcua.form.value.SafePattern;

/** From JSON to elements, with everything read once: what cannot be used is refused with its line. */
public final class SchemaReader {

    private static final int MOST_ELEMENTS = 1_000;
    private static final Pattern PATH = Pattern.compile("\\w+(\\.\\w+)*");
    private static final Pattern ID = Pattern.compile("[\\w.-]{1,100}");
    /** Types that exist in form-js and would let a form carry foreign markup. */
    private static final Set<String> FORBIDDEN = Set.of("html", "iframe");
    /** Names of our own inputs, and those an expression gives a meaning of its own. */
    private static final Set<String> RESERVED =
            Set.of("add", "remove", "_seen", "_csrf", "this", "parent", "i", "_this_", "_parent_", "_i_");
    /** Expression when text; else a boolean or number. */
    private static final List<String> VALUES = List.of("validate.required", "readonly", "disabled", "multiple");

    private static final List<String> NUMBERS =
            List.of("validate.min", "validate.max", "validate.minLength", "validate.maxLength", "increment");
    private static final List<String> EXPRESSIONS = List.of(
            "conditional.hide", "valuesExpression", "valuesKey", "expression", "columnsExpression", "dataSource");
    private static final List<String> TEXTS = List.of(
            "label",
            "description",
            "text",
            "dateLabel",
            "timeLabel",
            "source",
            "alt",
            "accept",
            "appearance.prefixAdorner",
            "appearance.suffixAdorner");

    private final JsonLines lines;
    private final Set<String> ids = new HashSet<>();
    private int count;

    private SchemaReader(JsonLines lines) {
        this.lines = lines;
    }

    /**
     * The elements at the top level, with those inside them.
     *
     * @throws Unusable at the first thing that cannot be shown or checked
     */
    public static List<Element> read(JsonLines lines) {
        var root = lines.root();
        if (!root.path("type").asString("").equals("default")
                || !root.path("components").isArray()) {
            throw lines.problem(root, "type", "form.schema.not-a-form");
        }
        return new SchemaReader(lines).elements(root, List.of(), new Claims());
    }

    private List<Element> elements(JsonNode parent, List<String> prefix, Claims claims) {
        var elements = new ArrayList<Element>();
        for (var json : parent.path("components")) {
            elements.add(element(json, prefix, claims));
        }
        return List.copyOf(elements);
    }

    private Element element(JsonNode json, List<String> prefix, Claims claims) {
        if (++count > MOST_ELEMENTS) {
            throw lines.problem(json, "type", "form.schema.too-large", String.valueOf(MOST_ELEMENTS));
        }
        var kind = kind(json);
        var path = path(json, kind, prefix, claims);
        return new Element(
                kind,
                id(json),
                path,
                json,
                expressions(json),
                templates(json),
                pattern(json),
                children(json, kind, path, claims));
    }

    private Kind kind(JsonNode json) {
        var type = json.path("type").asString("");
        if (FORBIDDEN.contains(type)) {
            throw lines.problem(json, "type", "form.schema.type-forbidden", type);
        }
        var kind = Kind.of(type).orElseThrow(() -> lines.problem(json, "type", "form.schema.type-unsupported", type));
        oneOf(json, "action", "form.schema.button", "", "submit", "reset");
        oneOf(json, "subtype", "form.schema.choice", "", "date", "time", "datetime");
        oneOf(json, "timeSerializingFormat", "form.schema.choice", "", "utc_offset", "utc_normalized", "no_timezone");
        oneOf(json, "validate.validationType", "form.schema.choice", "", "custom", "email", "phone");
        oneOf(json, "properties.when", "form.schema.choice", "", "past", "future");
        var format = at(json, "properties.format").asString("");
        if (!format.isEmpty() && Format.of(format).isEmpty()) {
            throw lines.problem(
                    json,
                    "properties.format",
                    "form.schema.choice",
                    "properties.format",
                    format,
                    "citizen-id, phone, year-or-date");
        }
        return kind;
    }

    private void oneOf(JsonNode json, String property, String code, String... allowed) {
        var value = at(json, property).asString("");
        if (!List.of(allowed).contains(value)) {
            throw lines.problem(
                    json,
                    property,
                    code,
                    property,
                    value,
                    String.join(", ", allowed).substring(2));
        }
    }

    private List<String> path(JsonNode json, Kind kind, List<String> prefix, Claims claims) {
        var name = kind.hasKey() ? "key" : "path";
        if (!kind.hasKey() && kind != Kind.GROUP && kind != Kind.DYNAMICLIST) {
            return List.of();
        }
        var own = json.path(name).asString("");
        if (own.isEmpty() && kind == Kind.GROUP) {
            return prefix;
        }
        if (!PATH.matcher(own).matches()) {
            throw lines.problem(json, name, "form.schema.key", name, own);
        }
        var path = new ArrayList<>(prefix);
        path.addAll(JsonPath.of(own));
        if (RESERVED.contains(path.getFirst())) {
            throw lines.problem(json, name, "form.schema.key-reserved", name, path.getFirst());
        }
        if (kind != Kind.GROUP && !claims.claim(path)) {
            throw lines.problem(json, name, "form.schema.key-twice", String.join(".", path));
        }
        return List.copyOf(path);
    }

    private List<Element> children(JsonNode json, Kind kind, List<String> path, Claims claims) {
        return switch (kind) {
            case GROUP -> elements(json, path, claims);
            case DYNAMICLIST -> elements(json, List.of(), new Claims());
            default -> List.of();
        };
    }

    private String id(JsonNode json) {
        var id = json.path("id").asString("");
        if (id.isEmpty()) {
            return "c" + count;
        }
        if (!ID.matcher(id).matches() || !ids.add(id)) {
            throw lines.problem(json, "id", "form.schema.id", id);
        }
        return id;
    }

    private Map<String, Expression> expressions(JsonNode json) {
        var expressions = new HashMap<String, Expression>();
        for (var property : EXPRESSIONS) {
            addExpression(json, property, expressions);
        }
        for (var property : VALUES) {
            if (at(json, property).isString()) {
                addExpression(json, property, expressions);
            }
        }
        for (var property : NUMBERS) {
            var value = at(json, property);
            if (value.isString() && !value.stringValue().isBlank()) {
                addExpression(json, property, expressions);
            } else if (!value.isNumber() && !value.isString() && !value.isNull() && !value.isMissingNode()) {
                throw lines.problem(json, property, "form.schema.number", property);
            }
        }
        return Map.copyOf(expressions);
    }

    private void addExpression(JsonNode json, String property, Map<String, Expression> into) {
        var text = at(json, property).asString("");
        if (!text.isBlank()) {
            into.put(property, read(json, property, text, Expression::parse));
        }
    }

    private Map<String, Template> templates(JsonNode json) {
        var templates = new HashMap<String, Template>();
        for (var property : TEXTS) {
            if (at(json, property).isString()) {
                templates.put(property, read(json, property, at(json, property).stringValue(), Template::compile));
            }
        }
        return Map.copyOf(templates);
    }

    private @Nullable SafePattern pattern(JsonNode json) {
        var pattern = at(json, "validate.pattern").asString("");
        return pattern.isEmpty() ? null : read(json, "validate.pattern", pattern, SafePattern::of);
    }

    private <T> T read(JsonNode json, String property, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (RuleViolation e) {
            throw lines.problem(json, property, e.code(), e.arguments());
        }
    }

    private static JsonNode at(JsonNode json, String property) {
        return JsonPath.get(json, JsonPath.of(property));
    }

    /** Places in the answers that are taken: none twice, none inside another. */
    private static final class Claims {

        private final Set<List<String>> taken = new HashSet<>();
        private final Set<List<String>> around = new HashSet<>();

        boolean claim(List<String> path) {
            boolean free = !around.contains(path) && taken.add(path);
            for (int length = 1; length < path.size(); length++) {
                var outer = List.copyOf(path.subList(0, length));
                free &= !taken.contains(outer);
                around.add(outer);
            }
            return free;
        }
    }
}
