package vn.motcua.work.delegation;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;
import vn.motcua.mandate.DelegationPlan;
import vn.motcua.web.Navigation;
import vn.motcua.web.NavigationItem;
import vn.motcua.work.Authority;

/** Delegations in the rail of those who can give, have or record something there. */
@Component
@Order(15)
class DelegationNavigation implements Navigation {

    private final Authority authority;

    DelegationNavigation(Authority authority) {
        this.authority = authority;
    }

    @Override
    public List<NavigationItem> items(Actor actor) {
        boolean concerned = actor.is(Role.ADMINISTRATOR)
                || DelegationPlan.ROLES.stream().anyMatch(actor::is)
                || !authority.mandates(actor).isEmpty();
        return concerned
                ? List.of(new NavigationItem("delegations", "/uy-quyen", "delegation.title", null))
                : List.of();
    }
}
