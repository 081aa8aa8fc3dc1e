package vn.motcua.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.FiledDossiers.WARD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.motcua.core.AccountName;
import vn.motcua.core.DossierId;
import vn.motcua.signing.SignatureVerifier;
import vn.motcua.signing.VerifiedSignature;
import vn.motcua.testing.PdfText;
import vn.motcua.testing.TestClock;
import vn.motcua.testing.VeraPdf;

@SlipTest
class SlipPressTests {

    @Autowired
    SlipPress press;

    @Autowired
    SignatureVerifier verifier;

    @ParameterizedTest
    @EnumSource(
            value = SlipKind.class,
            mode = Mode.EXCLUDE,
            names = {"CONTROL_SHEET", "REGISTER"})
    void letsAPersonSignBeforeTheSeal(SlipKind kind) {
        var signed = press.sign(slip(kind, Signing.PERSON_AND_SEAL, "lanhdao"), TestClock.START);
        var report = verifier.verify(PdfText.kept("both-" + kind.template(), signed));

        assertThat(report.isTrusted()).as(report.toString()).isTrue();
        assertThat(report.signatures())
                .extracting(VerifiedSignature::signer)
                .containsExactly("Hoàng Văn Ký", "Ủy ban nhân dân phường Sen Hồ");
        assertThat(PdfText.of(signed).pages()).isEqualTo(1);
        assertThat(VeraPdf.problems(signed, PDFAFlavour.PDFA_2_B)).isEmpty();
    }

    @Test
    void printsTheSameBytesAgainWhenNobodySigns() {
        var slip = slip(SlipKind.REFUSAL, Signing.NONE, "motcua");

        assertThat(press.print(slip)).isEqualTo(press.print(slip));
    }

    @Test
    void knowsWhoHasNoKey() {
        assertThat(press.hasKeys(slip(SlipKind.REFUSAL, Signing.SEAL, "motcua")))
                .isTrue();
        assertThat(press.hasKeys(slip(SlipKind.APOLOGY, Signing.PERSON_AND_SEAL, "lanhdao")))
                .isTrue();
        assertThat(press.hasKeys(slip(SlipKind.APOLOGY, Signing.PERSON_AND_SEAL, "motcua")))
                .isFalse();
    }

    private static Slip slip(SlipKind kind, Signing signing, String by) {
        var words = SlipSamples.of(kind);
        words.put("personal", signing == Signing.PERSON_AND_SEAL);
        words.put("sealed", signing != Signing.NONE);
        var issue = new Slip.Issue(DossierId.random(), WARD, new AccountName(by), TestClock.START, "Extended");
        return new Slip(kind, "15/" + kind.series() + "-2026", issue, signing, words);
    }
}
