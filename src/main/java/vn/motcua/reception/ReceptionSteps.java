package vn.motcua.reception;

import java.util.Date;
import org.springframework.stereotype.Component;
import vn.motcua.core.DossierId;
import vn.motcua.workflow.ProcessSteps;

/** What processes ask of reception. */
@Component("reception")
@ProcessSteps
public class ReceptionSteps {

    private final ReceptionDesk desk;

    ReceptionSteps(ReceptionDesk desk) {
        this.desk = desk;
    }

    /** Takes in what the register vouches for. */
    public void acceptKnown(String dossierId) {
        desk.acceptKnown(DossierId.of(dossierId));
    }

    public boolean isAccepted(String dossierId) {
        return desk.isAccepted(DossierId.of(dossierId));
    }

    public boolean isRefused(String dossierId) {
        return desk.isRefused(DossierId.of(dossierId));
    }

    /** Whether it has ended: refused, or stopped. */
    public boolean isEnded(String dossierId) {
        return desk.isEnded(DossierId.of(dossierId));
    }

    /** Whether a superior has to approve what is asked for. */
    public boolean needsApproval(String dossierId) {
        return desk.needsApproval(DossierId.of(dossierId));
    }

    public boolean isAwaitingSupplement(String dossierId) {
        return desk.isAwaitingSupplement(DossierId.of(dossierId));
    }

    /** Until when the applicant may supply, for a timer. */
    public Date supplyBy(String dossierId) {
        return Date.from(desk.supplyBy(DossierId.of(dossierId)));
    }
}
