package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.Verdict.FAILED;
import static vn.motcua.signing.Verdict.OK;
import static vn.motcua.signing.Verdict.UNCERTAIN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.SharedData;

/** Other people's PDFs, sound, broken and hostile, against the verdicts of EU DSS and poppler. */
class CorpusTests {

    private static final Duration LONGEST = Duration.ofSeconds(6);

    /** Where we say something else than the two of them, and why. */
    private record Disagreement(Verdict integrity, Verdict coverage, String why) {}

    private static final String METADATA =
            "the next revision rewrites the XMP metadata, which a signature does not need";
    private static final String ONLY_DATA = "validation data stands behind the last signature, and nothing covers it";
    private static final String SECOND_SIGNER =
            "the second signer fills the visible field prepared for him, as our seal "
                    + "does; DSS knows no undefined change in it but sees that the page looks different";

    private static final Map<String, Disagreement> DISAGREEMENTS = new LinkedHashMap<>();

    static {
        differs("dss__DSS-2821.pdf", OK, FAILED, METADATA);
        differs("dss__Signature-P-HU_MIC-3.pdf", OK, FAILED, METADATA);
        differs("dss__pades-ocsp-archiveCutOff-invalid.pdf", OK, FAILED, METADATA);
        differs("pyhanko__extensions-update-direct.pdf", OK, FAILED, METADATA);
        differs("pyhanko__minimal-signed-twice-second-created.pdf", OK, FAILED, METADATA);
        differs("dss__belgian_pki_multiple_ocsps_lt.pdf", OK, UNCERTAIN, ONLY_DATA);
        differs("dss__Signature-P-LT-ef971596-8f2e-407d-a413-aae9cb9b8e4a.pdf", OK, UNCERTAIN, ONLY_DATA);
        differs("dss__pdf-with-vri-timestamp.pdf", OK, FAILED, METADATA);
        differs("pyhanko__pades-lta-dss-indirect-arrs-test.pdf", OK, FAILED, "objects nobody signed stand at the end");
        differs("dss__pdf-structtreeroot-changes.pdf", OK, FAILED, "the next revision changes the structure tree");
        differs("dss__Signature-P-BG_BOR-2.pdf", FAILED, OK, "the document timestamp uses SHA-1");
        differs("dss__Test.pdf", FAILED, OK, "SHA-1 and RSA-1024");
        differs("dss__hello_signed_INCSAVE_signed.pdf", FAILED, OK, "RSA-1024");
        differs("dss__pades-bes-no-certificates.pdf", UNCERTAIN, OK, "without a certificate nothing can be verified");
        differs(
                "pdfjs__issue17069.pdf",
                OK,
                OK,
                "its one signature covers the encrypted file whole; nothing follows it");
        differs("pyhanko__form-update-ap-indirect-sneaky-trailer.pdf", OK, OK, SECOND_SIGNER);
        differs("pyhanko__form-update-no-override-appearance-stream-ap-indirect-sneaky.pdf", OK, OK, SECOND_SIGNER);
        differs("pyhanko__form-update-override-appearance-stream-ap-indirect.pdf", OK, OK, SECOND_SIGNER);
        differs("pyhanko__form-update-override-appearance-stream.pdf", OK, OK, SECOND_SIGNER);
    }

    private final SignatureVerifier verifier =
            new SignatureVerifier(Samples.settings(), new TrustedRoots(), Clock.systemUTC());

    @TestFactory
    Stream<DynamicTest> agreesWithOtherVerifiers() throws IOException {
        var expected = JsonMapper.shared().readTree(Files.readAllBytes(SharedData.at("pdf-signed/expected.json")));
        return StreamSupport.stream(expected.spliterator(), false)
                .map(entry -> DynamicTest.dynamicTest(entry.get("file").stringValue(), () -> compare(entry)));
    }

    @TestFactory
    Stream<DynamicTest> survivesHostileAndUnsignedFiles() {
        return Stream.of("pdf-hostile", "pdf-good")
                .flatMap(folder -> SharedData.files(folder, ".pdf").stream())
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> survive(file)));
    }

    private void compare(JsonNode entry) throws IOException {
        var name = entry.get("file").stringValue();
        var report = verifier.verify(Files.readAllBytes(SharedData.at("pdf-signed/" + name)));

        var differs = DISAGREEMENTS.get(name);
        if (differs != null) {
            assertThat(report.integrity().verdict())
                    .as("integrity: " + differs.why())
                    .isEqualTo(differs.integrity());
            assertThat(report.coverage().verdict())
                    .as("coverage: " + differs.why())
                    .isEqualTo(differs.coverage());
        } else {
            boolean isIntact = entry.get("verdict").stringValue().equals("INTACT");
            assertThat(report.integrity().isOk() && report.coverage().isOk())
                    .as(report.toString())
                    .isEqualTo(isIntact);
        }
        assertThat(report.identity().isOk()).as("nobody here is trusted").isFalse();
    }

    private void survive(Path file) throws IOException {
        var start = System.nanoTime();

        var report = verifier.verify(Files.readAllBytes(file));

        assertThat(report.isTrusted()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        boolean isSignedSample =
                file.endsWith("dss__pdfa2u-gray.pdf") || file.endsWith("pdfjs__xfa_filled_imm1344e.pdf");
        assertThat(report.signatures()).hasSize(isSignedSample ? 1 : 0);
    }

    private static void differs(String file, Verdict integrity, Verdict coverage, String why) {
        DISAGREEMENTS.put(file, new Disagreement(integrity, coverage, why));
    }
}
