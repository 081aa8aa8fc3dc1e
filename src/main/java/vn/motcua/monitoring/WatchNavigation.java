package vn.motcua.monitoring;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;
import vn.motcua.web.Navigation;
import vn.motcua.web.NavigationItem;

/** Figures, incidents and forgotten work in the rail of administrators and inspectors. */
@Component
@Order(20)
class WatchNavigation implements Navigation {

    @Override
    public List<NavigationItem> items(Actor actor) {
        return actor.is(Role.ADMINISTRATOR) || actor.is(Role.INSPECTOR)
                ? List.of(
                        new NavigationItem("board", "/quan-tri", "monitoring.title", null),
                        new NavigationItem("incidents", "/quan-tri/su-co", "monitoring.incidents", null),
                        new NavigationItem("dates", "/quan-tri/ngay-hen", "monitoring.dates", null),
                        new NavigationItem("forgotten", "/quan-tri/viec-cho", "monitoring.forgotten", null),
                        new NavigationItem("unfiled", "/quan-tri/chua-co-ho-so", "monitoring.unfiled", null))
                : List.of();
    }
}
