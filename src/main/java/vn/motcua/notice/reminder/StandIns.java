package vn.motcua.notice.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.core.AccountName;
import vn.motcua.mandate.AbsenceDesk;
import vn.motcua.mandate.Delegation;
import vn.motcua.mandate.Mandates;
import vn.motcua.work.WorkItem;

/**
 * Who of several owners is away, and who acts in their place; read once for all of them.
 *
 * @param away who is absent
 * @param given what they have delegated
 */
record StandIns(Set<AccountName> away, List<Delegation> given) {

    static StandIns of(Collection<WorkItem> items, AbsenceDesk absences, Mandates mandates, Instant now) {
        var owners =
                items.stream().map(WorkItem::owner).flatMap(Optional::stream).collect(Collectors.toSet());
        return new StandIns(absences.away(owners, now), mandates.given(owners, now));
    }

    /** Those who may act on an item in its owner's place, and are there themselves as far as is known. */
    List<AccountName> actingOn(WorkItem item, AccountName owner) {
        return given.stream()
                .filter(one -> one.from().equals(owner))
                .filter(one -> one.covers(item.role(), item.agency(), item.procedure()))
                .map(Delegation::to)
                .distinct()
                .toList();
    }

    boolean isAway(AccountName owner) {
        return away.contains(owner);
    }
}
