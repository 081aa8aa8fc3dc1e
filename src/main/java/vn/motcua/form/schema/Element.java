package vn.motcua.form.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.form.feel.Expression;
import vn.motcua.form.feel.Template;
import vn.motcua.form.value.JsonPath;
import vn.motcua.form.value.SafePattern;

/**
 * A component of a schema as it was read.
 *
 * @param path where the answer stands within its row, the paths of the groups around it included
 * @param expressions what was read of {@code validate.min} and the like, by property
 */
public record Element(
        Kind kind,
        String id,
        List<String> path,
        JsonNode json,
        Map<String, Expression> expressions,
        Map<String, Template> templates,
        @Nullable SafePattern pattern,
        List<Element> children) {

    /** A property by its dotted name, or a missing node. */
    public JsonNode property(String name) {
        return JsonPath.get(json, JsonPath.of(name));
    }

    public String text(String name) {
        var value = property(name);
        return value.isString() ? value.stringValue() : "";
    }

    /** What the server checks beyond form-js. */
    public Format format() {
        return Format.of(text("properties.format")).orElse(Format.PLAIN);
    }

    /** Whether it is typed in boxes for day, month and year. */
    public boolean isDate() {
        return format() == Format.YEAR_OR_DATE
                || (kind == Kind.DATETIME && !text("subtype").equals("time"));
    }

    public boolean hasTime() {
        return kind == Kind.DATETIME
                && (text("subtype").equals("time") || text("subtype").equals("datetime"));
    }
}
