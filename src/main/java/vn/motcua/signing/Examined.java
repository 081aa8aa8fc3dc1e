package vn.motcua.signing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** One signature while it is being examined: each rule adds what it finds out. */
final class Examined {

    private static final COSName RFC3161 = COSName.getPDFName("ETSI.RFC3161");

    private final String field;
    private final COSDictionary dictionary;
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private Optional<SignedRange> range = Optional.empty();
    private Optional<CmsSignature> cms = Optional.empty();
    private Optional<CmsSignature> stamp = Optional.empty();
    private Optional<Instant> time = Optional.empty();
    private String level;

    Examined(String field, COSDictionary dictionary) {
        this.field = field;
        this.dictionary = dictionary;
        this.level = isTimestamp() ? "timestamp" : isPades() ? "PAdES-B" : "PKCS#7";
    }

    boolean isTimestamp() {
        return RFC3161.equals(subFilter());
    }

    COSName subFilter() {
        var name = dictionary.getCOSName(COSName.SUB_FILTER);
        return name == null ? COSName.getPDFName("") : name;
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    Optional<SignedRange> range() {
        return range;
    }

    Optional<CmsSignature> cms() {
        return cms;
    }

    Optional<Instant> time() {
        return time;
    }

    void found(Reason reason) {
        reasons.add(reason);
    }

    Set<Reason> reasons() {
        return reasons;
    }

    void covers(SignedRange covered) {
        range = Optional.of(covered);
    }

    void carries(CmsSignature signature) {
        cms = Optional.of(signature);
    }

    void claims(Instant moment) {
        time = Optional.of(moment);
    }

    /** There is a sound timestamp over it, from whomever. */
    void isStampedBy(CmsSignature issuer) {
        stamp = Optional.of(issuer);
    }

    Optional<CmsSignature> stamp() {
        return stamp;
    }

    /** A timestamp from somebody we trust: its time is worth more than what the signer claims. */
    void wasSignedBefore(Instant moment) {
        time = Optional.of(moment);
        level = level.equals("PAdES-B") ? "PAdES-T" : level;
    }

    VerifiedSignature result() {
        var signer = cms.flatMap(CmsSignature::certificate).flatMap(CommonName::of);
        var assessment = Assessment.of(reasons);
        return new VerifiedSignature(
                field,
                signer.orElse(null),
                time.orElse(null),
                level,
                isTimestamp(),
                assessment.verdict(),
                assessment.reasons());
    }

    private boolean isPades() {
        return COSName.getPDFName("ETSI.CAdES.detached").equals(subFilter());
    }
}
