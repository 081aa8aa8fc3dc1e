package vn.motcua.workflow.engine;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.workflow.WorkItemId;

/**
 * Moves a process and says in our words why it would not move. Of several people who finish one work item the first
 * locks its row; the others wait, then see that it is gone, before any step has run for them.
 */
final class Moves {

    private static final String DUPLICATE = "23505";

    private final EntityManager entities;
    private final JdbcClient jdbc;

    Moves(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    void move(Runnable move) {
        try {
            entities.flush();
            move.run();
        } catch (ConcurrencyFailureException e) {
            throw busy(e);
        } catch (ProcessEngineException e) {
            throw inOurWords(e);
        }
    }

    /** Takes the row of an open work item for this transaction; no if there is none. */
    boolean lock(WorkItemId item) {
        return jdbc.sql("select id_ from act_ru_task where id_ = :id for update")
                .param("id", item.value())
                .query(String.class)
                .optional()
                .isPresent();
    }

    private static RuntimeException inOurWords(ProcessEngineException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation rule) {
                return rule;
            }
            if (cause instanceof InvalidInput input) {
                return input;
            }
            if (cause instanceof SQLException sql && DUPLICATE.equals(sql.getSQLState())) {
                return RuleViolation.conflict("workflow.already-running", failure);
            }
            if (isContention(cause)) {
                return busy(failure);
            }
        }
        return failure;
    }

    /** Somebody else moved the same process; for SQL: serialisation failure, deadlock, or a lock not granted in time. */
    private static boolean isContention(Throwable cause) {
        return cause instanceof OptimisticLockingException
                || cause instanceof ConcurrencyFailureException
                || (cause instanceof SQLException sql && isContention(sql.getSQLState()));
    }

    private static boolean isContention(@Nullable String state) {
        return state != null && (state.startsWith("40") || state.equals("HYT00") || state.equals("55P03"));
    }

    private static RuleViolation busy(RuntimeException cause) {
        return RuleViolation.conflict("workflow.busy", cause);
    }
}
