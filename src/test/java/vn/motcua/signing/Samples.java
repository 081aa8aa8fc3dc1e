package vn.motcua.signing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.unit.DataSize;

/** A paper to sign, and who signs it. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
    static final DemoAuthority AUTHORITY = DemoAuthority.found(NOON);
    static final SoftwareKey LEADER = AUTHORITY.issue("Hoàng Văn Ký", null, NOON);
    static final SoftwareKey AGENCY = AUTHORITY.issue("Ủy ban nhân dân phường Sen Hồ", "H07.12", NOON);

    static final Appearance HANDWRITING = new Appearance.Handwriting("Hoàng Văn Ký");
    static final Appearance SEAL = new Appearance.Seal("Ủy ban nhân dân phường Sen Hồ", "Ủy ban nhân dân tỉnh Hoa Sen");

    static final List<SignatureField> FIELDS = List.of(
            new SignatureField("leader", 0, 330, 300, 160, 80), SignatureField.seal("seal", 0, 281, 289, 102, 102));

    private static final byte[] PAPER = print();

    private Samples() {}

    static byte[] paper() {
        return PAPER.clone();
    }

    static byte[] prepared() {
        return new PdfSigner().prepare(PAPER, FIELDS);
    }

    static byte[] signedByTheLeader() {
        return signedBy(LEADER);
    }

    static byte[] signedBy(SigningKey leader) {
        return new PdfSigner().sign(prepared(), "leader", leader, HANDWRITING, NOON, Certification.CERTIFY);
    }

    static byte[] signedAndSealed() {
        return seal(signedByTheLeader());
    }

    static byte[] seal(byte[] signed) {
        return new PdfSigner()
                .sign(signed, "seal", AGENCY, SEAL, NOON.plus(Duration.ofMinutes(5)), Certification.APPROVE);
    }

    /** Trusts the demo authority and believes that it is an hour after the signatures. */
    static SignatureVerifier verifier() {
        return new SignatureVerifier(
                settings(),
                new TrustedRoots(AUTHORITY.root().certificate()),
                Clock.fixed(NOON.plus(Duration.ofHours(1)), ZoneOffset.UTC));
    }

    static SoftwareKey rsa(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return AUTHORITY.issue(generator.generateKeyPair(), DemoAuthority.name("Khoá RSA", null), NOON);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static SigningSettings settings() {
        return new SigningSettings(
                null, null, null, false, Map.of(), Map.of(), DataSize.ofMegabytes(20), Duration.ofSeconds(5));
    }

    private static byte[] print() {
        var html = """
                <html lang="vi"><head><title>Giấy xác nhận</title><style>
                @page { size: A4; margin: 20mm 20mm 20mm 30mm }
                body { font: 13pt 'Liberation Serif' } h1 { font-size: 14pt; text-align: center }
                .box { position: absolute; top: 390pt; left: 225pt; width: 200pt; text-align: center; font-weight: bold }
                .name { margin-top: 104pt }
                </style></head><body><h1>GIẤY XÁC NHẬN</h1>
                <p>Ủy ban nhân dân phường Sen Hồ xác nhận: Ông Nguyễn Văn Thử đã đăng ký thường trú.</p>
                <div class="box">CHỦ TỊCH<div class="name">Hoàng Văn Ký</div></div></body></html>
                """;
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(html, null)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .useFont(
                            () -> Objects.requireNonNull(
                                    Samples.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")),
                            "Liberation Serif",
                            400,
                            FontStyle.NORMAL,
                            true)
                    .useFont(
                            () -> Objects.requireNonNull(
                                    Samples.class.getResourceAsStream("/liberation/LiberationSerif-Bold.ttf")),
                            "Liberation Serif",
                            700,
                            FontStyle.NORMAL,
                            true)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
