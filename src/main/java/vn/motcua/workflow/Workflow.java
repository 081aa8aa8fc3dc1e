package vn.motcua.workflow;

import java.util.List;
import vn.motcua.core.DossierId;

/**
 * What is next for a dossier (<i>luồng xử lý hồ sơ</i>). A call joins the caller's transaction: dossier and process
 * commit together or not at all. Call it last, since the process may run on from here.
 */
public interface Workflow {

    /** Starts {@code process} for a dossier; a dossier has at most one process at a time. */
    void start(String process, DossierId dossier);

    /** Ends a work item, after its act was recorded; who comes second gets 409 {@code work-item.gone}. */
    void finish(WorkItemId item);

    /** Tells the dossier's process that what it waits for, such as {@code Supplied}, has happened. */
    void tell(DossierId dossier, String message);

    /** Ends the dossier's process where it stands; open work items close as cancelled. Nothing if none runs. */
    void cancel(DossierId dossier, String reason);

    /** Steps that failed as often as they may and wait for an administrator, the oldest first. */
    List<Incident> incidents();

    /** Lets a failed step try again; 409 {@code incident.gone} if somebody has done so before. */
    void retry(String incidentId);

    /** The dossier's process as a drawing, and where in it the dossier stands; 404 when none runs. */
    ProcessPicture picture(DossierId dossier);

    /** A process as a drawing, with nobody in it. */
    ProcessPicture picture(String process);

    /**
     * Brings a process into the engine under a key of its own; nothing when it is there already.
     *
     * @param process its id in the file, which must pass {@link ModelCheck}
     */
    void add(String process, String key, String bpmnXml);

    /** Ids of the processes that come with the program, in alphabetical order. */
    List<String> processes();

    /** The user tasks of a process, in the order in which the file names them. */
    List<StepInfo> steps(String process);
}
