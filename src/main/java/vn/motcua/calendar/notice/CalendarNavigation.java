package vn.motcua.calendar.notice;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;
import vn.motcua.web.Navigation;
import vn.motcua.web.NavigationItem;

/** The calendars in the rail of administrators and inspectors. */
@Component
@Order(30)
class CalendarNavigation implements Navigation {

    @Override
    public List<NavigationItem> items(Actor actor) {
        return actor.is(Role.ADMINISTRATOR) || actor.is(Role.INSPECTOR)
                ? List.of(new NavigationItem("calendar", "/quan-tri/lich", "calendar.title", null))
                : List.of();
    }
}
