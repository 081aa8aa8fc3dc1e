package vn.motcua.web.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.motcua.web.SignInAccount;

/**
 * Passwords found right a few minutes ago, so that a partner's program which sends one with every call does not cost an
 * Argon2 hash each time. Kept is a keyed fingerprint only this process can make; a changed password is not known here.
 */
@Component
class RightLately {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private record Found(String fingerprint, Instant until) {}

    private final Map<String, Found> found = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final Clock clock;

    RightLately(Clock clock) {
        this.clock = clock;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    boolean knows(SignInAccount account, String password) {
        var lately = found.get(account.name().value());
        return lately != null
                && clock.instant().isBefore(lately.until())
                && MessageDigest.isEqual(
                        lately.fingerprint().getBytes(UTF_8),
                        fingerprint(account, password).getBytes(UTF_8));
    }

    void remember(SignInAccount account, String password) {
        if (found.size() >= MOST) {
            found.clear();
        }
        found.put(
                account.name().value(),
                new Found(fingerprint(account, password), clock.instant().plus(LONG)));
    }

    private String fingerprint(SignInAccount account, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((account.passwordHash() + " " + password).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
