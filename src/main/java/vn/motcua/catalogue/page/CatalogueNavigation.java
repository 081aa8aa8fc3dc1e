package vn.motcua.catalogue.page;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.procedure.VersionDesk;
import vn.motcua.web.Navigation;
import vn.motcua.web.NavigationItem;

/** The catalogue in the rail of the province's administrators. */
@Component
@Order(32)
class CatalogueNavigation implements Navigation {

    @Override
    public List<NavigationItem> items(Actor actor) {
        return VersionDesk.isKeeper(actor)
                ? List.of(new NavigationItem("catalogue", "/quan-tri/danh-muc", "catalogue.title", null))
                : List.of();
    }
}
