package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.motcua.core.RuleViolation;
import vn.motcua.testing.VeraPdf;

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
    void showsABlueSignatureAndThenARedSealThatOverlapsIt() throws IOException {
        var prepared = Colours.of(Samples.prepared());
        var signed = Colours.of(Samples.signedByTheLeader());
        var sealed = Colours.of(Samples.signedAndSealed());

        assertThat(prepared).isEqualTo(new Colours(0, 0));
        assertThat(signed.blue()).isPositive();
        assertThat(signed.red()).isZero();
        assertThat(sealed.red()).isGreaterThan(1000);
        assertThat(sealed.blue()).isBetween(signed.blue() / 2, signed.blue());
    }

    /** How many dots of a page are red, how many blue. */
    private record Colours(int red, int blue) {

        static Colours of(byte[] pdf) throws IOException {
            try (var document = Loader.loadPDF(pdf)) {
                var image = new PDFRenderer(document).renderImageWithDPI(0, 72);
                int red = 0;
                int blue = 0;
                for (int rgb : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
                    int r = rgb >> 16 & 0xFF;
                    int g = rgb >> 8 & 0xFF;
                    int b = rgb & 0xFF;
                    red += r > 150 && g < 100 && b < 100 ? 1 : 0;
                    blue += b > 100 && r < 110 && g < 130 && b - r > 50 ? 1 : 0;
                }
                return new Colours(red, blue);
            }
        }
    }

    @Test
    void isAcceptedByPoppler(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdfsig")), "skipped: there is no pdfsig here");
        var file = folder.resolve("signed.pdf");
        Files.write(file, Samples.signedAndSealed());

        var said = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        var text = new String(said.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        said.waitFor();

        assertThat(text).contains("Signature #1", "Signature #2").doesNotContain("Signature #3");
        assertThat(text.split("Signature is Valid", -1)).hasSize(3);
        assertThat(text).contains("Total document signed", "Hoàng Văn Ký");
    }
}
