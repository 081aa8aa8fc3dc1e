package vn.motcua.notice.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;
import vn.motcua.mandate.AbsenceDesk;
import vn.motcua.mandate.Mandates;
import vn.motcua.notice.Watchers;
import vn.motcua.notice.reminder.Standings.Standing;
import vn.motcua.work.WorkItem;

/** Whom a reminder goes to. */
@Component
class Recipients {

    private final Watchers watchers;
    private final AbsenceDesk absences;
    private final Mandates mandates;

    Recipients(Watchers watchers, AbsenceDesk absences, Mandates mandates) {
        this.watchers = watchers;
        this.absences = absences;
        this.mandates = mandates;
    }

    /** Who stands in for the owners of these items. */
    StandIns standIns(Collection<WorkItem> items, Instant now) {
        return StandIns.of(items, absences, mandates, now);
    }

    /**
     * Whoever has the dossier: the owners of its open items with those who act in their place, and those who watch the
     * queues of the others. Where the process works by itself, the case officer, or else the head.
     */
    Set<AccountName> holding(Standing standing, List<WorkItem> open, StandIns standIns) {
        var holding = new LinkedHashSet<AccountName>();
        for (var item : open) {
            item.owner()
                    .ifPresentOrElse(
                            owner -> holding.addAll(withStandIns(item, owner, standIns)),
                            () -> holding.addAll(watchers.of(item.role(), item.agency())));
        }
        if (holding.isEmpty()) {
            standing.officer()
                    .ifPresentOrElse(holding::add, () -> holding.addAll(watchers.of(Role.HEAD, standing.agency())));
        }
        return holding;
    }

    /** The owner reads it when they are back; until then somebody must who is there, or else whoever can give it away. */
    private Set<AccountName> withStandIns(WorkItem item, AccountName owner, StandIns standIns) {
        var told = new LinkedHashSet<AccountName>();
        told.add(owner);
        told.addAll(standIns.actingOn(item, owner));
        if (told.size() == 1 && standIns.isAway(owner)) {
            told.addAll(watchers.of(item.role(), item.agency()));
        }
        if (told.size() == 1 && standIns.isAway(owner)) {
            told.addAll(superiors(item.agency(), told));
        }
        return told;
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
