package vn.motcua.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.core.FieldError;

class ApplicantDetailsTests {

    private static ApplicantDetails named(String name) {
        return new ApplicantDetails(name, "001190000012", "0912345678", "", "Số 5");
    }

    private static ApplicantDetails withPhone(String phone) {
        return new ApplicantDetails("Mơ", "001190000012", phone, "", "Số 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mơ", "H’Mơ Niê", "Nay H'Ban", "ƯỜNG NGUYỄN Ở ĐỒNG BẰNG", "Jean-Pierre Đỗ", "Thạch Thị Ni."})
    void takesNamesAsPeopleHaveThem(String name) {
        assertThat(named(name).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "12345", "<b>Mơ</b>", "Mơ@nhà"})
    void refusesWhatIsNoName(String name) {
        assertThat(named(name).errors()).extracting(FieldError::field).containsExactly("applicant.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0912345678", "+84912345678", "+84 912 345 678", "0912.345.678", "024 3825 1234"})
    void takesPhoneNumbersAsPeopleWriteThem(String phone) {
        assertThat(withPhone(phone).errors()).isEmpty();
        assertThat(withPhone(phone).applicant().phone()).matches("0\\d{9,10}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "113", "091234567", "09123456789", "số của tôi"})
    void refusesWhatIsNoPhoneNumber(String phone) {
        assertThat(withPhone(phone).errors()).extracting(FieldError::field).containsExactly("applicant.phone");
    }

    @Test
    void forgivesSpacesInAnIdentificationNumber() {
        var spaced = new ApplicantDetails("Mơ", "001 190 000 012", "0912345678", null, "Số 5");

        assertThat(spaced.errors()).isEmpty();
        assertThat(spaced.applicant().citizenId().value()).isEqualTo("001190000012");
    }

    @Test
    void storesDiacriticsInOneSpelling() {
        assertThat(named("Nguyê\u0303n").name()).isEqualTo("Nguyễn");
    }

    @Test
    void neverShowsAPersonInALog() {
        assertThat(named("Nguyễn Thị Ước Mơ")).hasToString("ApplicantDetails");
    }
}
