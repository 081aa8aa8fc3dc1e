package vn.motcua.place;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;
import vn.motcua.web.Navigation;
import vn.motcua.web.NavigationItem;

/** The lists of units in the rail of administrators. */
@Component
@Order(40)
class PlaceNavigation implements Navigation {

    @Override
    public List<NavigationItem> items(Actor actor) {
        return actor.is(Role.ADMINISTRATOR)
                ? List.of(new NavigationItem("place", "/quan-tri/dia-ban", "place.units", null))
                : List.of();
    }
}
