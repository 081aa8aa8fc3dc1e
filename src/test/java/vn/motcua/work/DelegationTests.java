package vn.motcua.work;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.FiledDossiers.MOTHER;
import static vn.motcua.testing.FiledDossiers.WARD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.ledger.Ledger;
import vn.motcua.rehearsal.Partner;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.Staffing;
import vn.motcua.testing.TestClock;
import vn.motcua.testing.Visitor;

/** Officials who act in others' places, through HTTP. */
@OfficeTest
class DelegationTests {

    private static final String EVENING = "2026-11-20T17:00:00+07:00";

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    WorkItems items;

    @Autowired
    WorkMoves moves;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private Dossier dossier;

    @BeforeEach
    void file() {
        dossier = new FiledDossiers(context).withProcess(WARD, MOTHER);
    }

    @AfterEach
    void forget() {
        database.sql("delete from delegation").update();
        database.sql("delete from absence").update();
        new Staffing(database).dismiss("truongphong2");
        new Staffing(database).dismiss("haivitri");
        clock.reset();
    }

    @Test
    void carriesADossierToItsEndWhileTheLeaderIsAway() {
        var delegation = delegate("lanhdao", "pholanhdao", "leader", true);
        proceedToSignature();

        var waiting = itemOf("pholanhdao");
        var signed = act("pholanhdao", "sign", Map.of());
        await(() -> !itemOf("vanthu").isMissingNode());
        act("vanthu", "seal", Map.of());
        await(() -> dossiers.get(dossier.id()).status() == DossierStatus.RETURNED);

        assertThat(waiting.path("onBehalfOf").asString()).isEqualTo("lanhdao");
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        assertThat(result())
                .contains("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Mai Thị Thay")
                .doesNotContain("Hoàng Văn Ký");
        assertThat(ledger.lines(dossier.id().value()))
                .filteredOn(line -> line.facts().contains("userTask_SignResult"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor()).isEqualTo(new AccountName("pholanhdao"));
                    assertThat(line.facts()).contains(delegation);
                });
        assertThat(office().get(
                                "thuly",
                                "/cong-viec/"
                                        + items.of(dossier.id()).getFirst().id()))
                .bodyText()
                .contains("Mai Thị Thay (Phó Chủ tịch), theo ủy quyền của Hoàng Văn Ký (Chủ tịch)");
    }

    @Test
    void refusesToSignUnderADelegationThatHasEnded() {
        delegate("lanhdao", "pholanhdao", "leader", true);
        proceedToSignature();
        var item = itemOf("pholanhdao").path("id").asString();
        assertThat(office().get("pholanhdao", "/cong-viec/" + item))
                .bodyText()
                .contains(
                        "Bạn xử lý theo ủy quyền của Hoàng Văn Ký (Chủ tịch), có hiệu lực đến 20/11/2026 17:00",
                        "/sign\"");
        clock.set(TestClock.at("2026-11-20T17:00"));

        var late = new Partner(port, "pholanhdao").post(address(item, "sign"), Map.of(), key());
        var page = office().post("pholanhdao", "/cong-viec/" + item + "/sign", "key", key());

        assertThat(late.status()).isEqualTo(403);
        assertThat(late.json().path("code").asString()).isEqualTo("delegation.expired");
        assertThat(late.json().path("detail").asString()).contains("hết hiệu lực lúc 20/11/2026 17:00");
        assertThat(page).hasStatus(403).bodyText().contains("hết hiệu lực lúc 20/11/2026 17:00");
        assertThat(itemOf("pholanhdao").isMissingNode()).isTrue();
        assertThat(act("lanhdao", "sign", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void drawsTheDraftUpForWhoeverWillSign() {
        delegate("lanhdao", "truongphong", "leader", true);
        proceedToSignature();

        var draft = "/cong-viec/ho-so/" + dossier.id() + "/du-thao";

        assertThat(text(new Office(context).get("thuly", draft).getResponse().getContentAsByteArray()))
                .contains("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG TƯ PHÁP", "Đỗ Thị Duyệt");
        assertThat(text(new Office(context).get("lanhdao", draft).getResponse().getContentAsByteArray()))
                .contains("CHỦ TỊCH", "Hoàng Văn Ký")
                .doesNotContain("TUQ.");
    }

    @Test
    void marksWhatIsDoneInAnothersPlaceInTheInbox() {
        assertThat(office().get("thuly", "/cong-viec?queue=receptionist")).hasStatus(403);
        delegate("motcua", "thuly", "receptionist", false);

        assertThat(office().get("thuly", "/cong-viec?queue=receptionist"))
                .hasStatusOk()
                .bodyText()
                .contains(dossier.number().value(), "theo ủy quyền của Lê Thị Tiếp")
                .doesNotContain("??");
        assertThat(office().get("motcua", "/cong-viec")).bodyText().doesNotContain("theo ủy quyền");
        assertThat(act("thuly", "accept", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void keepsToTheProceduresItIsFor() {
        give(
                "motcua",
                Map.of(
                        "to", "thuly",
                        "role", "receptionist",
                        "procedures", new String[] {"1.004873"},
                        "validUntil", EVENING,
                        "reason", "Đi công tác"));

        var item = items.open(dossier.id()).getFirst().id().value();
        var refused = new Partner(port, "thuly").post(address(item, "accept"), Map.of(), key());

        assertThat(itemOf("thuly").isMissingNode()).isTrue();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("code").asString()).isEqualTo("delegation.out-of-scope");
    }

    @Test
    void endsAtOnceWhenItIsRevoked() {
        var id = delegate("motcua", "thuly", "receptionist", false);
        var item = itemOf("thuly").path("id").asString();
        assertThat(new Partner(port, "vanthu")
                        .post(revocation(id), Map.of(), key())
                        .status())
                .isEqualTo(403);
        assertThat(new Partner(port, "motcua")
                        .post(revocation(id), Map.of(), key())
                        .status())
                .isEqualTo(200);

        var refused = new Partner(port, "thuly").post(address(item, "accept"), Map.of(), key());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("code").asString()).isEqualTo("delegation.revoked");
    }

    @Test
    void bringsWhatAnAbsentOfficialHadTakenToTheirDelegate() {
        var item = itemOf("motcua").path("id").asString();
        new Partner(port, "motcua").post("/api/v1/work-items/" + item + "/claim", Map.of(), null);
        delegate("motcua", "thuly", "receptionist", false);

        var present = new Partner(port, "thuly").post(address(item, "accept"), Map.of(), key());
        assertThat(present.json().path("code").asString()).isEqualTo("work-item.taken");
        assertThat(itemOf("thuly").isMissingNode()).isTrue();
        var absent = new Partner(port, "quantri")
                .post("/api/v1/absences", Map.of("account", "motcua", "validUntil", EVENING), key());

        assertThat(absent.status()).as(absent.text()).isEqualTo(201);
        assertThat(office().get("thuly", "/cong-viec")).bodyText().contains("Lê Thị Tiếp");
        assertThat(act("thuly", "accept", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void givesBackWhatADelegateHadTakenToTheDelegator() {
        delegate("motcua", "thuly", "receptionist", false);
        var item = itemOf("thuly").path("id").asString();
        new Partner(port, "thuly").post("/api/v1/work-items/" + item + "/claim", Map.of(), null);
        clock.set(TestClock.at("2026-11-20T17:30"));

        assertThat(itemOf("motcua").path("owner").asString()).isEqualTo("thuly");
        assertThat(act("motcua", "accept", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void assignsNothingToTheAbsentUnlessNobodyElseIsThere() {
        act("motcua", "accept", Map.of());
        assertThat(officers()).contains("thuly");
        new Partner(port, "thuly").post("/api/v1/absences", Map.of("validUntil", EVENING), key());
        assertThat(officers()).containsExactly("thuly");
        new Staffing(database).post("vanthu", new AgencyId("H07.12"), "Chuyên viên", Role.CASE_OFFICER);

        assertThat(officers()).containsExactly("vanthu");

        new Staffing(database).strip("vanthu", Role.CASE_OFFICER);
    }

    @Test
    void givesADelegationOnceForAKeyAndListsIt() {
        var wish = Map.of("to", "pholanhdao", "role", "leader", "validUntil", EVENING, "reason", "Đi họp");
        var partner = new Partner(port, "lanhdao");
        var key = key();

        var first = partner.post("/api/v1/delegations", wish, key);
        var again = partner.post("/api/v1/delegations", wish, key);
        var twice = partner.post("/api/v1/delegations", wish, key());

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.json().path("errors").path(0).path("code").asString()).isEqualTo("delegation.overlaps");
        assertThat(new Partner(port, "pholanhdao")
                        .get("/api/v1/delegations")
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(new Partner(port, "vanthu").get("/api/v1/delegations").json().path("items"))
                .isEmpty();
        assertThat(new Partner(port, "congdan").get("/api/v1/delegations").status())
                .isEqualTo(403);
        assertThat(partner.post("/api/v1/delegations", Map.of(), key()).json().path("errors"))
                .hasSize(4);
    }

    @Test
    void handsAllOpenWorkOverOnce() {
        var second = new FiledDossiers(context).withProcess(WARD, MOTHER);
        act("motcua", "accept", Map.of());
        accept(second);
        var taken = items.open(dossier.id()).getFirst().id().value();
        new Partner(port, "truongphong").post("/api/v1/work-items/" + taken + "/claim", Map.of(), null);
        secondHead();
        var order = Map.of("from", "truongphong", "to", "truongphong2", "role", "head", "reason", "Nghỉ hưu");
        var key = key();

        var refused = new Partner(port, "thuly").post("/api/v1/hand-overs", order, key());
        var first = new Partner(port, "lanhdao").post("/api/v1/hand-overs", order, key);
        var again = new Partner(port, "lanhdao").post("/api/v1/hand-overs", order, key);
        var nothingLeft = new Partner(port, "truongphong").post("/api/v1/hand-overs", order, key());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().path("moved").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(nothingLeft.json().path("moved").asInt(-1)).isZero();
        for (var moved : new Dossier[] {dossier, second}) {
            assertThat(items.open(moved.id()).getFirst().owner()).contains(new AccountName("truongphong2"));
            assertThat(moves.of(moved.id())).hasSize(1);
            assertThat(ledger.lines(moved.id().value()))
                    .filteredOn(line -> line.kind().equals("WorkMoved"))
                    .hasSize(1);
        }
        assertThat(office().get("lanhdao", "/cong-viec/" + taken))
                .bodyText()
                .contains(
                        "Chuyển giao từ Đỗ Thị Duyệt (Trưởng phòng Tư pháp) sang Tạ Thị Hai (Trưởng phòng), do Hoàng Văn Ký thực hiện",
                        "Nghỉ hưu");
        var wrong = Map.of("from", "truongphong", "to", "thuly", "role", "head", "reason", "x");
        assertThat(new Partner(port, "lanhdao")
                        .post("/api/v1/hand-overs", wrong, key())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void isUsedInThePostNamedAndInNoOther() {
        var both = twoPosts("Hai Vị Trí", "Chuyên viên", Role.CASE_OFFICER);
        give("motcua", Map.of("to", both.first(), "role", "receptionist", "validUntil", EVENING, "reason", "Đi học"));
        var item = items.open(dossier.id()).getFirst().id().value();

        var elsewhere = acceptIn(both.second(), item);
        var there = acceptIn(both.first(), item);

        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(elsewhere.body()).contains("delegation.other-post");
        assertThat(there.statusCode()).as(there.body()).isEqualTo(200);
        assertThat(office().get("thuly", "/cong-viec/" + item))
                .bodyText()
                .contains("Hai Vị Trí (Chuyên viên), theo ủy quyền của Lê Thị Tiếp (");
    }

    @Test
    void putsThePostInWhichADelegationIsUsedAboveTheSignature() {
        var both = twoPosts("Phó Hai Vị Trí", "Phó Chủ tịch", Role.HEAD);
        give(
                "lanhdao",
                Map.of(
                        "to",
                        both.second(),
                        "role",
                        "leader",
                        "validUntil",
                        EVENING,
                        "reason",
                        "Đi công tác",
                        "absent",
                        true));
        proceedToSignature();

        var draft = new Office(context).get("thuly", "/cong-viec/ho-so/" + dossier.id() + "/du-thao");

        assertThat(text(draft.getResponse().getContentAsByteArray()))
                .contains("TUQ. CHỦ TỊCH", "THANH TRA VIÊN", "Phó Hai Vị Trí")
                .doesNotContain("KT.");
    }

    private record Both(String first, String second) {}

    /** Somebody with two posts in the ward: one that is given, and as an inspector. */
    private Both twoPosts(String fullName, String title, Role role) {
        var staffing = new Staffing(database);
        var first = staffing.employ("haivitri", fullName, new AgencyId("H07.12"), title, role);
        var second = staffing.post("haivitri", new AgencyId("H07.12"), "Thanh tra viên", Role.INSPECTOR);
        staffing.letIn("haivitri");
        return new Both(first.toString(), second.toString());
    }

    private HttpResponse<String> acceptIn(String post, String item) {
        return new Visitor(port)
                .withBasic("haivitri", "motcua-demo-2026")
                .with("Acting-Post", post)
                .with("Idempotency-Key", key())
                .postJson(address(item, "accept"), "{}");
    }

    private void proceedToSignature() {
        act("motcua", "accept", Map.of());
        act("truongphong", "assign", Map.of("officer", "thuly"));
        act("thuly", "propose", Map.of("outcome", "GRANT", "opinion", "Đủ điều kiện."));
        act("truongphong", "approve", Map.of());
        await(() ->
                items.open(dossier.id()).stream().anyMatch(item -> item.step().equals("userTask_SignResult")));
    }

    private String delegate(String from, String to, String role, boolean absent) {
        return give(
                from, Map.of("to", to, "role", role, "validUntil", EVENING, "reason", "Đi công tác", "absent", absent));
    }

    private String give(String from, Map<String, Object> wish) {
        var given = new Partner(port, from).post("/api/v1/delegations", wish, key());
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        return given.json().path("id").asString();
    }

    private static String revocation(String id) {
        return "/api/v1/delegations/" + id + "/revocation";
    }

    private Partner.Answer act(String account, String action, Map<String, ?> with) {
        var item = items.open(dossier.id()).getFirst().id().value();
        var answer = new Partner(port, account).post(address(item, action), with, key());
        assertThat(answer.status())
                .as(account + " " + action + ": " + answer.text())
                .isEqualTo(200);
        return answer;
    }

    private void accept(Dossier other) {
        var item = items.open(other.id()).getFirst().id().value();
        new Partner(port, "motcua").post(address(item, "accept"), Map.of(), key());
    }

    private static String address(String item, String action) {
        return "/api/v1/work-items/" + item + "/actions/" + action;
    }

    /** The dossier's item in somebody's inbox; a missing node when it is not there. */
    private JsonNode itemOf(String account) {
        var next = "";
        JsonNode page;
        do {
            page = new Partner(port, account)
                    .get("/api/v1/work-items?after=" + next)
                    .json();
            for (var item : page.path("items")) {
                if (item.path("dossier").asString().equals(dossier.number().value())) {
                    return item;
                }
            }
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return page.path("nothing");
    }

    private Iterable<String> officers() {
        return itemOf("truongphong")
                .path("actions")
                .path(0)
                .path("fields")
                .path(0)
                .path("choices")
                .propertyNames();
    }

    private String result() {
        return text(new Partner(port, "congdan")
                .get("/api/v1/dossiers/" + dossier.number() + "/result")
                .bytes());
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void secondHead() {
        new Staffing(database).employ("truongphong2", "Tạ Thị Hai", new AgencyId("H07.12"), "Trưởng phòng", Role.HEAD);
    }

    private Office office() {
        return new Office(context);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void await(BooleanSupplier condition) {
        var until = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting").isLessThan(until);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
