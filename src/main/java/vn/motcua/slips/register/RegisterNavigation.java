package vn.motcua.slips.register;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.web.Navigation;
import vn.motcua.web.NavigationItem;

/** The register in the rail of officials. */
@Component
@Order(30)
class RegisterNavigation implements Navigation {

    @Override
    public List<NavigationItem> items(Actor actor) {
        return actor.isOfficial() && actor.agency() != null
                ? List.of(new NavigationItem("register", RegisterQuery.PATH, "slips.register.title", null))
                : List.of();
    }
}
