package vn.motcua.monitoring.unfiled;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.core.ProcedureCode;
import vn.motcua.dossier.DossierEvent;

/** Remembers which procedures somebody has filed: one row each, written once, after the first dossier. */
@Component
class FiledProcedures {

    private static final Logger log = LoggerFactory.getLogger(FiledProcedures.class);

    private final JdbcClient database;
    private final TransactionTemplate apart;
    private final Set<ProcedureCode> known = ConcurrentHashMap.newKeySet();

    FiledProcedures(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(DossierEvent.Submitted event) {
        if (known.contains(event.procedure())) {
            return;
        }
        try {
            apart.executeWithoutResult(status -> remember(event.procedure()));
        } catch (DuplicateKeyException e) {
            log.debug("another node has remembered {} at the same time", event.procedure(), e);
        }
        known.add(event.procedure());
    }

    private void remember(ProcedureCode code) {
        int there = database.sql("select count(*) from filed_procedure where code = ?")
                .param(code.value())
                .query(Integer.class)
                .single();
        if (there == 0) {
            database.sql("insert into filed_procedure (code) values (?)")
                    .param(code.value())
                    .update();
        }
    }

    Set<ProcedureCode> all() {
        return database.sql("select code from filed_procedure").query(String.class).list().stream()
                .map(ProcedureCode::new)
                .collect(Collectors.toSet());
    }
}
