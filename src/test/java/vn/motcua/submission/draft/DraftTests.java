package vn.motcua.submission.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DossierId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.RuleViolation;
import vn.motcua.files.Files;
import vn.motcua.submission.Samples;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Staffing;
import vn.motcua.testing.TestClock;

@DatabaseTest
class DraftTests {

    private static final String PAPER = "giay-chung-sinh";

    @Autowired
    DraftDesk desk;

    @Autowired
    DraftPapersDesk papers;

    @Autowired
    SendingDesk sending;

    @Autowired
    DraftCleaning cleaning;

    @Autowired
    Accounts accounts;

    @Autowired
    Files files;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private DraftId id = new DraftId(new UUID(0, 0));

    @BeforeEach
    void start() {
        id = desk.start(new ProcedureCode("1.001193"), actor("congdan")).draft().id();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Actor actor(String account) {
        return accounts.get(new AccountName(account)).actor(Staffing.DAY);
    }

    private Visit visit(Seen seen) {
        return new Visit(id, actor("congdan"), seen);
    }

    private Draft draft() {
        return desk.open(id, actor("congdan")).draft();
    }

    private OpenDraft answer(Seen seen, String name) {
        return desk.save(visit(seen), "to-khai/child", open -> open.draft().answer(named(name)));
    }

    private static JsonNode named(String name) {
        return JsonMapper.shared().createObjectNode().put("name", name);
    }

    private void complete() {
        desk.save(visit(Seen.NOTHING), Page.APPLICANT, open -> open.draft().chooseAgency(new AgencyId("H07.12")));
        desk.save(visit(Seen.NOTHING), "to-khai/child", open -> open.draft()
                .answer(Samples.birthWithoutPapers().path("answers")));
    }

    private static void assertUnknown(RuleViolation e) {
        assertThat(e.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(e.code()).isEqualTo("submission.draft-unknown");
    }

    @Test
    void beginsWithWhatIsKnown() {
        assertThat(draft().applicant().name()).isEqualTo("Nguyễn Thị Ước Mơ");
        assertThat(draft().applicant().errors()).isEmpty();
    }

    @Test
    void isForItsOwnerAlone() {
        assertThatThrownBy(() -> desk.open(id, actor("congdan2")))
                .isInstanceOfSatisfying(RuleViolation.class, DraftTests::assertUnknown);
        assertThatThrownBy(() -> desk.open(id, actor("motcua")))
                .isInstanceOfSatisfying(RuleViolation.class, DraftTests::assertUnknown);
        assertThatThrownBy(() -> DraftId.of("khong-co"))
                .isInstanceOfSatisfying(RuleViolation.class, DraftTests::assertUnknown);
    }

    @Test
    void livesForThirtyDaysAfterItsLastChange() {
        clock.forward(Duration.ofDays(29));
        answer(Seen.NOTHING, "An");
        clock.forward(Duration.ofDays(29));

        assertThat(draft().answers()).isEqualTo(named("An"));

        clock.forward(Duration.ofDays(1));
        assertThatThrownBy(this::draft).isInstanceOfSatisfying(RuleViolation.class, DraftTests::assertUnknown);
    }

    @Test
    void goesWithItsFilesWhenItHasLainForTooLong() {
        var file = UUID.fromString(Samples.scan(files, "congdan"));
        papers.add(visit(Seen.NOTHING), PAPER, file);
        clock.forward(Duration.ofDays(30));

        cleaning.removeExpired();

        assertThat(rows("select count(*) from submission_draft where id = ?", id.value()))
                .isZero();
        assertThat(isAttached(file)).isFalse();
    }

    @Test
    void keepsTheFilesThatADossierHolds() {
        complete();
        var file = UUID.fromString(Samples.scan(files, "congdan"));
        papers.add(visit(Seen.NOTHING), PAPER, file);
        sending.send(visit(Seen.NOTHING), draft().submitKey());
        id = desk.start(new ProcedureCode("1.001193"), actor("congdan")).draft().id();
        papers.add(visit(Seen.NOTHING), PAPER, file);

        papers.remove(visit(draft().seenNow(Page.PAPERS)), file);

        assertThat(draft().papers()).isEmpty();
        assertThat(isAttached(file)).isTrue();
    }

    private boolean isAttached(UUID file) {
        return rows("select count(*) from stored_file where attached = true and id = ?", file) == 1;
    }

    private int rows(String query, UUID parameter) {
        return database.sql(query).param(parameter).query(Integer.class).single();
    }

    @Test
    void takesNoFileOfSomebodyElse() {
        var foreign = UUID.fromString(Samples.scan(files, "congdan2"));

        assertThatThrownBy(() -> papers.add(visit(Seen.NOTHING), PAPER, foreign))
                .isInstanceOf(InvalidInput.class);
        assertThat(draft().papers()).isEmpty();
    }

    @Test
    void keepsNothingOfATabThatHasNotSeenTheLatest() {
        var one = new Seen(0, "aa", 0);
        var other = new Seen(0, "bb", 0);
        answer(one, "An");

        var late = answer(other, "Bình");

        assertThat(late.stale()).isTrue();
        assertThat(draft().answers()).isEqualTo(named("An"));
        assertThat(answer(new Seen(1, "bb", 0), "Bình").stale()).isFalse();
        assertThat(draft().answers()).isEqualTo(named("Bình"));
    }

    @Test
    void savesDifferentPagesFromDifferentTabs() {
        answer(new Seen(0, "aa", 0), "An");

        var saved = desk.save(visit(new Seen(0, "bb", 0)), Page.APPLICANT, open -> open.draft()
                .chooseAgency(new AgencyId("H07.12")));

        assertThat(saved.stale()).isFalse();
    }

    @Test
    void letsGoOfASaveThatArrivesLate() {
        answer(new Seen(0, "aa", 7), "An Bình");

        desk.autosave(visit(new Seen(0, "aa", 3)), "to-khai/child", open -> open.draft()
                .answer(named("An")));

        assertThat(draft().answers()).isEqualTo(named("An Bình"));
    }

    @Test
    void becomesOneDossierHoweverOftenItIsSent() throws Exception {
        complete();
        var key = draft().submitKey();
        Callable<DossierId> press = () -> sending.send(visit(Seen.NOTHING), key);

        try (var threads = Executors.newFixedThreadPool(5)) {
            var all = threads.invokeAll(Stream.generate(() -> press).limit(5).toList());

            var first = all.getFirst().get();
            for (var one : all) {
                assertThat(one.get()).isEqualTo(first);
            }
        }
    }

    @Test
    void keepsNothingButItsDossierOnceSent() {
        complete();

        var dossier = sending.send(visit(Seen.NOTHING), draft().submitKey());

        assertThatThrownBy(this::draft).isInstanceOfSatisfying(AlreadySent.class, e -> assertThat(e.dossier())
                .isEqualTo(dossier));
        assertThat(database.sql("select answers || applicant_name from submission_draft where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("{}");
    }

    @Test
    void staysADraftWhenSomethingIsWrong() {
        assertThatThrownBy(() -> sending.send(visit(Seen.NOTHING), draft().submitKey()))
                .isInstanceOf(InvalidInput.class);

        assertThat(draft().dossier()).isEmpty();
        assertThat(draft().applicant().name()).isNotEmpty();
    }
}
