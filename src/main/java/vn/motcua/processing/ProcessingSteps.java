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
    private final DutyDesk duties;
    private final InspectionDesk inspections;

    ProcessingSteps(ProcessingDesk desk, OpinionDesk opinions, DutyDesk duties, InspectionDesk inspections) {
        this.desk = desk;
        this.opinions = opinions;
        this.duties = duties;
        this.inspections = inspections;
    }

    /** Whether this was done last, such as {@code return-for-rework}. */
    public boolean did(String dossierId, String action) {
        return desk.did(DossierId.of(dossierId), action);
    }

    /** Whether the applicant has still to pay what is due to the budget. */
    public boolean isAwaitingPayment(String dossierId) {
        return duties.isAwaited(DossierId.of(dossierId));
    }

    /** Whether other agencies were asked, or none is concerned. */
    public boolean isConsulted(String dossierId) {
        return opinions.isDone(DossierId.of(dossierId));
    }

    /** Whether the place was looked at, and no other look is due. */
    public boolean isInspected(String dossierId) {
        return inspections.isDone(DossierId.of(dossierId));
    }

    /** Whether something is to be mended before another look at the place. */
    public boolean mustMend(String dossierId) {
        return inspections.mustMend(DossierId.of(dossierId));
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
