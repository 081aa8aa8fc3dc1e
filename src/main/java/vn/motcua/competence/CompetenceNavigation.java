package vn.motcua.competence;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;
import vn.motcua.web.Navigation;
import vn.motcua.web.NavigationItem;

/** The rules of competence in the rail of a province's administrators. */
@Component
@Order(42)
class CompetenceNavigation implements Navigation {

    @Override
    public List<NavigationItem> items(Actor actor) {
        var agency = actor.agency();
        return actor.is(Role.ADMINISTRATOR) && agency != null && agency.above().isEmpty()
                ? List.of(new NavigationItem("competence", CompetencePages.ADDRESS, "competence.short", null))
                : List.of();
    }
}
