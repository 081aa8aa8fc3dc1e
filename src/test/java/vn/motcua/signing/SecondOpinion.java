package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** What EU DSS says of our signatures, with the demo root as its only trust anchor and an empty revocation list of it. */
public final class SecondOpinion {

    private SecondOpinion() {}

    /** Both signatures of a result that the application's own demo authority stands behind are accepted. */
    public static void acceptsBoth(byte[] pdf, SigningKeys keys, Instant signed) throws Exception {
        acceptsBoth(pdf, ((KeyFolder) keys).authority(signed).root(), signed);
    }

    /** DSS with an unsuitable Bouncy Castle reads no signature and says nothing: so the number counts, too. */
    static void acceptsBoth(byte[] pdf, SoftwareKey root, Instant signed) throws Exception {
        var anchors = new CommonTrustedCertificateSource();
        anchors.addCertificate(new CertificateToken(root.certificate()));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        verifier.setCrlSource(new ExternalResourcesCRLSource(new ByteArrayInputStream(emptyCrl(root, signed))));
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(signed.plus(Duration.ofHours(2))));

        var report = validator.validateDocument().getSimpleReport();

        assertThat(report.getSignatureIdList()).hasSize(2);
        for (var id : report.getSignatureIdList()) {
            assertThat(report.getIndication(id))
                    .as(report.getSubIndication(id) + " " + report.getAdESValidationErrors(id))
                    .isEqualTo(Indication.TOTAL_PASSED);
            assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        }
    }

    /** Nobody's certificate was revoked, as of an hour after the signatures. */
    private static byte[] emptyCrl(SoftwareKey root, Instant signed) throws Exception {
        var list = new JcaX509v2CRLBuilder(root.certificate(), Date.from(signed.plus(Duration.ofHours(1))));
        list.setNextUpdate(Date.from(signed.plus(Duration.ofDays(7))));
        return list.build(new JcaContentSignerBuilder("SHA384withECDSA").build(root.key()))
                .getEncoded();
    }
}
