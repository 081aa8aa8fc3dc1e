package vn.motcua.reception;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Calendars;
import vn.motcua.core.AccountName;
import vn.motcua.core.DossierId;
import vn.motcua.dossier.DossierNumbers;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.SupplementItem;
import vn.motcua.procedure.Procedures;

/** Takes dossiers in at the one-stop shop (<i>Bộ phận Một cửa</i>), or says at once all that is missing. */
@Component
class ReceptionDesk {

    /** The series of receipts (mẫu số 01 TT 03/2025/TT-VPCP). */
    private static final String RECEIPTS = "TTPVHCC";

    private final Dossiers dossiers;
    private final DossierNumbers numbers;
    private final Procedures procedures;
    private final Calendars calendars;
    private final Clock clock;

    ReceptionDesk(Dossiers dossiers, DossierNumbers numbers, Procedures procedures, Calendars calendars, Clock clock) {
        this.dossiers = dossiers;
        this.numbers = numbers;
        this.procedures = procedures;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Accepts it and promises a date in the working time of the agency that resolves it. */
    @Transactional
    public void accept(DossierId id, AccountName by) {
        var dossier = dossiers.getForChange(id);
        var procedure = procedures.version(dossier.procedure(), dossier.procedureVersion());
        var calendar = calendars.of(dossier.agency());
        var now = clock.instant();
        var start = procedure
                .startsNextDayAfter()
                .map(cutOff -> calendar.startAfter(now, cutOff))
                .orElse(now);
        var due = calendar.due(start, procedure.timeLimit());
        dossier.accept(by, now, start, due, numbers.nextPaper(dossier.agency(), RECEIPTS, now));
        dossiers.save(dossier);
    }

    /** Asks for everything that is missing, in one list. */
    @Transactional
    public void requestSupplement(DossierId id, List<SupplementItem> items, AccountName by) {
        var dossier = dossiers.getForChange(id);
        dossier.requestSupplement(items, by, clock.instant());
        dossiers.save(dossier);
    }

    /** Refuses it, with the reason and the legal ground. */
    @Transactional
    public void refuse(DossierId id, String reason, AccountName by) {
        var dossier = dossiers.getForChange(id);
        dossier.refuse(by, clock.instant(), reason);
        dossiers.save(dossier);
    }

    @Transactional(readOnly = true)
    public boolean isAccepted(DossierId id) {
        return dossiers.get(id).clocks().acceptedAt().isPresent();
    }

    @Transactional(readOnly = true)
    public boolean isRefused(DossierId id) {
        return dossiers.get(id).status() == DossierStatus.REFUSED;
    }
}
