package vn.motcua.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Calendar;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.util.DateConverter;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** Rule 2: an accepted kind of signature, one signer, safe methods, complete attributes, and all of it matching. */
final class SignatureRule {

    private static final Set<COSName> ACCEPTED =
            Set.of(COSName.getPDFName("ETSI.CAdES.detached"), COSName.ADBE_PKCS7_DETACHED);

    private SignatureRule() {}

    static void examine(Examined signature, byte[] file) {
        if (!signature.isTimestamp() && !ACCEPTED.contains(signature.subFilter())) {
            signature.found(Reason.SUB_FILTER);
        }
        if (!(signature.dictionary().getDictionaryObject(COSName.CONTENTS) instanceof COSString contents)) {
            signature.found(Reason.CMS_MALFORMED);
            return;
        }
        try {
            var cms = CmsSignature.read(contents.getBytes());
            signature.carries(cms);
            if (signature.isTimestamp()) {
                Timestamp.of(cms)
                        .ifPresentOrElse(
                                stamp -> examine(signature, cms, stamp, file),
                                () -> signature.found(Reason.CMS_MALFORMED));
            } else {
                examine(signature, cms, file);
            }
        } catch (CmsSignature.Unreadable e) {
            signature.found(e.reason());
        }
    }

    private static void examine(Examined signature, CmsSignature cms, Timestamp stamp, byte[] file) {
        strength(signature, cms);
        check(signature, cms, Optional.empty());
        signature.claims(stamp.time());
        if (!Algorithms.isSafeDigest(stamp.digest())) {
            signature.found(Reason.WEAK_DIGEST);
        }
        signature
                .range()
                .flatMap(range -> digest(stamp.digest(), range, file))
                .filter(digest -> !stamp.isOver(digest))
                .ifPresent(digest -> signature.found(Reason.DIGEST_MISMATCH));
    }

    private static void examine(Examined signature, CmsSignature cms, byte[] file) {
        if (!cms.isDetached()) {
            signature.found(Reason.CMS_MALFORMED);
        }
        boolean complete = cms.signed(CMSAttributes.contentType)
                        .filter(CMSObjectIdentifiers.data::equals)
                        .isPresent()
                && cms.signed(CMSAttributes.messageDigest).isPresent();
        if (!complete) {
            signature.found(Reason.ATTRIBUTES);
        }
        strength(signature, cms);
        signature.range().ifPresent(range -> check(signature, cms, digest(cms.digest(), range, file)));
        time(signature, cms).ifPresent(signature::claims);
        cms.unsigned(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
                .flatMap(token -> Timestamp.over(cms.signer().getSignature(), token))
                .ifPresent(signature::isStampedBy);
    }

    private static void strength(Examined signature, CmsSignature cms) {
        if (!Algorithms.isSafeDigest(cms.digest())) {
            signature.found(Reason.WEAK_DIGEST);
        }
        cms.certificate()
                .filter(certificate -> !Algorithms.isSafeKey(certificate.getPublicKey()))
                .ifPresent(certificate -> signature.found(Reason.WEAK_KEY));
    }

    private static void check(Examined signature, CmsSignature cms, Optional<byte[]> digest) {
        if (cms.certificate().isEmpty()) {
            signature.found(Reason.NO_CERTIFICATE);
        } else if (cms.isDetached() && digest.isEmpty()) {
            signature.found(Reason.WEAK_DIGEST); // one that we do not even know
        } else {
            cms.verify(cms.certificate().get(), digest).ifPresent(signature::found);
        }
    }

    private static Optional<Instant> time(Examined signature, CmsSignature cms) {
        var attribute = cms.signed(CMSAttributes.signingTime);
        if (attribute.isPresent()) {
            return Optional.of(Time.getInstance(attribute.get()).getDate().toInstant());
        }
        var written = DateConverter.toCalendar(signature.dictionary().getString(COSName.M));
        return Optional.ofNullable(written).map(Calendar::toInstant);
    }

    private static Optional<byte[]> digest(ASN1ObjectIdentifier algorithm, SignedRange range, byte[] file) {
        return Algorithms.name(algorithm).map(name -> {
            try {
                return range.digest(file, MessageDigest.getInstance(name));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
