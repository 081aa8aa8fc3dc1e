package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.motcua.core.RuleViolation;

class PdfSignerTests {

    private final PdfSigner signer = new PdfSigner();

    @Test
    void preparesTheSamePaperInTheSameWay() {
        var first = Samples.prepared();
        var second = Samples.prepared();

        assertThat(first).isEqualTo(second);
        assertThat(signer.isSigned(first, "leader")).isFalse();
        assertThat(signer.isSigned(first, "seal")).isFalse();
    }

    @Test
    void keepsEveryByteThatWasThereBefore() {
        var prepared = Samples.prepared();

        var signed = Samples.signedByTheLeader();
        var sealed = Samples.seal(signed);

        assertThat(signed).startsWith(prepared);
        assertThat(sealed).startsWith(signed);
        assertThat(signer.isSigned(signed, "leader")).isTrue();
        assertThat(signer.isSigned(signed, "seal")).isFalse();
        assertThat(signer.isSigned(sealed, "seal")).isTrue();
    }

    @Test
    void staysAnArchivePaperAtEachStep() {
        for (var pdf : new byte[][] {
            Samples.paper(), Samples.prepared(), Samples.signedByTheLeader(), Samples.signedAndSealed()
        }) {
            assertThat(VeraPdf.problems(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
            assertThat(VeraPdf.problems(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        }
    }

    @Test
    void refusesToSignAFieldTwice() {
        var signed = Samples.signedAndSealed();

        assertThatThrownBy(() -> Samples.seal(signed))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("signing.already-signed"));
    }

    @Test
    void refusesTheSealBeforeTheLeadersSignature() {
        var prepared = Samples.prepared();

        assertThatThrownBy(() -> Samples.seal(prepared))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("signing.not-certified"));
    }

    @Test
    void refusesToCertifyWhatIsAlreadySigned() {
        var signed = Samples.signedByTheLeader();

        assertThatThrownBy(() ->
                        signer.sign(signed, "seal", Samples.AGENCY, Samples.SEAL, Samples.NOON, Certification.CERTIFY))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("signing.already-certified"));
    }

    @Test
    void refusesAFieldThatNobodyPrepared() {
        var signed = Samples.signedByTheLeader();

        assertThatThrownBy(() ->
                        signer.sign(signed, "other", Samples.AGENCY, Samples.SEAL, Samples.NOON, Certification.APPROVE))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("signing.field-missing"));
    }

    @Test
    void isAcceptedByPoppler(@TempDir Path folder) throws IOException, InterruptedException {
        var file = folder.resolve("signed.pdf");
        Files.write(file, Samples.signedAndSealed());

        var said = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        var text = new String(said.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        said.waitFor();

        assertThat(text).contains("Signature #1", "Signature #2").doesNotContain("Signature #3");
        assertThat(text.split("Signature is Valid", -1)).hasSize(3);
        assertThat(text).contains("Total document signed", "Hoàng Văn Ký");
        if (System.getProperty("keep") != null) {
            Files.write(Path.of(System.getProperty("keep")), Files.readAllBytes(file));
            System.err.println(text);
        }
    }
}
