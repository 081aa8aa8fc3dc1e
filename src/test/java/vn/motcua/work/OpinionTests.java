package vn.motcua.work;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.FiledDossiers.MOTHER;
import static vn.motcua.testing.FiledDossiers.WARD;
import static vn.motcua.testing.TestClock.at;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.core.AgencyId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;
import vn.motcua.dossier.Clocks;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.Staffing;
import vn.motcua.testing.TestClock;

/** Several agencies asked at once, where the procedure lets the clock stand still for them, and where it does not. */
@OfficeTest
class OpinionTests {

    private static final AgencyId OTHER = new AgencyId("H07.77");
    private static final ProcedureCode SINGLE = new ProcedureCode("1.004873");

    @Autowired
    WebApplicationContext context;

    @Autowired
    WorkItems items;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private Office office;
    private int keys;

    @BeforeEach
    void begin() {
        office = new Office(context);
        database.sql("insert into agency (id, name, parent_name, one_stop_name, place) values (?, ?, ?, ?, ?)")
                .params(OTHER.value(), "Ủy ban nhân dân xã Sao", "Tỉnh", "Trung tâm", "Sao")
                .update();
        new Staffing(database).employ("truongphong77", "Lý Thị Sao", OTHER, "Trưởng phòng", Role.HEAD);
    }

    @AfterEach
    void end() {
        clock.reset();
        new Staffing(database).dismiss("truongphong77");
        database.sql("delete from agency where id = ?").param(OTHER.value()).update();
    }

    /** Accepted on Friday at 09:00; at 10:00 both are asked until Wednesday 17:00. */
    private Dossier asked(FiledDossiers filed) {
        var dossier = filed.withProcess(WARD, MOTHER);
        act(dossier, "motcua", "accept");
        act(dossier, "truongphong", "assign", "officer", "thuly");
        clock.set(at("2026-11-20T10:00"));
        act(
                dossier,
                "thuly",
                "ask-opinions",
                "agencies",
                "H07.15",
                "agencies",
                OTHER.value(),
                "question",
                "Đã đăng ký kết hôn chưa?",
                "until.day",
                "25",
                "until.month",
                "11",
                "until.year",
                "2026");
        return dossier;
    }

    private Dossier askedWithPause() {
        return asked(new FiledDossiers(context, SINGLE));
    }

    private void act(Dossier dossier, String account, String action, String... fields) {
        var item = items.open(dossier.id()).stream()
                .filter(open -> open.actions().contains(action))
                .filter(open -> !action.equals("give-opinion") || mine(open, account))
                .findFirst()
                .orElseThrow();
        var sent = new ArrayList<>(List.of("key", "opinion-" + dossier.id() + "-" + ++keys));
        sent.addAll(List.of(fields));
        assertThat(office.post(account, "/cong-viec/" + item.id() + "/" + action, sent.toArray(String[]::new)))
                .as(account + " " + action)
                .hasStatus3xxRedirection();
    }

    private static boolean mine(WorkItem item, String account) {
        return item.agency().equals(OTHER) == account.equals("truongphong77");
    }

    private Clocks clocks(Dossier dossier) {
        return dossiers.get(dossier.id()).clocks();
    }

    @Test
    void standStillFromTheQuestionToTheLastAnswer() {
        var dossier = askedWithPause();
        assertThat(dossiers.get(dossier.id()).status()).isEqualTo(DossierStatus.IN_PROCESS);
        assertThat(clocks(dossier).pausedAt()).contains(at("2026-11-20T10:00"));

        clock.set(at("2026-11-20T15:00"));
        act(dossier, "truongphong77", "give-opinion", "opinion", "Chưa.");
        assertThat(clocks(dossier).pausedAt()).contains(at("2026-11-20T10:00"));
        clock.set(at("2026-11-23T10:00"));
        act(dossier, "motcua2", "give-opinion", "opinion", "Chưa.");

        assertThat(clocks(dossier).pausedAt()).isEmpty();
        assertThat(clocks(dossier).dueAt()).as("a working day later").contains(at("2026-11-27T09:00"));
        assertThat(clocks(dossier).promisedAt()).contains(at("2026-11-27T09:00"));
        assertThat(office.get("congdan", "/ho-so/" + dossier.id() + "/ngay-hen"))
                .hasStatusOk()
                .bodyText()
                .contains("chờ ý kiến cơ quan khác", "từ 20/11/2026 10:00 đến 23/11/2026 10:00")
                .contains("Phạm Văn Xét", "Hạn lùi lại 8 giờ làm việc")
                .doesNotContain("??");
    }

    @Test
    void tellTheApplicantAndTheOfficeThatTheClockStands() {
        var dossier = askedWithPause();

        assertThat(office.get("congdan", "/ho-so/" + dossier.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Đang lấy ý kiến của cơ quan khác", "tạm dừng từ 20/11/2026 10:00")
                .doesNotContain("??");
        var item = items.open(dossier.id()).getFirst();
        var asked = item.agency().equals(OTHER) ? "truongphong77" : "motcua2";
        assertThat(office.get(asked, "/cong-viec/" + item.id()))
                .hasStatusOk()
                .bodyText()
                .contains("tạm dừng – chờ ý kiến")
                .doesNotContain("??");
        assertThat(office.get(asked, "/cong-viec")).bodyText().contains("tạm dừng – chờ ý kiến");
        assertThat(office.get("congdan", "/ho-so/" + dossier.id() + "/ngay-hen"))
                .bodyText()
                .contains("từ 20/11/2026 10:00 đến nay");
    }

    @Test
    void runOnWhereTheProcedureDoesNotSaySo() {
        var dossier = asked(new FiledDossiers(context));
        var due = clocks(dossier).dueAt();

        clock.set(at("2026-11-23T08:00"));
        act(dossier, "truongphong77", "give-opinion", "opinion", "Chưa.");
        act(dossier, "motcua2", "give-opinion", "opinion", "Chưa.");

        assertThat(clocks(dossier).pausedAt()).isEmpty();
        assertThat(clocks(dossier).dueAt()).isEqualTo(due);
    }
}
