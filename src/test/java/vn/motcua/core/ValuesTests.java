package vn.motcua.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901", "1234567890123", "00119000001a", "001190000000", "٠٠١١٩٠٠٠٠٠١٢"})
    void refusesWhatIsNoIdentificationNumber(String value) {
        assertThatThrownBy(() -> new CitizenId(value)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void neverShowsAWholeIdentificationNumberByAccident() {
        assertThat(new CitizenId("001190000012")).hasToString("001******012");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h07.12", "H7", "H07..12", "H07.12.", "07.12", "H07.12 ", "H07.1234567890A", "H07.ab"})
    void refusesWhatIsNoAgencyIdentifier(String value) {
        assertThatThrownBy(() -> new AgencyId(value)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void knowsWhoStandsBelowWhom() {
        var ward = new AgencyId("H07.12");

        assertThat(ward.isWithin(new AgencyId("H07"))).isTrue();
        assertThat(ward.isWithin(ward)).isTrue();
        assertThat(ward.isWithin(new AgencyId("H07.1"))).isFalse();
        assertThat(new AgencyId("H07").isWithin(ward)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Đăng ký khai sinh, dang ky khai sinh",
        "'ĐƯỜNG  Nguyễn-Huệ', duong nguyen hue",
        "hoà giải, hoa giai",
        "hòa giải, hoa giai"
    })
    void foldsAwayDiacritics(String text, String folded) {
        assertThat(Vietnamese.fold(text)).isEqualTo(folded);
    }

    @Test
    void cleansWhatIsStored() {
        assertThat(Vietnamese.clean("  Nguye\u0302\u0303n\u200f \u00a0 \u202eVăn\u0007 A "))
                .isEqualTo("Nguyễn Văn A");
    }
}
