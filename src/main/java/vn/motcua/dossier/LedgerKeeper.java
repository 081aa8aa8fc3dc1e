package vn.motcua.dossier;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.ledger.Ledger;

/** Writes every event of a dossier to the ledger, in the transaction in which it happened. */
@Component
class LedgerKeeper {

    private static final Map<String, String> TOLD_BY_THE_LINE = Map.of("dossier", "chain", "by", "actor", "at", "at");

    private final Ledger ledger;
    private final JsonMapper json;

    LedgerKeeper(Ledger ledger, JsonMapper json) {
        this.ledger = ledger;
        this.json = json;
    }

    @EventListener
    void on(DossierEvent event) {
        ObjectNode facts = json.valueToTree(event);
        facts.remove(TOLD_BY_THE_LINE.keySet());
        ledger.append(
                event.dossier().value(),
                event.at(),
                event.by(),
                event.getClass().getSimpleName(),
                facts);
    }
}
