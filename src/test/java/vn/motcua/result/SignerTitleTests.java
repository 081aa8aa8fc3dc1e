package vn.motcua.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignerTitleTests {

    @Test
    void namesTheSignersOwnPosition() {
        assertThat(SignerTitle.of("Chủ tịch", null)).isEqualTo("CHỦ TỊCH");
    }

    @Test
    void putsKtBeforeADeputy() {
        assertThat(SignerTitle.of("Phó Chủ tịch", "Chủ tịch")).isEqualTo("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH");
    }

    @Test
    void putsTuqBeforeAnybodyElse() {
        assertThat(SignerTitle.of("Trưởng phòng Tư pháp", "Chủ tịch")).isEqualTo("TUQ. CHỦ TỊCH\nTRƯỞNG PHÒNG TƯ PHÁP");
        assertThat(SignerTitle.of("Phòng trực", "Chủ tịch")).startsWith("TUQ. ");
    }
}
