package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class SignatureVerifierTests {

    private final SignatureVerifier verifier = Samples.verifier();

    @Test
    void trustsAPaperSignedByTheLeaderAndSealedByTheAgency() {
        var report = verifier.verify(Samples.signedAndSealed());

        assertThat(report.isTrusted()).as(report.toString()).isTrue();
        assertThat(report.count()).isEqualTo(2);
        assertThat(report.signatures())
                .extracting(
                        VerifiedSignature::field,
                        VerifiedSignature::signer,
                        VerifiedSignature::time,
                        VerifiedSignature::level,
                        VerifiedSignature::verdict)
                .containsExactly(
                        tuple("leader", "Hoàng Văn Ký", Samples.NOON, "PAdES-B", Verdict.OK),
                        tuple(
                                "seal",
                                "Ủy ban nhân dân phường Sen Hồ",
                                Samples.NOON.plus(Duration.ofMinutes(5)),
                                "PAdES-B",
                                Verdict.OK));
    }

    @Test
    void trustsAPaperThatOnlyTheLeaderHasSigned() {
        var report = verifier.verify(Samples.signedByTheLeader());

        assertThat(report.isTrusted()).as(report.toString()).isTrue();
        assertThat(report.count()).isEqualTo(1);
    }

    @Test
    void trustsAnRsaKeyToo() {
        var report = verifier.verify(Samples.signedBy(Samples.rsa(2048)));

        assertThat(report.isTrusted()).as(report.toString()).isTrue();
    }

    @Test
    void saysThatThereIsNoSignature() {
        for (var pdf : List.of(Samples.paper(), Samples.prepared())) {
            var report = verifier.verify(pdf);

            assertThat(report.integrity().reasons()).containsExactly("no-signature");
            assertThat(report.isTrusted()).isFalse();
        }
    }

    @Test
    void answersForWhatIsNoPdfAtAll() {
        for (var bytes : new byte[][] {{}, {1, 2, 3}, "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)}) {
            assertThat(verifier.verify(bytes).integrity().verdict()).isEqualTo(Verdict.FAILED);
        }
    }

    @Test
    void doesNotEvenOpenWhatIsTooLarge() {
        var strict = verifier(DataSize.ofKilobytes(10), Duration.ofSeconds(5));

        var report = strict.verify(Samples.signedByTheLeader());

        assertThat(report.integrity()).isEqualTo(new Assessment(Verdict.UNCERTAIN, List.of("too-large")));
    }

    @Test
    void endsWhenItsPatienceEnds() {
        var hasty = verifier(DataSize.ofMegabytes(20), Duration.ZERO);

        var report = hasty.verify(Samples.signedByTheLeader());

        assertThat(report.integrity()).isEqualTo(new Assessment(Verdict.UNCERTAIN, List.of("too-slow")));
    }

    private static SignatureVerifier verifier(DataSize largest, Duration patience) {
        var settings = new SigningSettings(null, null, null, false, Map.of(), Map.of(), largest, patience);
        return new SignatureVerifier(settings, new TrustedRoots(), Clock.fixed(Samples.NOON, ZoneOffset.UTC));
    }
}
