package vn.motcua.dossier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.idempotency.FirstRow;

/**
 * Gives out numbers 1, 2, 3 … from one database row per series. The row stays locked until the caller's transaction ends:
 * no two nodes give the same number, and what fails leaves no gap.
 */
@Component
class NumberSeries {

    private final JdbcClient database;
    private final FirstRow firstRow;

    NumberSeries(JdbcClient database, FirstRow firstRow) {
        this.database = database;
        this.firstRow = firstRow;
    }

    /** The next number of a series; the caller is in a transaction. */
    int next(String series) {
        if (!increase(series)) {
            firstRow.insert("insert into number_series (name, last_order) values (?, 0)", series);
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
}
