package vn.motcua.notice.reminder;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;
import vn.motcua.notice.Watchers;
import vn.motcua.notice.reminder.Standings.Standing;
import vn.motcua.work.WorkItem;

/** Whom a reminder goes to. */
@Component
class Recipients {

    private final Watchers watchers;

    Recipients(Watchers watchers) {
        this.watchers = watchers;
    }

    /**
     * Whoever has the dossier: the owners of its open items and those who watch the queues of the others. Where the process
     * works by itself, the case officer, or else the head.
     */
    Set<AccountName> holding(Standing standing, List<WorkItem> open) {
        var holding = new LinkedHashSet<AccountName>();
        for (var item : open) {
            item.owner().ifPresentOrElse(holding::add, () -> holding.addAll(watchers.of(item.role(), item.agency())));
        }
        if (holding.isEmpty()) {
            standing.officer()
                    .ifPresentOrElse(holding::add, () -> holding.addAll(watchers.of(Role.HEAD, standing.agency())));
        }
        return holding;
    }

    /** The heads of the agency; where they are told already, or there are none, its leaders. */
    Set<AccountName> superiors(AgencyId agency, Collection<AccountName> told) {
        for (var role : List.of(Role.HEAD, Role.LEADER)) {
            var superiors = new LinkedHashSet<>(watchers.of(role, agency));
            superiors.removeAll(told);
            if (!superiors.isEmpty()) {
                return superiors;
            }
        }
        return Set.of();
    }
}
