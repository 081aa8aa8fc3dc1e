package vn.motcua.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.core.AgencyId;
import vn.motcua.core.InvalidInput;
import vn.motcua.directory.identifier.OldOrder;
import vn.motcua.place.AdminUnit;
import vn.motcua.place.UnitLevel;

/** The file that an administrator fills in, and what is read from it. */
class AgencyFileTests {

    private static final String HEADER = String.join(";", AgencyFile.COLUMNS);

    @ParameterizedTest
    @CsvSource({
        "000.00.01.G02, G02.01",
        "000.00.12.H07, H07.12",
        "000.05.12.H07, H07.12.05",
        "H07.12, H07.12",
        "H21.24.01.08, H21.24.01.08"
    })
    void turnsOldIdentifiersRound(String written, String today) {
        assertThat(OldOrder.today(written)).isEqualTo(today);
    }

    @Test
    void readsBackTheFileItGave() {
        var commune =
                new AdminUnit("00097", UnitLevel.COMMUNE, "01", "Phường Hồng, Hà", LocalDate.of(2025, 7, 1), null);

        var rows = AgencyFile.read(AgencyFile.of(new AgencyId("H26"), List.of(commune)));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.id()).isEmpty();
            var plan = row.form().plan();
            assertThat(plan.texts().name()).isEqualTo("Ủy ban nhân dân phường Hồng, Hà");
            assertThat(plan.texts().place()).isEqualTo("Hồng, Hà");
            assertThat(plan.unitCode()).isEqualTo("00097");
            assertThat(plan.parent()).isEqualTo(new AgencyId("H26"));
            assertThat(plan.validFrom()).isEqualTo(LocalDate.of(2025, 7, 1));
        });
    }

    @Test
    void refusesWhatIsNotSuchAFile() {
        assertThatThrownBy(() -> AgencyFile.read("")).hasMessageContaining("csv.columns");
        assertThatThrownBy(() -> AgencyFile.read("id;name\nH07.12;UBND"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("csv.columns");
        assertThatThrownBy(() -> AgencyFile.read(HEADER)).hasMessageContaining("csv.size");
        assertThatThrownBy(() -> AgencyFile.read(HEADER + "\nH07.12;UBND".repeat(AgencyFile.MOST)))
                .hasMessageContaining("csv.size");
    }
}
