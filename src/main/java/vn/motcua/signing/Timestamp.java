package vn.motcua.signing;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;

/**
 * What a time-stamp token says (RFC 3161).
 *
 * @param imprint the digest of what was stamped
 */
record Timestamp(Instant time, MessageImprint imprint) {

    /** The content of a token, whatever its signature is worth. */
    static Optional<Timestamp> of(CmsSignature cms) {
        try {
            if (!PKCSObjectIdentifiers.id_ct_TSTInfo.getId().equals(cms.data().getSignedContentTypeOID())
                    || !(cms.data().getSignedContent() != null
                            && cms.data().getSignedContent().getContent() instanceof byte[] content)) {
                return Optional.empty();
            }
            var info = TSTInfo.getInstance(content);
            return Optional.of(new Timestamp(info.getGenTime().getDate().toInstant(), info.getMessageImprint()));
        } catch (ParseException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The issuer of a token over these bytes, if the token is sound in itself; whether we trust it is another question. */
    static Optional<CmsSignature> over(byte[] stamped, ASN1Encodable token) {
        try {
            var cms = CmsSignature.read(token.toASN1Primitive().getEncoded());
            boolean sound = of(cms).filter(stamp -> stamp.fits(stamped)).isPresent()
                    && cms.certificate()
                            .filter(certificate ->
                                    cms.verify(certificate, Optional.empty()).isEmpty())
                            .isPresent();
            return sound ? Optional.of(cms) : Optional.empty();
        } catch (IOException | CmsSignature.Unreadable e) {
            return Optional.empty();
        }
    }

    ASN1ObjectIdentifier digest() {
        return imprint.getHashAlgorithm().getAlgorithm();
    }

    boolean isOver(byte[] digest) {
        return Arrays.equals(imprint.getHashedMessage(), digest);
    }

    private boolean fits(byte[] stamped) {
        return Algorithms.isSafeDigest(digest())
                && Algorithms.name(digest())
                        .map(name -> isOver(digest(name, stamped)))
                        .orElse(false);
    }

    private static byte[] digest(String name, byte[] stamped) {
        try {
            return MessageDigest.getInstance(name).digest(stamped);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
