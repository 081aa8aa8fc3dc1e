package vn.motcua.processing;

import java.util.Date;
import org.springframework.stereotype.Component;
import vn.motcua.core.DossierId;
import vn.motcua.workflow.ProcessSteps;

/** What processes ask of processing. */
@Component("processing")
@ProcessSteps
public class ProcessingSteps {

    private final ProcessingDesk desk;
    private final OpinionDesk opinions;

    ProcessingSteps(ProcessingDesk desk, OpinionDesk opinions) {
        this.desk = desk;
        this.opinions = opinions;
    }

    /** Whether this was done last, such as {@code return-for-rework}. */
    public boolean did(String dossierId, String action) {
        return desk.did(DossierId.of(dossierId), action);
    }

    /** How many agencies were asked for an opinion at once. */
    public int opinionsAsked(String dossierId) {
        return opinions.asked(DossierId.of(dossierId));
    }

    /** Whoever has not answered in time is not waited for. */
    public void endOpinions(String dossierId) {
        opinions.end(DossierId.of(dossierId));
    }

    /** Until when they may answer, for a timer. */
    public Date opinionsDueAt(String dossierId) {
        return Date.from(opinions.dueAt(DossierId.of(dossierId)));
    }
}
