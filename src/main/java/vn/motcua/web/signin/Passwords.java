package vn.motcua.web.signin;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.web.WebSettings;

/**
 * Passwords (<i>mật khẩu</i>) as Argon2id hashes of their NFC form: a passphrase typed on another keyboard is the same,
 * and none of it is cut off. Only so many are hashed at a time, since each takes 19 MB.
 */
@Component
class Passwords implements PasswordEncoder {

    static final int SHORTEST = 8;
    static final int LONGEST = 200;

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places;

    Passwords(WebSettings settings) {
        places = new Semaphore(settings.hashing());
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            throw InvalidInput.of("password", "sign-in.password-length", SHORTEST, LONGEST);
        }
        return inTurn(() -> argon2.encode(nfc(password)));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return password != null
                && password.length() <= LONGEST
                && Boolean.TRUE.equals(inTurn(() -> argon2.matches(nfc(password), hash)));
    }

    private <T> @Nullable T inTurn(Supplier<@Nullable T> hashing) {
        try {
            if (!places.tryAcquire(5, TimeUnit.SECONDS)) {
                throw RuleViolation.unavailable("web.unavailable");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RuleViolation.unavailable("web.unavailable", e);
        }
        try {
            return hashing.get();
        } finally {
            places.release();
        }
    }

    private static String nfc(CharSequence password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
