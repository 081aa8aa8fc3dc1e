package vn.motcua.dossier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives out numbers 1, 2, 3 … from one database row per series. The row stays locked until the caller's transaction ends:
 * no two nodes give the same number, and what fails leaves no gap.
 */
@Component
class NumberSeries {

    private static final Logger log = LoggerFactory.getLogger(NumberSeries.class);

    private final JdbcClient database;
    private final TransactionTemplate apart;

    NumberSeries(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The next number of a series; the caller is in a transaction. */
    int next(String series) {
        if (!increase(series)) {
            open(series);
            increase(series);
        }
        return database.sql("select last_order from number_series where name = ?")
                .param(series)
                .query(Integer.class)
                .single();
    }

    private boolean increase(String series) {
        return database.sql("update number_series set last_order = last_order + 1 where name = ?")
                        .param(series)
                        .update()
                == 1;
    }

    /** Opens a series in a transaction of its own: whoever loses the race finds the row there. */
    private void open(String series) {
        try {
            apart.executeWithoutResult(
                    status -> database.sql("insert into number_series (name, last_order) values (?, 0)")
                            .param(series)
                            .update());
        } catch (DuplicateKeyException e) {
            log.debug("series {} was opened by somebody else", series);
        }
    }
}
