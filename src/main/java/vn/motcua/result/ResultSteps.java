package vn.motcua.result;

import org.springframework.stereotype.Component;
import vn.motcua.core.DossierId;
import vn.motcua.workflow.ProcessSteps;

/** What processes order and ask of the result. */
@Component("result")
@ProcessSteps
public class ResultSteps {

    private final ResultDesk desk;

    ResultSteps(ResultDesk desk) {
        this.desk = desk;
    }

    public void drawUp(String dossierId) {
        desk.drawUp(DossierId.of(dossierId));
    }

    public void applySignature(String dossierId) {
        desk.applySignature(DossierId.of(dossierId));
    }

    public void applySeal(String dossierId) {
        desk.applySeal(DossierId.of(dossierId));
    }

    public void publish(String dossierId) {
        desk.publish(DossierId.of(dossierId));
    }

    public void returnOnline(String dossierId) {
        desk.returnOnline(DossierId.of(dossierId));
    }

    public boolean isRecalled(String dossierId) {
        return desk.isRecalled(DossierId.of(dossierId));
    }

    public boolean isReturnedOnline(String dossierId) {
        return desk.isReturnedOnline(DossierId.of(dossierId));
    }
}
