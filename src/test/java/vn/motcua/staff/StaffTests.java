package vn.motcua.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.FiledDossiers.MOTHER;
import static vn.motcua.testing.FiledDossiers.WARD;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;
import vn.motcua.dossier.Dossier;
import vn.motcua.ledger.Ledger;
import vn.motcua.ledger.LedgerLine;
import vn.motcua.mandate.DelegationDesk;
import vn.motcua.mandate.DelegationPlan;
import vn.motcua.rehearsal.Partner;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.Staffing;
import vn.motcua.testing.TestClock;
import vn.motcua.testing.Visitor;
import vn.motcua.work.WorkItem;
import vn.motcua.work.WorkItems;

/** An administrator and the officials, through the pages. */
@DatabaseTest
class StaffTests {

    private static final String PASSWORD = "motcua-demo-2026";
    private static final String CHOSEN = "ngựa xanh bốn mùa hát";
    private static final AgencyId VILLAGE = new AgencyId("H07.15");
    private static final AccountName WHO = new AccountName("tiep.moi");
    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([^<]+)<");

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems items;

    @Autowired
    DelegationDesk delegations;

    @Autowired
    EndedPosts ended;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private Staffing staffing;
    private Office office;

    @BeforeEach
    void begin() {
        staffing = new Staffing(database);
        office = new Office(context);
    }

    @AfterEach
    void forget() {
        database.sql("delete from delegation").update();
        database.sql("delete from absence").update();
        staffing.dismiss(WHO.value());
        staffing.dismiss("quantri.xa");
        clock.reset();
    }

    @Test
    void makesAnOfficialWhoChoosesAPasswordAtTheFirstSignIn() {
        var secret = create();
        var newcomer = new Visitor(port);

        var let = newcomer.signIn(WHO.value(), secret);
        var form = newcomer.get("/mat-khau-moi");
        var guessed = newcomer.post("/mat-khau-moi", "password", "matkhau2026", "repeated", "matkhau2026");
        var chosen = newcomer.post("/mat-khau-moi", "password", CHOSEN, "repeated", CHOSEN);
        var again = new Visitor(port).signIn(WHO.value(), secret);
        var signedIn = new Visitor(port).signIn(WHO.value(), CHOSEN);

        assertThat(let.headers().firstValue("Location").orElse("")).endsWith("/mat-khau-moi");
        assertThat(form.body()).contains("Đặt mật khẩu");
        assertThat(guessed.statusCode()).isEqualTo(422);
        assertThat(guessed.body()).contains("dễ bị đoán");
        assertThat(chosen.headers().firstValue("Location").orElse("")).contains("/dang-nhap");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(signedIn.headers().firstValue("Location").orElse("")).endsWith("/cong-viec");
        assertThat(ledger.lines(person()))
                .extracting(LedgerLine::kind)
                .containsExactly("AccountCreated", "PostGiven", "PasswordChosen");
    }

    @Test
    void keepsAnInitialSecretHashedAndForNothingElse() {
        var secret = create();
        var program = new Visitor(port).withBasic(WHO.value(), secret);
        var newcomer = new Visitor(port);
        newcomer.signIn(WHO.value(), secret);

        assertThat(program.get("/api/v1/posts").statusCode()).isEqualTo(401);
        assertThat(newcomer.get("/cong-viec").headers().firstValue("Location").orElse(""))
                .contains("/dang-nhap");
        assertThat(accounts.get(WHO).passwordHash()).startsWith("$argon2id$").doesNotContain(secret);
    }

    @Test
    void refusesAnInitialSecretAfterThreeDays() {
        var secret = create();

        clock.forward(Duration.ofDays(3));

        assertThat(new Visitor(port).signIn(WHO.value(), secret).statusCode()).isEqualTo(422);
    }

