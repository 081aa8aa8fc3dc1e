package vn.motcua.directory.succession;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.work.WorkItem;
import vn.motcua.work.WorkItems;

/** Puts one agency in another's place in a dossier that is locked: its open steps and the dossier itself. */
@Component
class TakingOver {

    private final Dossiers dossiers;
    private final WorkItems items;
    private final Clock clock;

    TakingOver(Dossiers dossiers, WorkItems items, Clock clock) {
        this.dossiers = dossiers;
        this.items = items;
        this.clock = clock;
    }

    /** Whether the agency resolves it, has taken it in, or has an open step of it. */
    boolean isWith(Dossier dossier, AgencyId agency) {
        return dossier.agency().equals(agency)
                || dossier.receivingAgency().equals(agency)
                || items.open(dossier.id()).stream().map(WorkItem::agency).anyMatch(agency::equals);
    }

    /** Each open step waits in the queue of the same role; the process knows nothing of it and runs on there. */
    void over(Dossier dossier, AgencyId from, AgencyId to, AccountName by) {
        for (var item : items.open(dossier.id())) {
            if (item.agency().equals(from)) {
                item.goTo(to);
                items.save(item);
            }
        }
        dossier.takeOver(from, to, by, clock.instant());
        dossiers.save(dossier);
    }
}
