package vn.motcua.form.schema;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.form.value.NumberText;

/** JSON that knows on which line each object and property stands. */
public final class JsonLines {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(1_000_000)
                    .maxNestingDepth(60)
                    .maxNumberLength(60)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final IdentityHashMap<JsonNode, Integer> objects = new IdentityHashMap<>();
    private final IdentityHashMap<JsonNode, Map<String, Integer>> properties = new IdentityHashMap<>();
    private final JsonNode root;

    private JsonLines(String json) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            this.root = value(parser);
            if (parser.nextToken() != null) {
                throw problem(line(parser), "form.schema.json", parser.currentToken());
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw problem(line, "form.schema.json", e.getOriginalMessage());
        }
    }

    /**
     * Reads a document.
     *
     * @throws Unusable when it is not JSON
     */
    public static JsonLines read(String json) {
        return new JsonLines(json);
    }

    /** The whole document. */
    public JsonNode root() {
        return root;
    }

    /** A problem with an object, or with one of its properties when it is there. */
    Unusable problem(JsonNode object, String property, String code, Object... arguments) {
        return problem(line(object, property), code, arguments);
    }

    /** The line of an object's property when it is there, of the object when it is not. */
    public int line(JsonNode object, String property) {
        int line = objects.getOrDefault(object, 1);
        var node = object;
        for (var name : property.split("\\.", -1)) {
            line = properties.getOrDefault(node, Map.of()).getOrDefault(name, line);
            node = node.path(name);
        }
        return line;
    }

    private static Unusable problem(int line, String code, Object... arguments) {
        return new Unusable(line, code, arguments);
    }

    private JsonNode value(JsonParser parser) {
        var token = parser.currentToken();
        if (token == null) {
            throw problem(line(parser), "form.schema.json", "…");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NumberText.node(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw problem(line(parser), "form.schema.json", "…");
        };
    }

    private ObjectNode object(JsonParser parser) {
        var object = NODES.objectNode();
        var lines = new HashMap<String, Integer>();
        objects.put(object, line(parser));
        properties.put(object, lines);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            lines.put(name, line(parser));
            parser.nextToken();
            object.set(name, value(parser));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser) {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
