package vn.motcua.catalogue.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalogue.CatalogueRecord.Named;
import vn.motcua.core.Vietnamese;

/** Texts of one record, cleaned, and counted where cleaning was more than trimming. */
final class Clean {

    private int changed;

    int changed() {
        return changed;
    }

    String text(JsonNode node) {
        return text(node.asString(""));
    }

    String text(String given) {
        var clean = Vietnamese.clean(given);
        if (!clean.equals(given.strip().replace("\r\n", "\n"))) {
            changed++;
        }
        return clean;
    }

    /** A text in one line. */
    String line(JsonNode node) {
        return Vietnamese.clean(text(node).replace('\n', ' '));
    }

    Named named(JsonNode node) {
        return new Named(line(node.path("code")), line(node.path("name")));
    }

    <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        var list = new ArrayList<T>();
        array.forEach(item -> list.add(read.apply(item)));
        return list;
    }

    /** Clean texts that say something, each once. */
    List<String> names(JsonNode array) {
        return list(array, item -> line(item.path("name"))).stream()
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue().stripTrailingZeros() : null;
    }

    static <E extends Enum<E>> E one(E[] values, String name, E otherwise) {
        for (var value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return otherwise;
    }
}
