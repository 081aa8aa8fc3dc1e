package vn.motcua.catalogue.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalogue.CatalogueRecord;
import vn.motcua.catalogue.CatalogueRecord.Case;
import vn.motcua.catalogue.CatalogueRecord.Charge;
import vn.motcua.catalogue.CatalogueRecord.Component;
import vn.motcua.catalogue.CatalogueRecord.Implementation;
import vn.motcua.catalogue.CatalogueRecord.Level;
import vn.motcua.catalogue.CatalogueRecord.Method;
import vn.motcua.catalogue.CatalogueRecord.Step;
import vn.motcua.catalogue.CatalogueRecord.TimeUnit;
import vn.motcua.catalogue.CatalogueRecord.Way;

/** A line of the catalogue in its normalised shape. */
final class NationalRecord {

    private static final Map<String, Level> LEVELS = Map.of(
            "Cấp Bộ",
            Level.MINISTRY,
            "Cấp Tỉnh",
            Level.PROVINCE,
            "Cấp Xã",
            Level.COMMUNE,
            "Ngành dọc",
            Level.VERTICAL,
            "Cơ quan khác",
            Level.OTHER);
    private static final Map<String, Implementation> IMPLEMENTATIONS = Map.of(
            "TOAN_TRINH", Implementation.FULL,
            "MOT_PHAN", Implementation.PARTLY,
            "CUNG_CAP_THONG_TIN", Implementation.INFORMATION);

    private final JsonNode json;
    private final Clean clean = new Clean();

    private NationalRecord(JsonNode json) {
        this.json = json;
    }

    static boolean isOne(JsonNode json) {
        return json.path("code").isString()
                && json.path("methods").isArray()
                && json.path("components").isArray();
    }

    static CatalogueRecord read(JsonNode json) {
        return new NationalRecord(json).read();
    }

    private CatalogueRecord read() {
        var agency = json.path("agency");
        var forms = forms();
        return new CatalogueRecord(
                false,
                clean.line(json.path("code")),
                json.path("sourceId").asString(""),
                clean.line(json.path("name")),
                clean.named(json.path("field")),
                List.copyOf(levels()),
                clean.named(agency.path("promulgating")),
                clean.names(agency.path("executing")),
                IMPLEMENTATIONS.getOrDefault(json.path("implementationLevel").asString(""), Implementation.INFORMATION),
                clean.list(json.path("methods"), this::method),
                clean.list(json.path("components"), one -> component(one, forms)),
                clean.list(
                        json.path("steps"),
                        step -> new Step(clean.line(step.path("name")), clean.text(step.path("text")))),
                clean.list(json.path("result"), clean::named),
                clean.list(json.path("legalBasis"), clean::named),
                clean.names(json.path("subjects")),
                clean.list(json.path("cases"), this::oneCase),
                clean.text(json.path("conditions")),
                clean.text(json.path("keywords")),
                clean.text(json.path("note")),
                json.path("isInternal").asBoolean(false),
                clean.names(json.path("serviceGroups")),
                clean.line(json.path("decision").path("number")),
                day(json.path("decision").path("date").asString("")),
                clean.changed());
    }

    private Set<Level> levels() {
        var levels = EnumSet.noneOf(Level.class);
        json.path("level").forEach(level -> levels.add(LEVELS.getOrDefault(clean.line(level), Level.OTHER)));
        return levels;
    }

    private Method method(JsonNode method) {
        var words = clean.text(method.path("processingTimeRaw"));
        return new Method(
                Clean.one(Way.values(), method.path("channel").asString(""), Way.DIRECT),
                words.isEmpty() ? Clean.number(method.path("processingTime")) : null,
                words,
                Clean.one(TimeUnit.values(), method.path("unit").asString(""), TimeUnit.OTHER),
                clean.text(method.path("description")),
                clean.list(method.path("fees"), this::charge));
    }

    private Charge charge(JsonNode fee) {
        return new Charge(
                fee.path("type").asString(""),
                Clean.number(fee.path("amount")),
                currency(fee.path("currency").asString("")),
                clean.text(fee.path("description")));
    }

    /** Nothing else than the two that occur is understood; what is not understood is kept. */
    static String currency(String given) {
        return given.isEmpty() || given.equals("Việt Nam Đồng") ? "VND" : given;
    }

    private Map<String, List<String>> forms() {
        var forms = new HashMap<String, List<String>>();
        for (var form : json.path("forms")) {
            var file = clean.line(form.path("fileName"));
            forms.merge(form.path("component").asString(""), List.of(file), NationalRecord::joined);
        }
        return forms;
    }

    static List<String> joined(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream()).distinct().toList();
    }

    private Component component(JsonNode one, Map<String, List<String>> forms) {
        var own = clean.list(one.path("forms"), form -> clean.line(form.isString() ? form : form.path("fileName")));
        return new Component(
                clean.line(one.path("group")),
                clean.line(one.path("code")),
                clean.text(one.path("name")),
                one.path("original").asInt(0),
                one.path("copy").asInt(0),
                joined(own, forms.getOrDefault(one.path("code").asString(""), List.of())).stream()
                        .filter(form -> !form.isEmpty())
                        .toList());
    }

    private Case oneCase(JsonNode one) {
        return new Case(
                clean.line(one.path("code")),
                clean.line(one.path("name")),
                Clean.number(one.path("qty")),
                Clean.one(TimeUnit.values(), one.path("unit").asString(""), TimeUnit.OTHER));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException e) {
            return null; // the record then has no date, which is shown as such
        }
    }
}
