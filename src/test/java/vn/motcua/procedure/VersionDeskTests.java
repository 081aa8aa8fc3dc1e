package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.testing.DatabaseTest;

@DatabaseTest
class VersionDeskTests {

    private static final Path BIRTH = Path.of("forms/1.001193-dang-ky-khai-sinh");
    private static final ProcedureCode CODE = new ProcedureCode("9.000001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Actor ONE = administrator("quantri", "H07");
    private static final Actor OTHER = administrator("quantri2", "H07");

    @Autowired
    VersionDesk desk;

    @Autowired
    Procedures procedures;

    @AfterEach
    void leavesNothingInForce() {
        desk.of(CODE).stream()
                .filter(version -> version.state() != VersionState.WITHDRAWN)
                .forEach(version -> desk.withdraw(version.key(), "hết kiểm thử", ONE));
    }

    private static Actor administrator(String name, String agency) {
        return new Actor(new AccountName(name), name, Set.of(Role.ADMINISTRATOR), new AgencyId(agency), null);
    }

    private static Map<String, String> files(String code, String name) {
        var files = new HashMap<String, String>();
        for (var file : List.of("procedure.yaml", "declaration.form", "result.html")) {
            try {
                files.put(file, Files.readString(BIRTH.resolve(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        files.computeIfPresent("procedure.yaml", (file, text) -> text.replace("1.001193", code)
                .replaceFirst("(?m)^shortName: .*$", "shortName: " + name));
        return files;
    }

    private VersionKey drafted(String name) {
        return desk.draft(files(CODE.value(), name), Origin.CATALOGUE, ONE.account())
                .key();
    }

    private VersionKey active(String name) {
        var key = drafted(name);
        desk.review(key, ONE);
        desk.activate(key, null, OTHER);
        return key;
    }

    @Test
    void isInForceOnceTwoPeopleHaveSaidSo() {
        var key = drafted("Thử một");
        assertThat(procedures.find(CODE)).isEmpty();

        desk.review(key, ONE);
        assertThat(procedures.find(CODE)).isEmpty();
        desk.activate(key, null, OTHER);

        assertThat(procedures.find(CODE)).get().extracting(Procedure::shortName).isEqualTo("Thử một");
        assertThat(desk.get(key).holds(TODAY)).isTrue();
    }

    @Test
    void isNotPutIntoUseByWhoReviewedIt() {
        var key = drafted("Thử hai");
        desk.review(key, ONE);

        assertThatThrownBy(() -> desk.activate(key, null, ONE)).hasMessage("procedure.two-people");
        assertThat(desk.activateAll(List.of(key), ONE)).isEmpty();
        assertThat(procedures.find(CODE)).isEmpty();
    }

    @Test
    void isNotPutIntoUseBeforeItIsReviewed() {
        var key = drafted("Thử ba");

        assertThatThrownBy(() -> desk.activate(key, null, OTHER)).hasMessage("procedure.version-elsewhere");
    }

    @Test
    void givesWayToTheNextVersionAndCanStillBeRead() {
        var first = active("Bản thứ nhất");
        var second = active("Bản thứ hai");

        assertThat(procedures.get(CODE).shortName()).isEqualTo("Bản thứ hai");
        assertThat(procedures.version(CODE, first.version()).shortName()).isEqualTo("Bản thứ nhất");
        assertThat(desk.get(first).holds(TODAY)).isFalse();
        assertThat(desk.get(second).holds(TODAY)).isTrue();
    }

    @Test
    void waitsForItsFirstDay() {
        var first = active("Bản đang dùng");
        var second = drafted("Bản sắp tới");
        desk.review(second, ONE);

        desk.activate(second, TODAY.plusDays(10), OTHER);

        assertThat(procedures.get(CODE).shortName()).isEqualTo("Bản đang dùng");
        assertThat(desk.get(first).validTo()).isEqualTo(TODAY.plusDays(9));
        assertThat(desk.get(second).validFrom()).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void takesTheNewerDraftOnly() {
        drafted("Nháp cũ");
        var newer = drafted("Nháp mới");

        assertThat(desk.of(CODE).stream().filter(v -> v.state() == VersionState.DRAFT))
                .extracting(ProcedureVersion::key)
                .containsExactly(newer);
    }

    @Test
    void isFiledByNobodyOnceItIsWithdrawn() {
        var key = active("Bị thu hồi");

        desk.withdraw(key, "Đã bãi bỏ theo QĐ 15", ONE);

        assertThat(procedures.find(CODE)).isEmpty();
        assertThat(desk.get(key).withdrawnWhy()).isEqualTo("Đã bãi bỏ theo QĐ 15");
        assertThatThrownBy(() -> desk.withdraw(key, "lần nữa", ONE)).hasMessage("procedure.version-elsewhere");
    }

    @Test
    void leavesTheFolderOfTheProgramBeforeTheCatalogue() {
        var key = desk.draft(files("1.001193", "Từ danh mục"), Origin.CATALOGUE, ONE.account())
                .key();
        desk.review(key, ONE);
        desk.activate(key, null, OTHER);

        assertThat(procedures.get(key.code()).shortName()).isEqualTo("Đăng ký khai sinh");
        desk.withdraw(key, "hết kiểm thử", ONE);
    }

    @Test
    void belongsToAdministratorsOfTheProvince() {
        var key = drafted("Của tỉnh");

        assertThatThrownBy(() -> desk.review(key, administrator("quantrixa", "H07.12")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("procedure.not-yours");
    }

    @Test
    void letsOneOfTwoThroughWhoReviewAtOnce() throws Exception {
        var key = drafted("Hai người cùng lúc");
        Callable<Boolean> one = () -> reviews(key, ONE);
        Callable<Boolean> other = () -> reviews(key, OTHER);

        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(one, other));

            assertThat(answers.stream().filter(answer -> answer.resultNow())).hasSize(1);
        }
    }

    private boolean reviews(VersionKey key, Actor actor) {
        try {
            desk.review(key, actor);
            return true;
        } catch (RuleViolation e) {
            assertThat(e.kind()).isEqualTo(RuleViolation.Kind.CONFLICT);
            return false;
        }
    }
}
