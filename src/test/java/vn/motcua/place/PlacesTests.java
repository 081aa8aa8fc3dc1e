package vn.motcua.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;
import vn.motcua.testing.Browser;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Office;
import vn.motcua.testing.SharedData;
import vn.motcua.testing.Staffing;

/** The country before and after 1/7/2025, and where an address belongs. */
@DatabaseTest
class PlacesTests {

    private static final LocalDate BEFORE = LocalDate.of(2020, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2025, 7, 1);

    @Autowired
    WebApplicationContext context;

    @Autowired
    UnitDesk desk;

    @Autowired
    UnitRows rows;

    @Autowired
    Places places;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private Actor administrator;

    @BeforeEach
    void load() throws IOException {
        administrator = accounts.get(new AccountName("quantri")).actor(Staffing.DAY);
        if (rows.times().isEmpty()) {
            take("admin-units-from-2025-07-01.csv", CHANGE);
            take("admin-units-before-2025-07-01.csv", BEFORE);
            take("admin-units-mapping-old-to-new.csv", CHANGE);
        }
    }

    private UnitDesk.Taken take(String name, LocalDate from) throws IOException {
        var text = Files.readString(SharedData.at("admin-units/" + name), StandardCharsets.UTF_8);
        var taken = desk.take(text, from, administrator);
        assertThat(taken.problems()).as(name).isEmpty();
        return taken;
    }

    private List<String> found(String address) {
        return places.locate(address).stream()
                .map(one -> one.commune().name() + ", " + one.province())
                .toList();
    }

    @Test
    void knowsHowManyUnitsThereWereAndAre() {
        assertThat(rows.times())
                .containsExactly(
                        new UnitRows.Time(CHANGE, null, 34, 0, 3321),
                        new UnitRows.Time(BEFORE, CHANGE.minusDays(1), 63, 696, 10035));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Số 5, phường Phúc Xá, quận Ba Đình, Hà Nội | Phường Hồng Hà, Thành phố Hà Nội",
                "so 5 p. phuc xa, q. ba dinh, tp ha noi | Phường Hồng Hà, Thành phố Hà Nội",
                "Số 5 phường Phúc Xá, quận Ba Đình | Phường Hồng Hà, Thành phố Hà Nội",
                "Phường Ba Đình, Hà Nội | Phường Ba Đình, Thành phố Hà Nội",
                "Phường 01, Quận 3, TP. Hồ Chí Minh | Phường Bàn Cờ, Thành phố Hồ Chí Minh",
                "Xã Phù Lãng, huyện Quế Võ, tỉnh Bắc Ninh | Xã Phù Lãng, Tỉnh Bắc Ninh",
                "huyện Lý Sơn, tỉnh Quảng Ngãi | Đặc khu Lý Sơn, Tỉnh Quảng Ngãi",
            })
    void findsTodaysCommune(String address, String today) {
        assertThat(found(address)).contains(today);
    }

    @Test
    void offersEveryPartOfADividedWardAndSaysWhatItWas() {
        var located = places.locate("phường Cống Vị, quận Ba Đình, Hà Nội");

        assertThat(located).hasSizeGreaterThan(1).allMatch(Located::divided).allMatch(one -> one.old()
                .orElseThrow()
                .equals("Phường Cống Vị, Quận Ba Đình, Thành phố Hà Nội"));
    }

    @Test
    void doesNotGuess() {
        assertThat(found("Phường Phúc Xá, quận Hoàn Kiếm, Hà Nội")).isEmpty();
        assertThat(found("xã Không Có, tỉnh Bắc Ninh")).isEmpty();
        assertThat(found(" , ;")).isEmpty();
        assertThat(found("Hà Nội")).isEmpty();
    }

    /** Every old commune finds at least one of today: from the mapping alone, by its full old address. */
    @Test
    void findsTodaysCommuneOfEveryOldOne() {
        var byCode = rows.of(BEFORE).stream().collect(Collectors.toMap(AdminUnit::code, unit -> unit));
        var lost = rows.of(BEFORE).stream()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .filter(unit -> unit.code().hashCode() % 40 == 0) // one in forty, the same ones each time
                .filter(unit -> {
                    var district =
                            Objects.requireNonNull(byCode.get(unit.parent().orElseThrow()));
                    var province =
                            Objects.requireNonNull(byCode.get(district.parent().orElseThrow()));
                    return found(unit.name() + ", " + district.name() + ", " + province.name())
                            .isEmpty();
                })
                .map(AdminUnit::name)
                .toList();

        assertThat(lost).isEmpty();
    }

    @Test
    void changesNothingWhenTheSameListComesAgain() throws IOException {
        var before = Sha256.of(rows.of(CHANGE).toString());

        take("admin-units-from-2025-07-01.csv", CHANGE);

        assertThat(Sha256.of(rows.of(CHANGE).toString())).isEqualTo(before);
    }

    @Test
    void takesAWholeListOrNothingAndOnlyFromWhoeverMay() {
        var wrong = "level,code,parent_code,full_name\n1,01,,Thành phố Hà Nội\n2,00004,02,Phường Ba Đình";

        assertThat(desk.take(wrong, CHANGE, administrator).problems()).hasSize(1);
        assertThat(rows.of(CHANGE)).hasSize(3355);
        var official = accounts.get(new AccountName("motcua")).actor(Staffing.DAY);
        assertThatThrownBy(() -> desk.take(wrong, CHANGE, official)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void showsTheListsAndWhatIsWrongWithAFile() {
        var office = new Office(context);

        assertThat(office.get("quantri", "/quan-tri/dia-ban"))
                .hasStatusOk()
                .bodyText()
                .contains("Từ 01/07/2025", "3.321", "10.035")
                .doesNotContain("??");
        var file = new MockMultipartFile("file", "a.csv", "text/csv", "ma,ten\n1,2".getBytes(StandardCharsets.UTF_8));
        assertThat(office.send("quantri", "/quan-tri/dia-ban", file, "from", "2025-07-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Tệp có 1 chỗ sai nên chưa nạp gì", "Dòng 1: cần các cột level");
        assertThat(office.send("quantri", "/quan-tri/dia-ban", file, "from", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Vui lòng chọn ngày có hiệu lực");
    }

    @Test
    @Tag("browser")
    void tellsAnybodyWhereAnOldAddressBelongs() {
        for (var look : Browser.looks()) {
            Browser.open(port, look, page -> {
                page.navigate(
                        "/dia-chi?q=ph%C6%B0%E1%BB%9Dng+C%E1%BB%91ng+V%E1%BB%8B,+Ba+%C4%90%C3%ACnh,+H%C3%A0+N%E1%BB%99i");
                assertThat(page.textContent("main")).contains("Phường Giảng Võ", "Một phần của Phường Cống Vị");
                Browser.screenshot(page, "place-address-" + look);
                Browser.check(page);
                page.navigate("/dia-chi?q=khong+co");
                assertThat(page.textContent("main")).contains("Chưa tìm thấy");
                Browser.check(page);
            });
        }
    }
}
