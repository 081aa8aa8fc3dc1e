package vn.motcua.signing;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/**
 * Rule 6 in its simple part: the signature is bound to one certificate, which is for signing, was valid when it was used,
 * and comes from a root that we trust. Revocation is not looked up here.
 */
final class IdentityRule {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
    private static final int LONGEST_PATH = 6;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

    /** Documents by RFC 9336, by Adobe, by Microsoft; mail, which most signers' certificates name; anything. */
    private static final Set<String> FOR_DOCUMENTS = Set.of(
            "1.3.6.1.5.5.7.3.36",
            "1.2.840.113583.1.1.5",
            "1.3.6.1.4.1.311.10.3.12",
            "1.3.6.1.5.5.7.3.4",
            "2.5.29.37.0");

    private final TrustedRoots roots;
    private final Clock clock;

    IdentityRule(TrustedRoots roots, Clock clock) {
        this.roots = roots;
        this.clock = clock;
    }

    void examine(Examined signature) {
        if (signature.cms().isEmpty() || signature.cms().get().certificate().isEmpty()) {
            signature.found(Reason.NOT_EXAMINED);
            return;
        }
        var cms = signature.cms().get();
        var certificate = cms.certificate().get();
        binding(signature, cms, certificate);
        signature.stamp().ifPresent(stamp -> preferTrustedTime(signature, stamp));
        if (signature.time().isEmpty()) {
            signature.found(Reason.NO_TIME);
        }
        var time = signature.time().orElse(clock.instant());
        if (time.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            signature.found(Reason.TIME_IN_FUTURE);
        }
        if (time.isBefore(certificate.getNotBefore().toInstant())
                || time.isAfter(certificate.getNotAfter().toInstant())) {
            signature.found(Reason.OUT_OF_VALIDITY);
        }
        if (!isFor(certificate, signature.isTimestamp())) {
            signature.found(Reason.KEY_USAGE);
        }
        if (!isTrusted(certificate, cms.certificates(), time)) {
            signature.found(Reason.UNTRUSTED);
        }
    }

    private void preferTrustedTime(Examined signature, CmsSignature stamp) {
        Timestamp.of(stamp)
                .filter(t -> stamp.certificate()
                        .filter(c -> isFor(c, true) && isTrusted(c, stamp.certificates(), t.time()))
                        .isPresent())
                .ifPresent(t -> signature.wasSignedBefore(t.time()));
    }

    /** Without the signed hash of the certificate another one for the same key could be put in its place. */
    private static void binding(Examined signature, CmsSignature cms, X509Certificate certificate) {
        var attribute = cms.signed(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute.isEmpty()) {
            if (!signature.isTimestamp()) {
                signature.found(Reason.NO_SIGNING_CERTIFICATE);
            }
            return;
        }
        try {
            var first = SigningCertificateV2.getInstance(attribute.get()).getCerts()[0];
            var algorithm = Algorithms.name(first.getHashAlgorithm().getAlgorithm());
            boolean matches = algorithm.isPresent()
                    && MessageDigest.isEqual(
                            MessageDigest.getInstance(algorithm.get()).digest(certificate.getEncoded()),
                            first.getCertHash());
            if (!matches) {
                signature.found(Reason.SIGNING_CERTIFICATE_MISMATCH);
            }
        } catch (GeneralSecurityException | RuntimeException e) {
            signature.found(Reason.SIGNING_CERTIFICATE_MISMATCH);
        }
    }

    private static boolean isFor(X509Certificate certificate, boolean timestamps) {
        try {
            var usage = certificate.getKeyUsage();
            var purposes = certificate.getExtendedKeyUsage();
            boolean signs = usage != null && (usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION]);
            boolean fits = timestamps
                    ? purposes != null && purposes.contains(TIME_STAMPING)
                    : purposes == null || purposes.stream().anyMatch(FOR_DOCUMENTS::contains);
            return signs && fits;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private boolean isTrusted(X509Certificate certificate, List<X509Certificate> others, Instant time) {
        if (roots.anchors().isEmpty()) {
            return false;
        }
        try {
            var target = new X509CertSelector();
            target.setCertificate(certificate);
            var parameters = new PKIXBuilderParameters(roots.anchors(), target);
            parameters.setRevocationEnabled(false);
            parameters.setMaxPathLength(LONGEST_PATH);
            parameters.setDate(Date.from(time));
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            return CertPathBuilder.getInstance("PKIX").build(parameters).getCertPath() != null;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false; // no path: that is the answer
        }
    }
}
