package vn.motcua.slips;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.AccountName;
import vn.motcua.core.DossierId;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;
import vn.motcua.files.FileType;
import vn.motcua.files.Files;

/** Knows the papers that were issued for a dossier, and hands them out as files. */
@Component
public class SlipDesk {

    private static final Logger log = LoggerFactory.getLogger(SlipDesk.class);

    private final Slips slips;
    private final SlipPress press;
    private final Files files;
    private final Clock clock;

    SlipDesk(Slips slips, SlipPress press, Files files, Clock clock) {
        this.slips = slips;
        this.press = press;
        this.files = files;
        this.clock = clock;
    }

    /** What was issued for a dossier, in the order of issue. */
    @Transactional(readOnly = true)
    public List<IssuedSlip> of(DossierId dossier) {
        return slips.of(dossier);
    }

    /** The latest of its kind that was issued for a dossier, or 404. */
    @Transactional(readOnly = true)
    public IssuedSlip latest(DossierId dossier, SlipKind kind) {
        return slips.of(dossier).reversed().stream()
                .filter(slip -> slip.kind() == kind)
                .findFirst()
                .orElseThrow(() -> RuleViolation.notFound("slips.none"));
    }

    /** The slip with this id if it belongs to the dossier, or 404. */
    @Transactional(readOnly = true)
    public IssuedSlip get(DossierId dossier, UUID id) {
        return slips.of(dossier).stream()
                .filter(slip -> slip.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RuleViolation.notFound("slips.none"));
    }

    /**
     * The slip as a file. One that is to be signed and is not yet, is signed now: with its row locked, so that of two who
     * come at once the second gets what the first signed.
     */
    @Transactional
    public byte[] press(UUID id) {
        return slips.signedFile(id).map(files::bytes).orElseGet(() -> pressLocked(id));
    }

    /** Has it signed if that can be; a slip whose signer has no key waits for whoever asks for it later. */
    @Transactional
    public void sign(UUID id) {
        var slip = slips.lock(id).orElseThrow(() -> RuleViolation.notFound("slips.none"));
        if (slip.file() != null) {
            return;
        }
        if (press.hasKeys(slip)) {
            sign(slip);
        } else {
            log.warn("slip {} of {} waits for a key to be signed with", slip.number(), slip.agency());
        }
    }

    private byte[] pressLocked(UUID id) {
        var slip = slips.lock(id).orElseThrow(() -> RuleViolation.notFound("slips.none"));
        if (slip.file() != null) {
            return files.bytes(slip.file());
        }
        return slip.signing() == Signing.NONE ? press.print(slip) : sign(slip);
    }

    private byte[] sign(Slip slip) {
        var now = clock.instant();
        var signed = press.sign(slip, now);
        var file = files.keep(signed, slip.issued().fileName(), FileType.PDF, AccountName.SYSTEM);
        slip.signed(file.id(), Sha256.of(signed), now);
        slips.save(slip);
        log.info("slip {} of {} is signed: {}", slip.number(), slip.agency(), file.sha256());
        return signed;
    }
}
