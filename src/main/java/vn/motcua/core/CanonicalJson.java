package vn.motcua.core;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One spelling for one value: JSON by RFC 8785 (keys in order of their UTF-16 units, no white space, the shortest
 * escapes), so that equal values have equal bytes and equal hashes. A number that a double cannot hold exactly (more
 * than 15 digits, more than six of them behind the point) is refused rather than rounded.
 */
public final class CanonicalJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private CanonicalJson() {}

    /** Writes a tree, map, list or record. */
    public static String write(Object value) {
        var text = new StringBuilder();
        append(text, value instanceof JsonNode node ? node : JSON.valueToTree(value));
        return text.toString();
    }

    private static void append(StringBuilder text, JsonNode node) {
        if (node.isObject()) {
            appendObject(text, node);
        } else if (node.isArray()) {
            var separator = "[";
            for (var item : node) {
                text.append(separator);
                append(text, item);
                separator = ",";
            }
            text.append(node.isEmpty() ? "[]" : "]");
        } else if (node.isString()) {
            appendString(text, node.stringValue());
        } else if (node.isNumber()) {
            text.append(number(node.decimalValue()));
        } else if (node.isBoolean()) {
            text.append(node.booleanValue());
        } else if (node.isNull()) {
            text.append("null");
        } else {
            throw new IllegalArgumentException("no canonical JSON for " + node.getNodeType());
        }
    }

    private static void appendObject(StringBuilder text, JsonNode node) {
        var sorted = new TreeMap<String, JsonNode>();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            sorted.put(property.getKey(), property.getValue());
        }
        var separator = "{";
        for (var property : sorted.entrySet()) {
            text.append(separator);
            appendString(text, property.getKey());
            text.append(':');
            append(text, property.getValue());
            separator = ",";
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    /** Up to 15 significant digits a double's shortest text and the decimal's plain text are the same. */
    private static String number(BigDecimal given) {
        var number = given.signum() == 0 ? BigDecimal.ZERO : given.stripTrailingZeros();
        boolean exact = number.precision() <= 15 && number.scale() <= 6 && number.precision() - number.scale() <= 15;
        if (!exact) {
            throw RuleViolation.invalid("json.number", number.toPlainString());
        }
        return number.toPlainString();
    }

    private static void appendString(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < 0x20) {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
