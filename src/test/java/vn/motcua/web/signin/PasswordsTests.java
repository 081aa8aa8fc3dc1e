package vn.motcua.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.motcua.core.InvalidInput;
import vn.motcua.web.WebSettings;

class PasswordsTests {

    private static final String LONG = "một câu thật dài, có dấu và dễ nhớ, dài hơn bảy mươi hai byte của bcrypt: ";

    private final Passwords passwords = new Passwords(
            new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("motcua.web", WebSettings.class));

    @Test
    void keepsArgon2idHashesWithASaltEach() {
        var one = passwords.encode("mật khẩu 1");
        var other = passwords.encode("mật khẩu 1");

        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(other);
        assertThat(passwords.matches("mật khẩu 1", one)).isTrue();
        assertThat(passwords.matches("mật khẩu 2", one)).isFalse();
    }

    @Test
    void takesTheSamePasswordFromAnyKeyboard() {
        var hash = passwords.encode(Normalizer.normalize("mật khẩu 1", Normalizer.Form.NFD));

        assertThat(passwords.matches("mật khẩu 1", hash)).isTrue();
    }

    @Test
    void cutsNothingOffALongPassphrase() {
        var hash = passwords.encode(LONG + "a");

        assertThat(passwords.matches(LONG + "a", hash)).isTrue();
        assertThat(passwords.matches(LONG + "b", hash)).isFalse();
    }

    @Test
    void refusesPasswordsThatAreTooShortOrTooLong() {
        assertThatThrownBy(() -> passwords.encode("ngắn")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> passwords.encode("a".repeat(201))).isInstanceOf(InvalidInput.class);
        assertThat(passwords.matches("a".repeat(100_000), passwords.encode("mật khẩu 1")))
                .isFalse();
    }
}
