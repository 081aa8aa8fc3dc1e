package vn.motcua.work.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.web.Navigation;
import vn.motcua.web.NavigationItem;
import vn.motcua.work.Authority;
import vn.motcua.work.inbox.Inbox.Count;
import vn.motcua.work.inbox.InboxQuery.Urgency;

/** The actor's queues in the rail, each with what waits there. */
@Component
@Order(10)
class WorkNavigation implements Navigation {

    private final Inbox inbox;
    private final Authority authority;

    WorkNavigation(Inbox inbox, Authority authority) {
        this.inbox = inbox;
        this.authority = authority;
    }

    @Override
    public List<NavigationItem> items(Actor actor) {
        var queues = Queues.of(actor, authority);
        if (queues.isEmpty()) {
            return List.of();
        }
        var counts = inbox.counts(actor, false);
        var open = counts.stream().collect(Collectors.toMap(Count::role, Count::open));
        var items = new ArrayList<NavigationItem>();
        items.add(item(
                new InboxQuery(null, false, Urgency.ALL),
                "work.all",
                counts.stream().mapToLong(Count::open).sum()));
        if (queues.size() > 1) {
            queues.forEach(role -> items.add(item(
                    new InboxQuery(role, false, Urgency.ALL), "work.queue." + role.id(), open.getOrDefault(role, 0L))));
        }
        items.add(item(
                new InboxQuery(null, true, Urgency.ALL),
                "work.mine",
                counts.stream().mapToLong(Count::own).sum()));
        return items;
    }

    private static NavigationItem item(InboxQuery query, String text, long count) {
        return new NavigationItem(query.key(), query.address(), text, count);
    }
}
