package vn.motcua.form.fill;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.core.CanonicalJson;

/** What there is to choose from: written into the schema, or found by an expression among the answers. */
public record Choices(List<Choice> all) {

    /** One of them. */
    public record Choice(JsonNode value, String label) {

        /** How the value travels in a page. */
        public String posted() {
            return Choices.posted(value);
        }
    }

    public static Choices of(Spot spot) {
        var expressed = spot.value("valuesExpression");
        var named = spot.value("valuesKey");
        var values = expressed.isArray()
                ? expressed
                : named.isArray() ? named : spot.element().property("values");
        return new Choices(values.valueStream()
                .map(Choices::choice)
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Choice> choice(JsonNode value) {
        if (value.isString() || value.isNumber() || value.isBoolean()) {
            return Optional.of(new Choice(value, posted(value)));
        }
        var inner = value.path("value");
        return inner.isMissingNode() || inner.isNull()
                ? Optional.empty()
                : Optional.of(new Choice(inner, value.path("label").asString(posted(inner))));
    }

    /** The choice an answer stands for, if there is one. */
    public Optional<Choice> find(JsonNode answer) {
        var posted = posted(answer);
        return all.stream().filter(c -> c.posted().equals(posted)).findFirst();
    }

    /** How a value travels in a page. */
    public static String posted(JsonNode value) {
        if (value.isObject()) {
            return CanonicalJson.write(value);
        }
        return value.isNumber() ? CanonicalJson.write(value) : value.asString("");
    }
}
