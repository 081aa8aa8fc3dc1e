package vn.motcua.staff;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;
import vn.motcua.web.Navigation;
import vn.motcua.web.NavigationItem;

/** Officials in the rail of administrators, below the agencies. */
@Component
@Order(43)
class StaffNavigation implements Navigation {

    @Override
    public List<NavigationItem> items(Actor actor) {
        return actor.is(Role.ADMINISTRATOR)
                ? List.of(new NavigationItem("staff", StaffPages.ADDRESS, "staff.title", null))
                : List.of();
    }
}