    @Test
    void namesWhatIsWrongWithANewOfficial() {
        assertThat(office.post("quantri", "/quan-tri/can-bo", "account", "motcua", "fullName", "", "firstDay", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("Vui lòng chọn cơ quan", "ngày, tháng, năm");
        assertThat(office.post(
                        "quantri",
                        "/quan-tri/can-bo",
                        "account",
                        "motcua",
                        "fullName",
                        "Ai Đó",
                        "agency",
                        "H07.12",
                        "title",
                        "Công chức",
                        "roles",
                        "clerk",
                        "firstDay",
                        "2026-11-20"))
                .hasStatus(422)
                .bodyText()
                .contains("đã có người dùng");
    }

    @Test
    void findsSomebodyWithAndWithoutDiacritics() {
        for (var words : new String[] {"Lê Thị Tiếp", "le thi tiep", "TIẾP", "motcua"}) {
            assertThat(office.get("quantri", "/quan-tri/can-bo?q=" + words))
                    .bodyText()
                    .contains("Lê Thị Tiếp");
        }
        assertThat(office.get("quantri", "/quan-tri/can-bo?q=khongaicotennay"))
                .bodyText()
                .contains("Không tìm thấy cán bộ nào");
    }

    @Test
    void listsPageAfterPageWithoutLosingAnybody() {
        for (int i = 0; i < StaffList.A_PAGE; i++) {
            staffing.employ("hang" + i, "Hàng Thị Dài", VILLAGE, "Văn thư", Role.CLERK);
        }
        database.sql("update account set folded = 'hang thi dai ' || name where name like 'hang%'")
                .update();
        var list = context.getBean(StaffList.class);
        var actor = Staffing.actor(accounts, "quantri");
        try {
            var first = list.page("", null, actor);
            var second = list.page("", first.next(), actor);

            assertThat(first.lines()).hasSize(StaffList.A_PAGE);
            assertThat(office.get("quantri", "/quan-tri/can-bo?sau=" + first.next()))
                    .bodyText()
                    .contains(second.lines().getFirst().fullName());
            assertThat(second.lines())
                    .isNotEmpty()
                    .extracting(StaffList.Line::account)
                    .doesNotContainAnyElementsOf(
                            first.lines().stream().map(StaffList.Line::account).toList());
            assertThat(list.page("hang thi dai", null, actor).lines()).hasSize(StaffList.A_PAGE);
        } finally {
            for (int i = 0; i < StaffList.A_PAGE; i++) {
                staffing.dismiss("hang" + i);
            }
        }
    }

    @Test
    void showsAnAdministratorOnlyTheirAgenciesOfficials() {
        staffing.employ("quantri.xa", "Quản Thị Xã", VILLAGE, "Quản trị", Role.ADMINISTRATOR);
        var stranger = accounts.get(new AccountName("thuly")).person();

        assertThat(office.get("quantri.xa", "/quan-tri/can-bo"))
                .bodyText()
                .contains("Đinh Thị Xã")
                .doesNotContain("Phạm Văn Xét");
        assertThat(office.get("quantri.xa", "/quan-tri/can-bo/" + stranger)).hasStatus(404);
        assertThat(office.get("thuly", "/quan-tri/can-bo")).hasStatus(403);
    }

    @Test
    void doesNotLetAnAdministratorLockSomebodyWithAPostElsewhere() {
        staffing.employ("quantri.xa", "Quản Thị Xã", VILLAGE, "Quản trị", Role.ADMINISTRATOR);
        var both = accounts.get(new AccountName("kiemnhiem")).person();

        var page = office.get("quantri.xa", "/quan-tri/can-bo/" + both);
        var locked = office.post("quantri.xa", "/quan-tri/can-bo/" + both + "/khoa", "reason", "Thử");

        assertThat(page).bodyText().contains("Quách Thị Kiêm").doesNotContain("Khóa tài khoản");
        assertThat(locked).hasStatus(403);
    }

    @Test
    void locksAnAccountAtOnce() {
        employ();
        var visitor = signedIn();
        var before = visitor.get("/api/v1/posts").statusCode();

        office.post("quantri", page() + "/khoa", "reason", "Nghỉ việc");

        assertThat(before).isEqualTo(200);
        assertThat(visitor.get("/api/v1/posts").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).signIn(WHO.value(), PASSWORD).statusCode()).isEqualTo(422);
        assertThat(office.get("quantri", page())).bodyText().contains("Đã khóa", "Mở khóa tài khoản");

        office.post("quantri", page() + "/mo-khoa");

        assertThat(signedIn().get("/api/v1/posts").statusCode()).isEqualTo(200);
    }

    @Test
    void endsAllSessionsOfSomebody() {
        employ();
        var visitor = signedIn();

        office.post("quantri", page() + "/phien");

        assertThat(visitor.get("/api/v1/posts").statusCode()).isEqualTo(401);
        assertThat(office.get("quantri", page())).bodyText().contains("Kết thúc mọi phiên đăng nhập");
    }

    @Test
    void showsPeopleTheirOwnSessionsAndLetsThemEndTheOthers() {
        employ();
        var here = signedIn();
        var there = signedIn();
        var shown = here.get("/tai-khoan").body();

        here.post("/tai-khoan/phien-khac");

        assertThat(shown).contains("Nơi đang đăng nhập", "phiên này", "Kết thúc tất cả phiên khác");
        assertThat(there.get("/api/v1/posts").statusCode()).isEqualTo(401);
        assertThat(here.get("/api/v1/posts").statusCode()).isEqualTo(200);
    }

    @Test
    void changesOnesOwnPassword() {
        employ();
        var visitor = signedIn();
        visitor.get("/tai-khoan");

        var wrong =
                visitor.post("/tai-khoan/mat-khau", "present", "không phải", "password", CHOSEN, "repeated", CHOSEN);
        var changed = visitor.post("/tai-khoan/mat-khau", "present", PASSWORD, "password", CHOSEN, "repeated", CHOSEN);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(new Visitor(port).signIn(WHO.value(), PASSWORD).statusCode()).isEqualTo(422);
        assertThat(new Visitor(port).signIn(WHO.value(), CHOSEN).statusCode()).isEqualTo(302);
    }

    @Test
    void givesTheWorkOfALeaverToTheSuccessor() {
        var post = employ();
        var item = claimed();

        office.post(
                "quantri", page() + "/vi-tri/" + post, "moment", "now", "successor", "motcua", "reason", "Nghỉ hưu");

        assertThat(items.open(item.dossier()).getFirst().owner()).contains(new AccountName("motcua"));
        assertThat(ledger.lines(item.dossier().value()))
                .extracting(LedgerLine::kind)
                .contains("WorkMoved");
        assertThat(office.get("quantri", page())).bodyText().contains("Đã kết thúc", "Bùi Văn Quản");
    }

    @Test
    void putsTheWorkOfALeaverBackIntoTheQueueWhenNobodyFollows() {
        var post = employ();
        var item = claimed();

        office.post("quantri", page() + "/vi-tri/" + post, "moment", "now", "reason", "Nghỉ hưu");

        assertThat(items.open(item.dossier()).getFirst().owner()).isEmpty();
        assertThat(office.get("motcua", "/cong-viec/" + item.id())).bodyText().contains("hàng đợi chung");
    }

    @Test
    void movesTheWorkWhenTheLastDayHasPassed() {
        var post = employ();
        var item = claimed();
        office.post(
                "quantri",
                page() + "/vi-tri/" + post,
                "moment",
                "day",
                "lastDay",
                "2026-11-20",
                "successor",
                "motcua",
                "reason",
                "Điều động");
        ended.clear();
        var before = items.open(item.dossier()).getFirst().owner();

        clock.set(TestClock.at("2026-11-21T00:05"));
        ended.clear();
        ended.clear();

        assertThat(before).contains(WHO);
        assertThat(items.open(item.dossier()).getFirst().owner()).contains(new AccountName("motcua"));
        assertThat(ledger.lines(item.dossier().value()))
                .filteredOn(line -> line.kind().equals("WorkMoved"))
                .hasSize(1);
    }

    @Test
    void refusesASuccessorWhoDoesOtherWork() {
        var post = employ();

        assertThat(office.post(
                        "quantri",
                        page() + "/vi-tri/" + post,
                        "moment",
                        "now",
                        "successor",
                        "vanthu",
                        "reason",
                        "Nghỉ hưu"))
                .hasStatus(422);
    }

    @Test
    void endsDelegationsThatRestOnThePost() {
        var post = employ();
        var plan = new DelegationPlan(
                WHO,
                new AccountName("motcua"),
                Role.RECEPTIONIST,
                Set.of(),
                clock.instant(),
                clock.instant().plus(Duration.ofDays(5)),
                "Đi họp",
                null);
        var given = delegations.give(plan, false, Staffing.actor(accounts, WHO.value()));

        office.post("quantri", page() + "/vi-tri/" + post, "moment", "day", "lastDay", "2026-11-21", "reason", "Hưu");

        assertThat(delegations.about(accounts.get(WHO), Staffing.actor(accounts, "quantri")))
                .singleElement()
                .satisfies(one -> assertThat(one.end()).isEqualTo(TestClock.at("2026-11-22T00:00")));
        assertThat(ledger.lines(given.id().value())).last().satisfies(line -> assertThat(line.kind())
                .isEqualTo("DelegationShortened"));
    }

    @Test
    void recordsAnAbsenceAndTheReturn() {
        employ();

        office.post("quantri", page() + "/vang-mat", "from", "2026-11-20", "until", "2026-11-24");
        var away = office.get("quantri", page());
        var id = database.sql("select id from absence").query(UUID.class).single();
        office.post("quantri", page() + "/vang-mat/" + id + "/huy");

        assertThat(away).bodyText().contains("20/11/2026 – 24/11/2026", "Bùi Văn Quản ghi nhận");
        assertThat(office.get("quantri", page())).bodyText().contains("Không có lần vắng mặt nào");
    }

    private String create() {
        var administrator = new Visitor(port);
        administrator.signIn("quantri", PASSWORD);
        administrator.get("/quan-tri/can-bo/moi");
        var page = administrator
                .post(
                        "/quan-tri/can-bo",
                        "account",
                        WHO.value(),
                        "fullName",
                        "Tống Thị Mới",
                        "agency",
                        "H07.12",
                        "title",
                        "Công chức",
                        "standing",
                        "REGULAR",
                        "roles",
                        "receptionist",
                        "firstDay",
                        "2026-11-20")
                .body();
        var found = SECRET.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private UUID employ() {
        var post = staffing.employ(WHO.value(), "Tống Thị Mới", WARD, "Công chức", Role.RECEPTIONIST);
        staffing.letIn(WHO.value());
        return post;
    }

    private UUID person() {
        return accounts.get(WHO).person();
    }

    private String page() {
        return "/quan-tri/can-bo/" + person();
    }

    private Visitor signedIn() {
        var visitor = new Visitor(port);
        visitor.signIn(WHO.value(), PASSWORD);
        return visitor;
    }

    /** The newcomer has taken the first step of a dossier. */
    private WorkItem claimed() {
        Dossier dossier = new FiledDossiers(context).withProcess(WARD, MOTHER);
        var item = items.open(dossier.id()).getFirst();
        var answer = new Partner(port, WHO.value())
                .post(
                        "/api/v1/work-items/" + item.id() + "/claim",
                        Map.of(),
                        UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return item;
    }
}
