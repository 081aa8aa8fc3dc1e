package vn.motcua.web.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UnsupportedEncodingException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.dossier.Dossier;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.web.rights.People.Person;
import vn.motcua.work.WorkItems;

/** What is asked for: it belongs to one citizen and to one agency, the one that {@code OWN} stands for. */
final class Samples {

    private static final String PROCEDURE = "1.001193";
    private static final String LEADER = "quyen-leader-own";
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)\\}");

    /** What an id stands for, by a part of the address. */
    private static final Map<String, Function<Samples, String>> IDS = ids();

    private static final OffsetDateTime SOON = OffsetDateTime.of(2026, 11, 20, 2, 0, 0, 0, ZoneOffset.UTC);

    private final Office office;
    private final WorkItems items;
    private final JdbcClient database;

    /** In the hands of a case officer. */
    private final Dossier worked;

    /** With a result, in the citizen's hands. */
    private final Dossier ended;

    /** Waits for the leader's signature. */
    private final Dossier decided;

    private final String item;
    private final String draft;
    private final String step;
    private final String notice;
    private final String paper;
    private final String slip;
    private final String person;
    private final String post;
    private final String version;
    private final String mark;
    private final String delegation = UUID.randomUUID().toString();
    private final String absence = UUID.randomUUID().toString();

    Samples(WebApplicationContext context) {
        this.office = new Office(context);
        this.items = context.getBean(WorkItems.class);
        this.database = context.getBean(JdbcClient.class);
        var filed = new FiledDossiers(context);
        this.worked = accepted(filed);
        this.decided = decided(filed);
        this.ended = decided(filed);
        does(ended, "lanhdao", "sign");
        does(ended, "vanthu", "seal");
        await().until(() -> !listed(
                        "select number from result_paper where dossier = ? and published is not null", ended)
                .isEmpty());
        this.item = items.open(worked.id()).getFirst().id().toString();
        this.draft = begun();
        this.step = found(office.get("congdan", "/ho-so/nhap/" + draft), "/to-khai/([^\"/?]+)");
        this.notice = one("select cast(id as varchar) from notice where dossier = ? and account = 'congdan'", worked);
        this.paper = one("select cast(id as varchar) from result_paper where dossier = ?", ended);
        this.slip = one("select cast(id as varchar) from slip where dossier = ?", ended);
        this.person = single("select cast(person as varchar) from account where name = 'thuly'");
        this.post = single("select cast(id as varchar) from post where account = 'thuly'");
        this.version = single("select version from procedure_version where code = '" + PROCEDURE + "'");
        this.mark = String.valueOf(
                office.get("congdan", "/favicon.ico").getResponse().getRedirectedUrl());
        away();
        standIn();
    }

    private Dossier accepted(FiledDossiers filed) {
        var dossier = filed.withProcess(FiledDossiers.WARD, FiledDossiers.MOTHER);
        does(dossier, "motcua", "accept");
        does(dossier, "truongphong", "assign", "officer", "thuly");
        return dossier;
    }

    private Dossier decided(FiledDossiers filed) {
        var dossier = accepted(filed);
        does(dossier, "thuly", "propose", "outcome", "GRANT", "opinion", "Đủ điều kiện.");
        does(dossier, "truongphong", "approve");
        await().until(() -> !items.open(dossier.id()).isEmpty());
        return dossier;
    }

    private void does(Dossier dossier, String account, String action, String... fields) {
        await().until(() -> !items.open(dossier.id()).isEmpty());
        var sent = new ArrayList<>(List.of("key", UUID.randomUUID().toString()));
        sent.addAll(List.of(fields));
        var address = "/cong-viec/" + items.open(dossier.id()).getFirst().id() + "/" + action;
        assertThat(office.post(account, address, sent.toArray(String[]::new)))
                .as(account + " " + action)
                .hasStatus3xxRedirection();
    }

    private String begun() {
        var answer = office.post("congdan", "/ho-so/nhap", "thu-tuc", PROCEDURE);
        var address = answer.getResponse().getRedirectedUrl();
        return String.valueOf(address).split("/", -1)[3];
    }

    private static Map<String, Function<Samples, String>> ids() {
        var ids = new LinkedHashMap<String, Function<Samples, String>>();
        ids.put("/thong-bao", one -> one.notice);
        ids.put("/notices", one -> one.notice);
        ids.put("/work-items", one -> one.item);
        ids.put("/vang-mat", one -> one.absence);
        ids.put("/absences", one -> one.absence);
        ids.put("/uy-quyen", one -> one.delegation);
        ids.put("/delegations", one -> one.delegation);
        ids.put("/co-quan", one -> FiledDossiers.WARD.value());
        ids.put("/du-thao", one -> one.decided.id().toString());
        ids.put("/rut", one -> one.worked.id().toString());
        ids.put("/bo-sung", one -> one.worked.id().toString());
        ids.put("/lan-nhap", one -> "999999");
        ids.put("/goi-thu-tuc", one -> "999999");
        return ids;
    }

    private static String found(MvcTestResult answer, String pattern) {
        try {
            var matcher = Pattern.compile(pattern).matcher(answer.getResponse().getContentAsString());
            assertThat(matcher.find()).isTrue();
            return matcher.group(1);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String single(String select) {
        return database.sql(select).query(String.class).list().getFirst();
    }

    private String one(String select, Dossier dossier) {
        return listed(select, dossier).getFirst();
    }

    private List<String> listed(String select, Dossier dossier) {
        return database.sql(select)
                .param(dossier.id().value())
                .query(String.class)
                .list();
    }

    private void away() {
        database.sql("insert into absence (id, agency, account, absent_from, absent_until, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.fromString(absence), FiledDossiers.WARD.value(), "thuly", SOON, SOON.plusDays(9))
                .params("truongphong", SOON)
                .update();
    }

    private void standIn() {
        database.sql(
                        "insert into delegation (id, agency, from_account, to_account, role, procedures, valid_from,"
                                + " valid_until, reason, given_by, given_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .params(UUID.fromString(delegation), FiledDossiers.WARD.value(), LEADER, "pholanhdao", "LEADER", "")
                .params(SOON, SOON.plusDays(9), "Đi công tác", LEADER, SOON)
                .update();
    }

    void forget() {
        database.sql("delete from absence where id = ?")
                .param(UUID.fromString(absence))
                .update();
        database.sql("delete from delegation where id = ?")
                .param(UUID.fromString(delegation))
                .update();
    }

    /** The address with what is asked for in the place of its variables. */
    String address(Endpoint endpoint) {
        var pattern = endpoint.pattern().replaceAll("\\{year[^}]*\\}\\}", "2026");
        var address = new StringBuilder();
        var matcher = VARIABLE.matcher(pattern);
        while (matcher.find()) {
            matcher.appendReplacement(address, value(matcher.group(1), pattern));
        }
        return matcher.appendTail(address).toString();
    }

    private String value(String variable, String pattern) {
        return switch (variable) {
            case "draft" -> draft;
            case "step" -> step;
            case "item" -> item;
            case "action" -> "propose";
            case "place" -> "0";
            case "paper" -> paper;
            case "slip" -> slip;
            case "person" -> person;
            case "post" -> post;
            case "absence" -> absence;
            case "dossier" -> worked.id().toString();
            case "day" -> "2026-12-01";
            case "version" -> version;
            case "kind" -> pattern.startsWith("/api/") ? "RECEIPT" : "LIMIT_STRANGE";
            case "print" -> mark.split("/", -1)[2];
            case "name" -> mark.split("/", -1)[3];
            case "code" ->
                pattern.contains("dossiers") || pattern.contains("tracking")
                        ? ended.number().value()
                        : PROCEDURE;
            case "id" -> id(pattern);
            default -> throw new IllegalArgumentException(pattern);
        };
    }

    private String id(String pattern) {
        return IDS.entrySet().stream()
                .filter(entry -> pattern.contains(entry.getKey()))
                .map(entry -> entry.getValue().apply(this))
                .findFirst()
                .orElseGet(() -> ended.id().toString());
    }

    /** A body for programs that says all that must be said. */
    String json(Endpoint endpoint, Person asking) {
        return switch (endpoint.pattern()) {
            case "/api/v1/absences" -> "{\"account\":\"thuly\",\"validUntil\":\"2026-11-30T00:00:00Z\"}";
            case "/api/v1/delegations" ->
                "{\"from\":\"lanhdao\",\"to\":\"pholanhdao\",\"role\":\"LEADER\",\"reason\":\"Đi họp\","
                        + "\"validUntil\":\"2026-11-30T00:00:00Z\"}";
            case "/api/v1/hand-overs" ->
                "{\"from\":\"thuly\",\"to\":\"quyen-case-officer-own\",\"role\":\"CASE_OFFICER\",\"reason\":\"Đi họp\"}";
            case "/api/v1/dossiers" ->
                "{\"procedure\":\"%s\",\"agency\":\"%s\",\"channel\":\"%s\",\"answers\":{},\"papers\":[]}"
                        .formatted(PROCEDURE, FiledDossiers.WARD, asking.isOfficial() ? "COUNTER" : "ONLINE");
            case "/api/v1/work-items/actions/{action}" -> "{\"items\":[\"" + item + "\"]}";
            case "/api/v1/dossiers/{code}/withdrawal" -> "{\"reason\":\"Đổi ý\"}";
            case "/api/v1/dossiers/{code}/supplements" -> "{\"papers\":[]}";
            default -> "{}";
        };
    }

    /** All that any form or query asks for: what is not asked for is not read. */
    static Map<String, String> fields() {
        return Map.ofEntries(
                Map.entry("key", UUID.randomUUID().toString()),
                Map.entry("reason", "Lý do"),
                Map.entry("thu-tuc", PROCEDURE),
                Map.entry("duoi", FiledDossiers.WARD.value()),
                Map.entry("id", FiledDossiers.WARD + ".77"),
                Map.entry("unit", FiledDossiers.WARD.value()),
                Map.entry("measure", "received"),
                Map.entry("secret", "ABCD2345"),
                Map.entry("lastDay", "2026-12-31"),
                Map.entry("notice", "date,kind,name,swap_with,source"),
                Map.entry("version", "1"),
                Map.entry("text", "x"),
                Map.entry("field", "name"),
                Map.entry("value", "x"),
                Map.entry("handle", "x"),
                Map.entry("action", "propose"),
                Map.entry("until", "2026-11-20T00:00:00Z"),
                Map.entry("post", "00000000-0000-4000-8000-000000000001"));
    }
}
