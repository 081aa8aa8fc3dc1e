package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.core.AgencyId;

/**
 * Gives out dossier numbers from one database row per agency and day. The row stays locked until the dossier is
 * committed: no two nodes give the same number, and a filing that fails leaves no gap.
 */
@Component
public class DossierNumbers {

    private static final Logger log = LoggerFactory.getLogger(DossierNumbers.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient database;
    private final TransactionTemplate apart;

    DossierNumbers(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The next number of an agency on the day of {@code at}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DossierNumber next(AgencyId agency, Instant at) {
        var day = at.atZone(ZONE).toLocalDate();
        if (!increase(agency, day)) {
            open(agency, day);
            increase(agency, day);
        }
        int order = database.sql("select last_order from dossier_series where agency = ? and filed_on = ?")
                .params(agency.value(), day)
                .query(Integer.class)
                .single();
        return DossierNumber.of(agency, day, order);
    }

    private boolean increase(AgencyId agency, LocalDate day) {
        return database.sql("update dossier_series set last_order = last_order + 1 where agency = ? and filed_on = ?")
                        .params(agency.value(), day)
                        .update()
                == 1;
    }

    /** Opens a day in a transaction of its own: whoever loses the race finds the row there. */
    private void open(AgencyId agency, LocalDate day) {
        try {
            apart.executeWithoutResult(
                    status -> database.sql("insert into dossier_series (agency, filed_on, last_order) values (?, ?, 0)")
                            .params(agency.value(), day)
                            .update());
        } catch (DuplicateKeyException e) {
            log.debug("{} of {} was opened by somebody else", day, agency);
        }
    }
}
