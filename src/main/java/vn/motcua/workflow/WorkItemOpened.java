package vn.motcua.workflow;

import java.util.List;
import vn.motcua.core.DossierId;
import vn.motcua.core.Role;

/**
 * Somebody has something to do (<i>phát sinh đầu việc</i>); told inside the transaction that brought the process there.
 *
 * @param step the user task's id, such as {@code userTask_CheckDossier}
 * @param stepName its Vietnamese name
 * @param page the user task's form key: which page shows it
 * @param actions what may be done with it, such as {@code accept}
 */
public record WorkItemOpened(
        WorkItemId id,
        DossierId dossier,
        String process,
        String step,
        String stepName,
        Role role,
        String page,
        List<String> actions) {

    public WorkItemOpened {
        actions = List.copyOf(actions);
    }
}
