package vn.motcua.processing;

import org.springframework.stereotype.Component;
import vn.motcua.core.DossierId;
import vn.motcua.workflow.ProcessSteps;

/** What processes ask of processing. */
@Component("processing")
@ProcessSteps
public class ProcessingSteps {

    private final ProcessingDesk desk;

    ProcessingSteps(ProcessingDesk desk) {
        this.desk = desk;
    }

    public boolean isSentBack(String dossierId) {
        return desk.isSentBack(DossierId.of(dossierId));
    }
}
