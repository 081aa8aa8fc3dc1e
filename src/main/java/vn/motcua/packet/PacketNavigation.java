package vn.motcua.packet;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.procedure.VersionDesk;
import vn.motcua.web.Navigation;
import vn.motcua.web.NavigationItem;

/** Procedure packages in the rail of the province's administrators. */
@Component
@Order(33)
class PacketNavigation implements Navigation {

    @Override
    public List<NavigationItem> items(Actor actor) {
        return VersionDesk.isKeeper(actor)
                ? List.of(new NavigationItem("packet", "/quan-tri/goi-thu-tuc", "packet.title", null))
                : List.of();
    }
}
