package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.core.AgencyId;
import vn.motcua.core.RuleViolation;

class DossierNumberTests {

    @Test
    void isWrittenAsAgencyDayAndOrder() {
        var day = LocalDate.of(2026, 11, 22);

        assertThat(DossierNumber.of(new AgencyId("H07.12"), day, 1)).hasToString("H07.12-261122-0001");
        assertThat(DossierNumber.of(new AgencyId("H07.12"), day, 12345)).hasToString("H07.12-261122-12345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"G09.20-20260609-0092637", "000.00.12.H07-190115-0001", " h07.12-261122-0001 "})
    void isReadTolerantly(String typed) {
        assertThat(DossierNumber.parse(typed)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H07.12", "H07.12-261122-1", "<script>", "Z07.12-261122-0001"})
    void refusesWhatIsNone(String typed) {
        assertThatThrownBy(() -> DossierNumber.parse(typed)).isInstanceOf(RuleViolation.class);
    }
}
