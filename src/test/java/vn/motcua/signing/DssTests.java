package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second opinion on our own signatures: EU DSS with the demo root as its only trust anchor. */
class DssTests {

    /** DSS with an unsuitable Bouncy Castle reads no signature and says nothing: so the number counts, too. */
    @ParameterizedTest
    @ValueSource(strings = {"P-256", "RSA-2048"})
    void passesBothSignatures(String kind) throws Exception {
        var leader = kind.equals("P-256") ? Samples.LEADER : Samples.rsa(2048);

        var report = validate(Samples.seal(Samples.signedBy(leader)));

        assertThat(report.getSignatureIdList()).hasSize(2);
        for (var id : report.getSignatureIdList()) {
            assertThat(report.getIndication(id))
                    .as(report.getSubIndication(id) + " " + report.getAdESValidationErrors(id))
                    .isEqualTo(Indication.TOTAL_PASSED);
            assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        }
    }

    private static SimpleReport validate(byte[] pdf) throws Exception {
        var root = Samples.AUTHORITY.root();
        var anchors = new CommonTrustedCertificateSource();
        anchors.addCertificate(new CertificateToken(root.certificate()));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        verifier.setCrlSource(new ExternalResourcesCRLSource(new ByteArrayInputStream(emptyCrl(root))));
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(Samples.NOON.plus(Duration.ofHours(2))));
        return validator.validateDocument().getSimpleReport();
    }

    /** Nobody's certificate was revoked, as of an hour after the signatures. */
    private static byte[] emptyCrl(SoftwareKey root) throws Exception {
        var list = new JcaX509v2CRLBuilder(root.certificate(), Date.from(Samples.NOON.plus(Duration.ofHours(1))));
        list.setNextUpdate(Date.from(Samples.NOON.plus(Duration.ofDays(7))));
        return list.build(new JcaContentSignerBuilder("SHA384withECDSA").build(root.key()))
                .getEncoded();
    }
}
