package vn.motcua.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;

class NewPasswordTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "87654321",
                "11111111",
                "abcabcabc",
                "qwertyuiop",
                "1qaz2wsx",
                "matkhau123",
                "MậtKhẩu2026!",
                "P@ssw0rd",
                "password1",
                "Admin@123",
                "01011990",
                "30/4/1975",
                "iloveyou123",
                "motcua2026",
                "thuly2026!",
                "PhamVanXet1",
                "xet.pham.van99"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(codes(password, password)).containsExactly("sign-in.password-common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngựa xanh bốn mùa hát",
                "Cà phê sữa 7 giờ",
                "kx9#vTq2",
                "con mèo ngủ trên mái",
                "Thụ lý một trăm hồ sơ",
                "correct horse battery"
            })
    void takesWhatIsNot(String password) {
        assertThatCode(() -> new NewPassword(password, password).check("thuly", "Phạm Văn Xét"))
                .doesNotThrowAnyException();
    }

    @Test
    void wantsItTwiceTheSameHoweverItIsTyped() {
        assertThat(codes("con mèo ngủ yên", "con mèo ngủ yêm")).containsExactly("sign-in.password-repeated");
        assertThatCode(() -> new NewPassword(
                                "con mèo ngủ yên", Normalizer.normalize("con mèo ngủ yên", Normalizer.Form.NFD))
                        .check("thuly", "Phạm Văn Xét"))
                .doesNotThrowAnyException();
    }

    @Test
    void wantsEightCharacters() {
        assertThat(codes("ngắn", "ngắn")).containsExactly("sign-in.password-length");
    }

    private static Iterable<String> codes(String password, String repeated) {
        var thrown = catchThrowableOfType(
                InvalidInput.class, () -> new NewPassword(password, repeated).check("thuly", "Phạm Văn Xét"));
        return thrown.errors().stream().map(FieldError::code).toList();
    }
}
