package vn.motcua.form.feel;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.impl.DefaultValueMapper;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.core.RuleViolation;
import vn.motcua.form.value.NumberText;

/** Between JSON and what FEEL computes with; numbers stay decimal. */
final class Values {

    private static final int LONGEST_LIST = 500;
    private static final int LONGEST_TEXT = 100_000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Values() {}

    static ValueMapper mapper() {
        List<CustomValueMapper> mappers = List.of(new ExactNumbers(), new DefaultValueMapper());
        return new ValueMapper.CompositeValueMapper(
                CollectionConverters.asScala(mappers).toList());
    }

    static Map<String, Object> variables(JsonNode object) {
        var variables = new LinkedHashMap<String, Object>();
        for (var property : object.properties()) {
            var value = toFeel(property.getValue());
            if (value != null) {
                variables.put(property.getKey(), value);
            }
        }
        return variables;
    }

    static @Nullable Object toFeel(JsonNode node) {
        if (node.isObject()) {
            return variables(node);
        }
        if (node.isArray()) {
            return list(node);
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isString() ? checkedText(node.stringValue()) : null;
    }

    private static List<@Nullable Object> list(JsonNode array) {
        if (array.size() > LONGEST_LIST) {
            throw RuleViolation.invalid("form.feel.too-large", String.valueOf(LONGEST_LIST));
        }
        var list = new ArrayList<@Nullable Object>();
        array.forEach(item -> list.add(toFeel(item)));
        return list;
    }

    static JsonNode toJson(@Nullable Object value) {
        return switch (value) {
            case null -> JSON.nullNode();
            case Boolean b -> JSON.booleanNode(b);
            case BigDecimal n -> NumberText.node(n);
            case String s -> JSON.stringNode(checkedText(s));
            case List<?> list -> {
                var array = JSON.arrayNode();
                list.forEach(item -> array.add(toJson(item)));
                yield array;
            }
            case Map<?, ?> map -> {
                var object = JSON.objectNode();
                map.forEach((key, item) -> object.set(String.valueOf(key), toJson(item)));
                yield object;
            }
            case camundajar.impl.scala.collection.Seq<?> list -> toJson(CollectionConverters.asJava(list));
            case camundajar.impl.scala.collection.Map<?, ?> map -> toJson(CollectionConverters.asJava(map));
            default -> JSON.stringNode(checkedText(value.toString()));
        };
    }

    private static String checkedText(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw RuleViolation.invalid("form.feel.too-large", String.valueOf(LONGEST_TEXT));
        }
        return text;
    }

    /** Hands numbers out as they are instead of as doubles. */
    private static final class ExactNumbers extends JavaCustomValueMapper {

        @Override
        public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
            return Optional.empty();
        }

        @Override
        public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
            return value instanceof ValNumber number
                    ? Optional.of(number.value().bigDecimal())
                    : Optional.empty();
        }
    }
}
