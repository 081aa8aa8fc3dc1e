package vn.motcua.directory;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;
import vn.motcua.web.Navigation;
import vn.motcua.web.NavigationItem;

/** The tree of agencies in the rail of administrators. */
@Component
@Order(41)
class DirectoryNavigation implements Navigation {

    @Override
    public List<NavigationItem> items(Actor actor) {
        return actor.is(Role.ADMINISTRATOR)
                ? List.of(new NavigationItem("directory", DirectoryPages.ADDRESS, "directory.title", null))
                : List.of();
    }
}
