package vn.motcua.monitoring.unfiled;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.core.ProcedureCode;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.idempotency.FirstRow;

/** Remembers which procedures somebody has filed: one row each, written once, after the first dossier. */
@Component
class FiledProcedures {

    private final JdbcClient database;
    private final FirstRow firstRow;
    private final Set<ProcedureCode> known = ConcurrentHashMap.newKeySet();

    FiledProcedures(JdbcClient database, FirstRow firstRow) {
        this.database = database;
        this.firstRow = firstRow;
    }

    @EventListener
    void on(DossierEvent.Submitted event) {
        var procedure = event.procedure();
        if (known.contains(procedure)) {
            return;
        }
        firstRow.insert("insert into filed_procedure (code) values (?)", procedure.value());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.add(procedure);
            }
        });
    }

    Set<ProcedureCode> all() {
        return database.sql("select code from filed_procedure").query(String.class).list().stream()
                .map(ProcedureCode::new)
                .collect(Collectors.toSet());
    }
}
