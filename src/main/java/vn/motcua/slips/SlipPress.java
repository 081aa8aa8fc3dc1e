package vn.motcua.slips;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.core.RuleViolation;
import vn.motcua.paper.PaperPress;
import vn.motcua.paper.PaperSource;
import vn.motcua.paper.PrintedPaper;
import vn.motcua.paper.SignatureBox;
import vn.motcua.signing.Appearance;
import vn.motcua.signing.Certification;
import vn.motcua.signing.PdfSigner;
import vn.motcua.signing.SignatureField;
import vn.motcua.signing.SignatureVerifier;
import vn.motcua.signing.SigningKeys;

/** Prints a slip from its frozen words, and signs it as its rule says; what does not verify never leaves. */
@Component
class SlipPress {

    private static final String PERSON = "leader";
    private static final String SEAL = "seal";

    private final PaperPress press;
    private final PdfSigner signer;
    private final SigningKeys keys;
    private final SignatureVerifier verifier;
    private final Agencies agencies;
    private final Accounts accounts;

    SlipPress(
            PaperPress press,
            PdfSigner signer,
            SigningKeys keys,
            SignatureVerifier verifier,
            Agencies agencies,
            Accounts accounts) {
        this.press = press;
        this.signer = signer;
        this.keys = keys;
        this.verifier = verifier;
        this.agencies = agencies;
        this.accounts = accounts;
    }

    /** The slip without a signature; the same bytes each time. */
    byte[] print(Slip slip) {
        return printed(slip).pdf();
    }

    /** Whether everybody who is to sign it can. */
    boolean hasKeys(Slip slip) {
        try {
            keys.organisation(slip.agency());
            if (slip.signing() == Signing.PERSON_AND_SEAL) {
                keys.personal(slip.issuedBy());
            }
            return true;
        } catch (RuleViolation e) {
            return false;
        }
    }

    /** The slip with all the signatures that it is to have. */
    byte[] sign(Slip slip, Instant at) {
        var printed = printed(slip);
        var signed =
                switch (slip.signing()) {
                    case NONE -> throw new IllegalStateException("nobody signs " + slip.number());
                    case SEAL -> seal(prepared(printed, List.of(SEAL)), slip, at, Certification.CERTIFY);
                    case PERSON_AND_SEAL ->
                        seal(
                                signPersonally(prepared(printed, List.of(PERSON, SEAL)), slip, at),
                                slip,
                                at,
                                Certification.APPROVE);
                };
        var report = verifier.verify(signed);
        int expected = slip.signing() == Signing.SEAL ? 1 : 2;
        if (!report.isTrusted() || report.count() != expected) {
            throw new IllegalStateException("slip " + slip.number() + " does not verify: " + report);
        }
        return signed;
    }

    private PrintedPaper printed(Slip slip) {
        var kind = slip.kind();
        return press.print(PaperSource.builtIn(kind.template(), slip.words(), kind.title(), slip.issuedAt()));
    }

    private byte[] prepared(PrintedPaper printed, List<String> fields) {
        return signer.prepare(
                printed.pdf(),
                printed.boxes().stream()
                        .filter(box -> fields.contains(box.id()))
                        .map(SlipPress::field)
                        .toList());
    }

    private static SignatureField field(SignatureBox box) {
        return box.id().equals(SEAL)
                ? SignatureField.seal(box.id(), box.page(), box.x(), box.y(), box.width(), box.height())
                : new SignatureField(box.id(), box.page(), box.x(), box.y(), box.width(), box.height());
    }

    private byte[] signPersonally(byte[] pdf, Slip slip, Instant at) {
        var person = accounts.get(slip.issuedBy());
        var key = keys.personal(person.name());
        return signer.sign(pdf, PERSON, key, new Appearance.Handwriting(person.fullName()), at, Certification.CERTIFY);
    }

    private byte[] seal(byte[] pdf, Slip slip, Instant at, Certification certification) {
        var agency = agencies.get(slip.agency());
        var appearance = new Appearance.Seal(agency.name(), agency.parentName());
        return signer.sign(pdf, SEAL, keys.organisation(agency.id()), appearance, at, certification);
    }
}
