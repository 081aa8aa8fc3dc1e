package vn.motcua.processing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.AccountName;
import vn.motcua.core.DossierId;
import vn.motcua.dossier.Deadlines;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FinancialDuty;
import vn.motcua.work.StepPlacement;
import vn.motcua.workflow.WorkItemOpened;

/**
 * Asks applicants for what they owe the budget before a dossier can go on (<i>nghĩa vụ tài chính</i>), and records at the
 * counter that it is paid: the clocks stand still between the two.
 */
@Component
class DutyDesk implements StepPlacement {

    static final String STEP = "userTask_RecordPayment";

    private final Dossiers dossiers;
    private final Deadlines deadlines;
    private final ProcessingSettings settings;

    DutyDesk(Dossiers dossiers, Deadlines deadlines, ProcessingSettings settings) {
        this.dossiers = dossiers;
        this.deadlines = deadlines;
        this.settings = settings;
    }

    @Transactional
    public void require(DossierId id, FinancialDuty duty, AccountName by) {
        dossiers.change(id, dossier -> dossier.requirePayment(duty, by, deadlines.now()));
    }

    /** The applicant has shown that it is paid. */
    @Transactional
    public void record(DossierId id, String reference, AccountName by) {
        var now = deadlines.now();
        dossiers.change(id, dossier -> dossier.pay(reference, by, now, deadlines.afterPause(dossier, now)));
    }

    @Transactional(readOnly = true)
    public boolean isAwaited(DossierId id) {
        return dossiers.get(id).status() == DossierStatus.AWAITING_PAYMENT;
    }

    /** At the counter that took the dossier in, which asks after it when the usual time to pay is over. */
    @Override
    public Optional<Place> place(WorkItemOpened opened, Dossier dossier) {
        return opened.step().equals(STEP)
                ? Optional.of(
                        new Place(dossier.receivingAgency(), deadlines.now().plus(settings.payWithin())))
                : Optional.empty();
    }
}
