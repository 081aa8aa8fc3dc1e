package vn.motcua.reception;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Calendars;
import vn.motcua.core.AccountName;
import vn.motcua.core.DossierId;
import vn.motcua.dossier.Deadlines;
import vn.motcua.dossier.DossierNumbers;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.RegisterCheck;
import vn.motcua.dossier.SupplementItem;
import vn.motcua.dossier.SupplementRequest;

/** Takes dossiers in at the one-stop shop (<i>Bộ phận Một cửa</i>), or says at once all that is missing. */
@Component
class ReceptionDesk {

    /** The series of receipts (mẫu số 01 TT 03/2025/TT-VPCP). */
    private static final String RECEIPTS = "TTPVHCC";

    private final Dossiers dossiers;
    private final DossierNumbers numbers;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final ReceptionSettings settings;
    private final Clock clock;

    ReceptionDesk(
            Dossiers dossiers,
            DossierNumbers numbers,
            Deadlines deadlines,
            Calendars calendars,
            ReceptionSettings settings,
            Clock clock) {
        this.dossiers = dossiers;
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    /** Accepts it and promises a date in the working time of the agency that resolves it. */
    @Transactional
    public void accept(DossierId id, AccountName by) {
        var dossier = dossiers.getForChange(id);
        var calendar = calendars.of(dossier.agency());
        var now = clock.instant();
        var term = deadlines.policy(dossier).resolutionFrom(now);
        var start = term.start(calendar);
        var due = term.due(calendar);
        dossier.accept(by, now, start, due, numbers.nextPaper(dossier.receivingAgency(), RECEIPTS, now));
        dossiers.save(dossier);
    }

    /** Accepts what our own register knows to be so; anything else waits for a person. */
    @Transactional
    public void acceptKnown(DossierId id) {
        if (dossiers.get(id).registerCheck().filter(RegisterCheck::isSame).isEmpty()) {
            throw new IllegalStateException("no register vouches for dossier " + id + ": a person has to accept it");
        }
        accept(id, AccountName.SYSTEM);
    }

    /** Asks for everything that is missing, in one list; at a stage that asked before a superior approves it first. */
    @Transactional
    public void requestSupplement(DossierId id, List<SupplementItem> items, @Nullable String ground, AccountName by) {
        var dossier = dossiers.getForChange(id);
        var now = clock.instant();
        dossier.requestSupplement(new SupplementRequest(items, ground, now.plus(settings.supplyWithin())), by, now);
        dossiers.save(dossier);
    }

    /** A superior lets the applicant be asked a second time. */
    @Transactional
    public void approveSupplement(DossierId id, AccountName by) {
        dossiers.change(id, dossier -> dossier.approveSupplement(by, clock.instant()));
    }

    /** A superior lets the applicant not be asked a second time. */
    @Transactional
    public void declineSupplement(DossierId id, AccountName by) {
        dossiers.change(id, dossier -> dossier.declineSupplement(by, clock.instant()));
    }

    /** Gives an applicant who has not supplied in time as much time again. */
    @Transactional
    public void waitLonger(DossierId id, AccountName by) {
        var dossier = dossiers.getForChange(id);
        var now = clock.instant();
        dossier.waitLonger(now.plus(settings.supplyWithin()), by, now);
        dossiers.save(dossier);
    }

    /** Ends what was never supplied: refused when it was not taken in yet, stopped when it was. */
    @Transactional
    public void endUnsupplied(DossierId id, String reason, AccountName by) {
        var dossier = dossiers.getForChange(id);
        if (dossier.isAccepted()) {
            dossier.stop(reason, by, clock.instant());
        } else {
            dossier.refuse(by, clock.instant(), reason);
        }
        dossiers.save(dossier);
    }

    /** Until when the applicant may supply. */
    @Transactional(readOnly = true)
    public Instant supplyBy(DossierId id) {
        return dossiers.get(id).supplyBy().orElseGet(clock::instant);
    }

    /** Refuses it, with the reason and the legal ground. */
    @Transactional
    public void refuse(DossierId id, String reason, AccountName by) {
        dossiers.change(id, dossier -> dossier.refuse(by, clock.instant(), reason));
    }

    @Transactional(readOnly = true)
    public boolean isAccepted(DossierId id) {
        return dossiers.get(id).isAccepted();
    }

    @Transactional(readOnly = true)
    public boolean isRefused(DossierId id) {
        return dossiers.get(id).status() == DossierStatus.REFUSED;
    }

    @Transactional(readOnly = true)
    public boolean isEnded(DossierId id) {
        return dossiers.get(id).status().isEnd();
    }

    @Transactional(readOnly = true)
    public boolean needsApproval(DossierId id) {
        return dossiers.get(id).isSupplementProposed();
    }

    @Transactional(readOnly = true)
    public boolean isAwaitingSupplement(DossierId id) {
        return dossiers.get(id).status() == DossierStatus.AWAITING_SUPPLEMENT;
    }
}
