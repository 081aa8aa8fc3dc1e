package vn.motcua.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UnitFileTests {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private static UnitFile.Content read(String... lines) {
        return UnitFile.read(String.join("\n", lines), DAY);
    }

    @Test
    void readsTwoAndThreeLevels() {
        var two = read("level,code,parent_code,full_name", "1,01,,Thành phố Hà Nội", "2,00004,01,Phường Ba Đình");
        var three = read(
                "level,code,parent_code,full_name",
                "1,01,,Thành phố Hà Nội",
                "2,001,01,Quận Ba Đình",
                "3,00001,001,Phường Phúc Xá");

        assertThat(two.units()).extracting(AdminUnit::level).containsExactly(UnitLevel.PROVINCE, UnitLevel.COMMUNE);
        assertThat(three.units())
                .extracting(AdminUnit::level)
                .containsExactly(UnitLevel.PROVINCE, UnitLevel.DISTRICT, UnitLevel.COMMUNE);
        assertThat(two.problems()).isEmpty();
    }

    @Test
    void takesAnIslandWithoutCommunesByItsDistrict() {
        var content = read("old_province,old_district,old_ward,new_province,new_ward", "51,536,,51,21548");

        assertThat(content.changes()).containsExactly(new UnitChange("536", "21548"));
    }

    @Test
    void tellsEverythingThatIsWrongWithItsLine() {
        var content = read(
                "level,code,parent_code,full_name",
                "1,01,,Thành phố Hà Nội",
                "2,00004,99,Phường Ba Đình",
                "2,00004,01,Phường Ngọc Hà",
                "7,00008,01,Phường Khác",
                "2,x,01,Phường Sai",
                "2,00009,01,",
                "1,02,02,Tỉnh Tự Đứng Trên Mình");

        assertThat(content.problems())
                .extracting(problem -> problem.line() + " " + problem.code())
                .containsExactlyInAnyOrder("4 twice", "3 parent", "5 level", "6 code", "7 name", "8 parent");
    }

    @Test
    void refusesOtherColumnsAndAnEmptyList() {
        assertThat(read("ma,ten", "1,2").problems())
                .extracting(UnitProblem::code)
                .containsExactly("columns");
        assertThat(read("level,code,parent_code,full_name").problems())
                .extracting(UnitProblem::code)
                .containsExactly("empty");
    }
}
