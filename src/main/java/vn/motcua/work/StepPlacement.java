package vn.motcua.work;

import java.time.Instant;
import java.util.Optional;
import vn.motcua.core.AgencyId;
import vn.motcua.dossier.Dossier;
import vn.motcua.workflow.WorkItemOpened;

/**
 * Says where a step goes that does not go to the dossier's own agencies (<i>nơi xử lý bước</i>), such as an opinion asked
 * of another one: one bean for each kind of such steps, in the stage that knows.
 */
public interface StepPlacement {

    /** A place and a date of its own; nothing for steps that this bean knows nothing of. */
    Optional<Place> place(WorkItemOpened opened, Dossier dossier);

    /** Whose step it is, and by when it should be done. */
    record Place(AgencyId agency, Instant dueAt) {}
}
