package vn.motcua.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.FiledDossiers.MOTHER;
import static vn.motcua.testing.FiledDossiers.WARD;
import static vn.motcua.testing.TestClock.at;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.dossier.Dossier;
import vn.motcua.ledger.Ledger;
import vn.motcua.rehearsal.Partner;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.PdfText;
import vn.motcua.testing.TestClock;
import vn.motcua.work.WorkItems;

/** Papers that somebody issues in another's place. */
@SlipTest
class ActingForTests {

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    WorkItems items;

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
        clock.reset();
    }

    private String delegate(String from, String to, String role, String document) {
        var wish = new HashMap<String, Object>(
                Map.of("to", to, "role", role, "validUntil", "2026-11-20T17:00:00+07:00", "reason", "Đi công tác"));
        if (!document.isEmpty()) {
            wish.put("document", document);
        }
        var given = new Partner(port, from).post("/api/v1/delegations", wish, key());
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        return given.json().path("id").asString();
    }

    private void act(String account, String action, Map<String, ?> with) {
        var item = items.open(dossier.id()).getFirst().id();
        var done = new Partner(port, account)
                .post("/api/v1/work-items/" + item.value() + "/actions/" + action, with, key());
        assertThat(done.status())
                .as(account + " " + action + ": " + done.text())
                .isEqualTo(200);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void appraise() {
        act("motcua", "accept", Map.of());
        act("truongphong", "assign", Map.of("officer", "thuly"));
    }

    private String paper(String kind) {
        var answer = new Office(context).get("thuly", "/api/v1/dossiers/" + dossier.number() + "/papers/" + kind);
        assertThat(answer).hasStatusOk();
        var pdf = PdfText.kept("in-place-" + kind, answer.getResponse().getContentAsByteArray());
        assertThat(PdfText.of(pdf).pages()).isEqualTo(1);
        return PdfText.of(pdf).text();
    }

    @Test
    void bearADeputysTitleInPlaceOfTheHead() {
        var used = delegate("lanhdao", "pholanhdao", "leader", "12/UQ-UBND");
        appraise();
        act("thuly", "propose-extension", Map.of("newDate", "2026-11-27", "reason", "Chờ xác minh."));
        act("pholanhdao", "extend", Map.of());

        assertThat(paper("APOLOGY"))
                .containsSubsequence("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Mai Thị Thay")
                .doesNotContain("THỦ TRƯỞNG CƠ QUAN", "Hoàng Văn Ký");
        assertThat(paper("CONTROL_SHEET"))
                .containsSubsequence("Mai Thị Thay (thay", "Chủ tịch Hoàng Văn Ký, văn bản ủy quyền", "12/UQ-UBND)");
        assertThat(ledger.lines(dossier.id().value()))
                .filteredOn(line -> line.facts().contains("userTask_DecideExtension"))
                .singleElement()
                .satisfies(line -> assertThat(line.facts()).contains(used));
    }

    @Test
    void bearAnybodyElsesTitleByDelegation() {
        delegate("motcua", "vanthu", "receptionist", "");
        act(
                "vanthu",
                "request-supplement",
                Map.of("items", List.of(Map.of("paper", "giay-chung-sinh", "reason", "Ảnh mờ."))));

        assertThat(paper("SUPPLEMENT_REQUEST"))
                .containsSubsequence(
                        "NGƯỜI HƯỚNG DẪN", "TUQ. CÔNG CHỨC TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "VĂN THƯ", "Vũ Thị Dấu");
    }

    @Test
    void bearNobodyElsesTitleInOnesOwnRight() {
        delegate("lanhdao", "pholanhdao", "leader", "12/UQ-UBND");
        appraise();
        clock.set(at("2026-11-20T09:10"));
        act("thuly", "propose-stop", Map.of("reason", "Đã đăng ký ở nơi khác."));
        act("lanhdao", "stop", Map.of("reason", "Đã đăng ký ở nơi khác."));

        assertThat(paper("STOP_NOTICE"))
                .contains("ĐẠI DIỆN CƠ QUAN, ĐƠN VỊ", "Hoàng Văn Ký")
                .doesNotContain("KT.", "TUQ.");
    }
}
