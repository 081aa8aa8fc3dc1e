package vn.motcua.catalogue.source;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalogue.CatalogueRecord;
import vn.motcua.catalogue.CatalogueRecord.Case;
import vn.motcua.catalogue.CatalogueRecord.Charge;
import vn.motcua.catalogue.CatalogueRecord.Component;
import vn.motcua.catalogue.CatalogueRecord.Implementation;
import vn.motcua.catalogue.CatalogueRecord.Level;
import vn.motcua.catalogue.CatalogueRecord.Method;
import vn.motcua.catalogue.CatalogueRecord.Named;
import vn.motcua.catalogue.CatalogueRecord.Step;
import vn.motcua.catalogue.CatalogueRecord.TimeUnit;
import vn.motcua.catalogue.CatalogueRecord.Way;

/** A record as the national portal's own interface gives it: {@code {id, code, name, detail}}. */
final class PortalRecord {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JsonNode json;
    private final JsonNode detail;
    private final Clean clean = new Clean();

    private PortalRecord(JsonNode json) {
        this.json = json;
        this.detail = json.path("detail");
    }

    static boolean isOne(JsonNode json) {
        return json.path("code").isString()
                && json.path("detail").path("executionMethods").isArray();
    }

    static CatalogueRecord read(JsonNode json) {
        return new PortalRecord(json).read();
    }

    private CatalogueRecord read() {
        var methods = clean.list(detail.path("executionMethods"), this::method);
        var proposal = detail.path("procedureProposal");
        return new CatalogueRecord(
                false,
                clean.line(detail.path("code")),
                json.path("id").asString(""),
                clean.line(detail.path("name")),
                sector(),
                List.copyOf(levels()),
                new Named(
                        clean.line(detail.path("departmentPromulgateCode")),
                        clean.line(detail.path("departmentPromulgateName"))),
                executing(),
                implementation(methods),
                methods,
                components(),
                clean.list(
                        detail.path("executionSteps"),
                        step -> new Step(clean.line(step.path("name")), clean.text(step.path("description")))),
                clean.list(detail.path("resultsDetails"), clean::named),
                clean.list(detail.path("legalBasisesDetails"), clean::named),
                clean.names(detail.path("subjectTypesDetails")),
                clean.list(detail.path("cases"), this::oneCase),
                clean.text(detail.path("requirementsAndConditions")),
                clean.text(detail.path("keywords")),
                clean.text(detail.path("note")),
                detail.path("isInternal").asBoolean(false),
                clean.names(detail.path("serviceGroupsDetails")),
                clean.line(proposal.path("proposalNumber")),
                day(proposal.path("decisionDate")),
                clean.changed());
    }

    private Named sector() {
        var category = detail.path("category");
        return clean.named(
                category.isObject()
                        ? category
                        : detail.path("categoriesDetails").path(0));
    }

    private Set<Level> levels() {
        var levels = EnumSet.noneOf(Level.class);
        var flags = Map.of(
                "isMinistry", Level.MINISTRY,
                "isProvince", Level.PROVINCE,
                "isWard", Level.COMMUNE,
                "isVertical", Level.VERTICAL,
                "isOtherAgency", Level.OTHER);
        flags.forEach((flag, level) -> {
            if (detail.path(flag).asBoolean(false)) {
                levels.add(level);
            }
        });
        return levels;
    }

    private List<String> executing() {
        return NationalRecord.joined(
                clean.names(detail.path("departmentsExecuting")), clean.names(detail.path("unitGroupsExecuting")));
    }

    private Implementation implementation(List<Method> methods) {
        if (detail.path("isFullProcess").asBoolean(false)) {
            return Implementation.FULL;
        }
        return methods.stream().anyMatch(method -> method.way() == Way.ONLINE)
                ? Implementation.PARTLY
                : Implementation.INFORMATION;
    }

    private Method method(JsonNode method) {
        var time = method.path("processingTime");
        var words = time.isString() ? clean.text(time) : "";
        return new Method(
                Clean.one(Way.values(), method.path("submissionMethod").asString(""), Way.DIRECT),
                Clean.number(time),
                words,
                Clean.one(TimeUnit.values(), method.path("processingTimeUnit").asString(""), TimeUnit.OTHER),
                clean.text(method.path("description")),
                charges(method.path("fees")));
    }

    /** The interface gives an empty charge where there is none. */
    private List<Charge> charges(JsonNode fees) {
        var charges = new ArrayList<Charge>();
        for (var fee : fees) {
            if (fee.has("type")) {
                charges.add(new Charge(
                        fee.path("type").asString(""),
                        Clean.number(fee.path("value")),
                        currency(fee),
                        clean.text(fee.path("description"))));
            }
        }
        return charges;
    }

    private static String currency(JsonNode fee) {
        var name = fee.path("currencyName").asString("");
        return NationalRecord.currency(
                name.isEmpty() ? fee.path("currency").path("code").asString("") : name);
    }

    private List<Component> components() {
        var forms = new HashMap<String, List<String>>();
        for (var group : detail.path("executionCases")) {
            for (var one : group.path("profileComponents")) {
                forms.merge(one.path("code").asString(""), files(one), NationalRecord::joined);
            }
        }
        var components = new ArrayList<Component>();
        for (var group : detail.path("executionCases")) {
            var title = clean.line(group.path("name"));
            for (var one : group.path("profileComponents")) {
                components.add(new Component(
                        title,
                        clean.line(one.path("code")),
                        clean.text(one.path("name")),
                        one.path("originalQty").asInt(0),
                        one.path("copyQty").asInt(0),
                        forms.getOrDefault(one.path("code").asString(""), List.of())));
            }
        }
        return components;
    }

    private List<String> files(JsonNode component) {
        return clean.list(component.path("attachments"), file -> clean.line(file.path("fileName"))).stream()
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private Case oneCase(JsonNode one) {
        @Nullable BigDecimal time = Clean.number(one.path("processingDay").path("qty"));
        return new Case(
                clean.line(one.path("code")),
                clean.line(one.path("name")),
                time,
                Clean.one(
                        TimeUnit.values(),
                        one.path("processingDay").path("type").asString(""),
                        TimeUnit.OTHER));
    }

    private static @Nullable LocalDate day(JsonNode milliseconds) {
        return milliseconds.isIntegralNumber()
                ? Instant.ofEpochMilli(milliseconds.asLong()).atZone(ZONE).toLocalDate()
                : null;
    }
}
