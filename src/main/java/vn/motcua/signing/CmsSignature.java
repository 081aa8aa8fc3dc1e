package vn.motcua.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * The CMS object of one signature or timestamp, read.
 *
 * @param certificate the signer's, if it came along
 * @param certificates all that came along
 */
record CmsSignature(
        CMSSignedData data,
        SignerInformation signer,
        Optional<X509Certificate> certificate,
        List<X509Certificate> certificates) {

    private static final int MOST_CERTIFICATES = 50;

    /** Why there is nothing to be read. */
    static final class Unreadable extends Exception {

        private final Reason reason;

        Unreadable(Reason reason) {
            super(reason.code());
            this.reason = reason;
        }

        Unreadable(Exception cause) {
            super(cause);
            this.reason = Reason.CMS_MALFORMED;
        }

        Reason reason() {
            return reason;
        }
    }

    /** Reads a CMS object with exactly one signer; only zeros may fill the space behind it. */
    static CmsSignature read(byte[] contents) throws Unreadable {
        try {
            var data = new CMSSignedData(contentInfo(contents));
            var signers = data.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                throw new Unreadable(Reason.SIGNER_COUNT);
            }
            var signer = signers.iterator().next();
            var all = new ArrayList<X509Certificate>();
            var own = new ArrayList<X509Certificate>();
            var converter = new JcaX509CertificateConverter().setProvider(SoftwareKey.BOUNCY_CASTLE);
            for (X509CertificateHolder holder : data.getCertificates().getMatches(null)) {
                var certificate = converter.getCertificate(holder);
                all.add(certificate);
                if (signer.getSID().match(holder)) {
                    own.add(certificate);
                }
            }
            if (all.size() > MOST_CERTIFICATES) {
                throw new Unreadable(Reason.CMS_MALFORMED);
            }
            return new CmsSignature(data, signer, own.stream().findFirst(), all);
        } catch (IOException | CMSException | GeneralSecurityException | RuntimeException e) {
            throw new Unreadable(e);
        }
    }

    private static ContentInfo contentInfo(byte[] contents) throws IOException {
        var bytes = new ByteArrayInputStream(contents);
        try (var asn1 = new ASN1InputStream(bytes, contents.length)) {
            var info = ContentInfo.getInstance(asn1.readObject());
            if (info == null) {
                throw new IOException("empty");
            }
            for (int rest = bytes.read(); rest >= 0; rest = bytes.read()) {
                if (rest != 0) {
                    throw new IOException("something stands behind the signature");
                }
            }
            return info;
        }
    }

    ASN1ObjectIdentifier digest() {
        return signer.getDigestAlgorithmID().getAlgorithm();
    }

    /** Whether the document is outside the CMS object, as PDF wants it. */
    boolean isDetached() {
        return data.isDetachedSignature();
    }

    /** The one value of a signed attribute; nothing when it is absent or there are several. */
    Optional<ASN1Encodable> signed(ASN1ObjectIdentifier type) {
        return single(signer.getSignedAttributes(), type);
    }

    Optional<ASN1Encodable> unsigned(ASN1ObjectIdentifier type) {
        return single(signer.getUnsignedAttributes(), type);
    }

    /**
     * Whether signature, digest and content belong together; the content's digest is given when it is outside.
     *
     * @return nothing if they do, else what is wrong
     */
    Optional<Reason> verify(X509Certificate certificate, Optional<byte[]> contentDigest) {
        try {
            var checked = signer;
            if (contentDigest.isPresent()) {
                var hashes = Map.of(digest(), contentDigest.get());
                checked = new CMSSignedData(hashes, data.toASN1Structure())
                        .getSignerInfos()
                        .getSigners()
                        .iterator()
                        .next();
            }
            var verifier = new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(SoftwareKey.BOUNCY_CASTLE)
                    .build(certificate.getPublicKey());
            return checked.verify(verifier) ? Optional.empty() : Optional.of(Reason.SIGNATURE_BROKEN);
        } catch (CMSSignerDigestMismatchException e) {
            return Optional.of(Reason.DIGEST_MISMATCH);
        } catch (CMSException | OperatorCreationException | RuntimeException e) {
            return Optional.of(Reason.SIGNATURE_BROKEN);
        }
    }

    private static Optional<ASN1Encodable> single(@Nullable AttributeTable table, ASN1ObjectIdentifier type) {
        if (table == null) {
            return Optional.empty();
        }
        var all = table.getAll(type);
        if (all.size() != 1) {
            return Optional.empty();
        }
        var values = Attribute.getInstance(all.get(0)).getAttributeValues();
        return values.length == 1 ? Optional.of(values[0]) : Optional.empty();
    }
}
