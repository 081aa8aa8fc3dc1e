package vn.motcua.catalogue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.motcua.procedure.AgencyLevel;
import vn.motcua.procedure.Procedure;
import vn.motcua.rehearsal.Partner;
import vn.motcua.testing.TestClock;

/** Files a dossier of any procedure and carries it to its end by what the work items themselves offer. */
final class Carrier {

    private static final List<String> ACTIONS = List.of(
            "accept",
            "assign",
            "go-without-opinions",
            "plan-inspection",
            "record-inspection",
            "propose",
            "approve",
            "sign",
            "seal",
            "hand-over");
    private static final Map<String, String> WORDS = Map.of(
            "outcome",
            "GRANT",
            "opinion",
            "Đủ điều kiện",
            "receiverName",
            "Nguyễn Thị Ước Mơ",
            "receiverId",
            "001190000012");

    private static final Pattern CHOSEN = Pattern.compile("(?:^|\"m1\" then )(\\d+)");

    private final int port;

    Carrier(int port) {
        this.port = port;
    }

    /** The state in which it ends. */
    String carry(Procedure procedure, List<String> papers) {
        boolean ward = procedure.agencyLevel() != AgencyLevel.PROVINCE;
        var code = filed(procedure, papers, ward ? "H07.12" : "H07");
        var suffix = ward ? "" : "tinh";
        var people = List.of(
                "motcua" + suffix, "truongphong" + suffix, "thuly" + suffix, "lanhdao" + suffix, "vanthu" + suffix);
        long end = System.nanoTime() + 60_000_000_000L;
        var status = status(code);
        while (!status.equals("RETURNED") && System.nanoTime() < end) {
            boolean acted = false;
            for (var person : people) {
                acted |= acts(person, code, "thuly" + suffix, procedure);
            }
            if (!acted) {
                LockSupport.parkNanos(20_000_000L);
            }
            status = status(code);
        }
        return status;
    }

    private Partner as(String account) {
        return new Partner(port, account);
    }

    private String status(String code) {
        return as("congdan")
                .get("/api/v1/dossiers/" + code)
                .json()
                .path("status")
                .asString();
    }

    private String filed(Procedure procedure, List<String> papers, String agency) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("request", "Đề nghị giải quyết theo quy định");
        answers.put("commitment", true);
        var form = procedure.declaration().toJson().toString();
        if (form.contains("\"key\":\"case\"")) {
            answers.put("case", "m1");
        }
        if (form.contains("\"key\":\"feeRow\"")) {
            answers.put("feeRow", "m1");
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("procedure", procedure.code().value());
        body.put("agency", agency);
        body.put("channel", "ONLINE");
        body.put(
                "applicant",
                Map.of(
                        "name", "Nguyễn Thị Ước Mơ",
                        "citizenId", "001190000012",
                        "phone", "0912345678",
                        "address", "Số 5, tổ 3, phường Sen Hồ, tỉnh Hoa Sen"));
        body.put("answers", answers);
        body.put("papers", papers.stream().map(this::uploaded).toList());
        body.put("returnBy", procedure.returnBy().getFirst().name());
        var answer =
                as("congdan").post("/api/v1/dossiers", body, UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("code").asString();
    }

    private Map<String, String> uploaded(String paper) {
        var answer = as("congdan").upload(paper + ".pdf", FiledThroughTests.onePage());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return Map.of("paper", paper, "file", answer.json().path("id").asString());
    }

    /** Does what one person can do now. */
    private boolean acts(String person, String code, String officer, Procedure procedure) {
        var next = "";
        do {
            var page = as(person).get("/api/v1/work-items?after=" + next).json();
            for (var item : page.path("items")) {
                if (!item.path("dossier").asString().equals(code)) {
                    continue;
                }
                for (var action : item.path("actions")) {
                    if (ACTIONS.contains(action.path("name").asString())) {
                        return acted(person, item.path("id").asString(), action, officer, procedure);
                    }
                }
            }
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return false;
    }

    private boolean acted(String person, String item, JsonNode action, String officer, Procedure procedure) {
        var with = new LinkedHashMap<String, Object>();
        for (var field : action.path("fields")) {
            var name = field.path("name").asString();
            if (field.path("required").asBoolean() || name.equals("outcome")) {
                with.put(name, value(name, field, officer, procedure));
            }
        }
        var address =
                "/api/v1/work-items/" + item + "/actions/" + action.path("name").asString();
        var answer = as(person).post(address, with, UUID.randomUUID().toString());
        assertThat(answer.status())
                .as(procedure.code() + " " + action.path("name").asString() + " " + with + ": " + answer.text())
                .isEqualTo(200);
        return true;
    }

    private static Object value(String name, JsonNode field, String officer, Procedure procedure) {
        if (name.equals("officer")) {
            return officer;
        }
        return switch (field.path("type").asString()) {
            case "MONEY" -> fee(procedure);
            case "DATE" -> LocalDate.ofInstant(TestClock.START, TestClock.ZONE).toString();
            case "CHOICE" ->
                field.path("choices").has(WORDS.getOrDefault(name, ""))
                        ? WORDS.getOrDefault(name, "")
                        : field.path("choices").propertyNames().iterator().next();
            default -> WORDS.getOrDefault(name, "Đúng quy định");
        };
    }

    /** What the first choice costs. */
    private static long fee(Procedure procedure) {
        return procedure.fees().stream()
                .mapToLong(fee -> {
                    var chosen = CHOSEN.matcher(fee.amount());
                    return chosen.find() ? Long.parseLong(chosen.group(1)) : 0;
                })
                .sum();
    }
}
