package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.RuleViolation;

class KeyFolderTests {

    private static final AccountName LEADER = new AccountName("lanhdao");
    private static final AgencyId WARD = new AgencyId("H07.12");
    private static final Clock CLOCK = Clock.fixed(Samples.NOON, ZoneOffset.UTC);

    private final Path data;

    KeyFolderTests(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void makesKeysForDemonstrationsAtFirstStart() throws Exception {
        var keys = start(demo(null));

        var person = keys.personal(LEADER).certificate();
        var ward = keys.organisation(WARD).certificate();

        assertThat(CommonName.of(person)).contains("Hoàng Văn Ký");
        assertThat(CommonName.of(ward)).contains("Ủy ban nhân dân phường Sen Hồ");
        assertThat(ward.getSubjectX500Principal().getName()).contains("2.5.4.97");
        for (var certificate : new X509Certificate[] {person, ward}) {
            certificate.verify(keys.personal(LEADER).chain().getLast().getPublicKey());
            assertThat(certificate.getPublicKey()).isInstanceOf(ECPublicKey.class);
            assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
            assertThat(certificate.getNotBefore()).isBefore(Date.from(Samples.NOON));
        }
    }

    @Test
    void givesTheSameKeysAtTheNextStart() {
        var first = start(demo(null)).personal(LEADER).certificate();
        var second = start(demo(null)).personal(LEADER).certificate();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void makesOneSetOfKeysForManyStartsAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<X509Certificate> start =
                    () -> start(demo(null)).personal(LEADER).certificate();
            var made =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> start).toList());

            var different = new HashSet<X509Certificate>();
            for (var certificate : made) {
                different.add(certificate.get());
            }
            assertThat(different).hasSize(1);
        }
    }

    @Test
    void letsOnlyTheOwnerReadKeysAndTheirPassword() throws IOException {
        start(demo(null)).personal(LEADER);

        for (var name : new String[] {"secret", "personal-lanhdao.p12", "demo-ca.p12"}) {
            assertThat(Files.getPosixFilePermissions(data.resolve("keys").resolve(name)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void opensNothingWithAnotherPassword() {
        start(demo("one"));
        var wrong = start(demo("two-but-no-demo", false));

        assertThatThrownBy(() -> wrong.personal(LEADER)).hasMessageContaining("motcua.signing.password");
    }

    @Test
    void makesNoKeysUnlessAsked() {
        var keys = start(demo(null, false));

        assertThatThrownBy(() -> keys.personal(LEADER))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("signing.key-missing"));
    }

    @Test
    void trustsTheDemoRootOnlyWhereDemonstrationsAre() {
        var demo = demo(null);
        var real = demo(null, false);

        assertThat(new TrustedRoots(demo, start(demo), data).anchors()).hasSize(1);
        assertThat(new TrustedRoots(real, start(real), data).anchors()).isEmpty();
    }

    @Test
    void trustsTheRootsInItsFolder() throws Exception {
        var real = demo(null, false);
        Files.createDirectories(real.roots(data));
        Files.write(
                real.roots(data).resolve("root.crt"),
                Samples.AUTHORITY.root().certificate().getEncoded());

        assertThat(new TrustedRoots(real, start(real), data).anchors()).hasSize(1);
    }

    private KeyFolder start(SigningSettings settings) {
        return new KeyFolder(settings, data, CLOCK);
    }

    private static SigningSettings demo(@Nullable String password) {
        return demo(password, true);
    }

    private static SigningSettings demo(@Nullable String password, boolean demo) {
        return new SigningSettings(
                null,
                password,
                null,
                demo,
                Map.of("lanhdao", "Hoàng Văn Ký"),
                Map.of("H07.12", "Ủy ban nhân dân phường Sen Hồ"),
                DataSize.ofMegabytes(20),
                Duration.ofSeconds(5));
    }
}
