package vn.motcua.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Sha256;
import vn.motcua.ledger.Ledger;
import vn.motcua.ledger.LedgerLine;
import vn.motcua.linter.Folder;
import vn.motcua.packet.Packet.State;
import vn.motcua.procedure.Procedures;
import vn.motcua.testing.Browser;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Office;
import vn.motcua.workflow.StepInfo;
import vn.motcua.workflow.Workflow;

/** A package's way from the file to the public, and what is kept out. */
@DatabaseTest
class PacketPagesTests {

    private static final Path COPIES = Path.of("forms/2.000635-ban-sao-trich-luc-ho-tich");
    private static final String HOME = "/quan-tri/goi-thu-tuc";
    private static final String CODE = "2.999635";

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    PacketRows rows;

    @Autowired
    Procedures procedures;

    @Autowired
    Workflow workflow;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient database;

    @AfterEach
    void leavesNothing() {
        database.sql("delete from packet").update();
        database.sql("delete from procedure_version where code = ?").param(CODE).update();
    }

    @Test
    void becomesADraftThatTwoPeoplePutIntoUse() throws Exception {
        var office = new Office(context);
        var zip = Zips.of(withOwnProcess());

        var packet = done(uploaded(office, zip));

        assertThat(packet.outcomes()).as(packet.toString()).hasSize(2).allMatch(outcome -> outcome.isAsTold());
        assertThat(packet.state()).as(packet.toString()).isEqualTo(State.DRAFTED);
        var key = packet.draft().orElseThrow();
        var version = "/quan-tri/danh-muc/phien-ban/" + CODE + "/" + key.version();
        var own = "own-shape-" + key.version().substring(0, 12);
        assertThat(procedures.find(new ProcedureCode(CODE))).isEmpty();

        office.post("quantri", version + "/ra-soat");
        office.post("quantri", version + "/ap-dung");
        assertThat(procedures.find(new ProcedureCode(CODE)))
                .as("one person alone")
                .isEmpty();
        office.post("quantri2", version + "/ap-dung");

        var procedure = procedures.get(new ProcedureCode(CODE));
        assertThat(procedure.process()).isEqualTo(own);
        assertThat(workflow.steps(own)).extracting(StepInfo::id).contains("userTask_SignResult");
        assertThat(workflow.picture(own).bpmn()).contains("bpmnElement=\"" + own + "\"");
        assertThat(ledger.lines(PacketChain.CHAIN).stream()
                        .filter(line -> line.facts().contains(Sha256.of(zip).hex())))
                .extracting(LedgerLine::kind, line -> line.actor().value())
                .containsExactly(tuple("PacketDrafted", "quantri"), tuple("PacketActivated", "quantri2"));

        var again = done(uploaded(office, zip));
        assertThat(again.state()).isEqualTo(State.REFUSED);
        assertThat(again.problem()).isEqualTo("packet.overwrites");
    }

    @Test
    void isNotRehearsedWhereTheLinterFindsAnError() throws Exception {
        var files = new HashMap<>(copied().files());
        files.remove("result.html");

        var office = new Office(context);
        var id = uploaded(office, Zips.of(new Folder(copied().name(), files)));

        var page = office.get("quantri", HOME + "/" + id);
        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .contains(
                        "Chưa đạt, cần sửa rồi tải lại",
                        "result.html:1",
                        "Thiếu tệp này; hãy thêm vào thư mục thủ tục.");
        assertThat(rows.find(id).orElseThrow().outcomes()).isEmpty();
    }

    @Test
    void refusesAZipWithWords() {
        var office = new Office(context);

        var answer = office.send("quantri", HOME + "/tep", file(Zips.of("../procedure.yaml", "x")));

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("Mục “../procedure.yaml” có đường dẫn ra ngoài gói.");
        assertThat(rows.latest(10)).isEmpty();
    }

    @Test
    void isForTheProvincesAdministratorsOnly() {
        var office = new Office(context);

        for (var account : new String[] {"thuly", "lanhdao3"}) {
            assertThat(office.get(account, HOME)).as(account).hasStatus(403);
            assertThat(office.send(account, HOME + "/tep", file(Zips.of("a/b", "x"))))
                    .as(account)
                    .hasStatus(403);
        }
        assertThat(office.get("congdan", HOME)).hasForwardedUrl("/error");
    }

    @Test
    @Tag("browser")
    void looksGood() throws Exception {
        var office = new Office(context);
        var files = new HashMap<>(copied().files());
        files.put(
                "procedure.yaml",
                files.getOrDefault("procedure.yaml", "")
                        .replace("kind: PHI", "kind: TIP")
                        .replace("kind: LE_PHI", "kind: TIP"));
        files.put("own.bpmn", "<a/>");
        long id = uploaded(office, Zips.of(new Folder(copied().name(), files)));
        for (var look : Browser.looks()) {
            Browser.open(port, look, page -> {
                page.navigate("/dang-nhap");
                page.fill("#account", "quantri");
                page.fill("#password", "motcua-demo-2026");
                page.click("main button");
                for (var address : new String[] {HOME, HOME + "/" + id}) {
                    page.navigate(address);
                    Browser.check(page);
                    Browser.screenshot(page, "packet-" + (address.equals(HOME) ? "home" : "one") + "-" + look);
                }
            });
        }
    }

    private long uploaded(Office office, byte[] zip) {
        var answer = office.send("quantri", HOME + "/tep", file(zip));
        assertThat(answer).hasStatus3xxRedirection();
        var address = String.valueOf(answer.getResponse().getRedirectedUrl());
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    private static MockMultipartFile file(byte[] zip) {
        return new MockMultipartFile("file", "goi.zip", "application/zip", zip);
    }

    private Packet done(long id) {
        long end = System.nanoTime() + 240_000_000_000L;
        var packet = rows.find(id).orElseThrow();
        while (packet.isWorked() && System.nanoTime() < end) {
            LockSupport.parkNanos(200_000_000L);
            packet = rows.find(id).orElseThrow();
        }
        return packet;
    }

    /** A folder of ours under a code that nobody has, with two of its stories. */
    private static Folder copied() {
        var files = new HashMap<String, String>();
        Folder.read(COPIES).files().forEach((path, text) -> files.put(path, text.replace("2.000635", CODE)));
        files.keySet().removeIf(path -> path.startsWith("scenarios/") && !path.matches(".*/(same-day|refused)\\.yaml"));
        return new Folder(CODE + "-ban-sao-trich-luc-ho-tich", files);
    }

    private static Folder withOwnProcess() throws Exception {
        var copied = copied();
        var files = new HashMap<>(copied.files());
        var process = "process: automatic";
        assertThat(files.get("procedure.yaml")).contains(process);
        files.put("procedure.yaml", files.getOrDefault("procedure.yaml", "").replace(process, "process: own-shape"));
        files.put(
                "own-shape.bpmn",
                Files.readString(Path.of("processes/automatic.bpmn"), StandardCharsets.UTF_8)
                        .replace("id=\"automatic\"", "id=\"own-shape\"")
                        .replace("bpmnElement=\"automatic\"", "bpmnElement=\"own-shape\""));
        return new Folder(copied.name(), files);
    }
}
