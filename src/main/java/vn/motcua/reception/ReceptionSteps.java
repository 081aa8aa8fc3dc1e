package vn.motcua.reception;

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

    public boolean isAccepted(String dossierId) {
        return desk.isAccepted(DossierId.of(dossierId));
    }

    public boolean isRefused(String dossierId) {
        return desk.isRefused(DossierId.of(dossierId));
    }
}
