package vn.motcua.mandate;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.agency.PostEnds;
import vn.motcua.core.Days;
import vn.motcua.ledger.Ledger;

/** No delegation outlives the two posts on which it rests: it is shortened, or revoked, with the end of one of them. */
@Component
class PostEndings {

    private final Delegations delegations;
    private final Ledger ledger;

    PostEndings(Delegations delegations, Ledger ledger) {
        this.delegations = delegations;
        this.ledger = ledger;
    }

    @EventListener
    void on(PostEnds end) {
        for (var delegation : delegations.restingOn(end.post().id().value(), end.at())) {
            if (delegation.endBy(Days.end(end.lastDay()), end.by(), end.at())) {
                delegations.saveAndFlush(delegation);
                ledger.append(
                        delegation.id().value(),
                        end.at(),
                        end.by(),
                        line(delegation, end),
                        Map.of("validUntil", delegation.end().toString()));
            }
        }
    }

    private static String line(Delegation delegation, PostEnds end) {
        return delegation.state(end.at()) == Delegation.State.REVOKED ? "DelegationRevoked" : "DelegationShortened";
    }
}
