package vn.motcua.workflow.engine;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.core.DossierId;
import vn.motcua.core.RuleViolation;
import vn.motcua.workflow.ProcessSteps;

/** The process door of a stage that exists only here: each act leaves a row, so that effects can be counted. */
@ProcessSteps
public class TrialSteps {

    private final JdbcClient jdbc;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Set<String> incomplete = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch drawn = new CountDownLatch(1);

    TrialSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isIncomplete(String dossierId) {
        return incomplete.contains(dossierId);
    }

    public void note(String dossierId, String what) {
        leave(dossierId, what);
        if (failing.contains("note " + dossierId)) {
            throw RuleViolation.invalid("trial.refused");
        }
    }

    public void drawUp(String dossierId) {
        leave(dossierId, "drawn");
        if (failing.contains("drawUp " + dossierId)) {
            throw new IllegalStateException("the printer is on fire");
        }
        drawn.countDown();
    }

    void fail(String verb, String dossierId) {
        failing.add(verb + " " + dossierId);
    }

    void mend() {
        failing.clear();
        incomplete.clear();
    }

    void callIncomplete(String dossierId) {
        incomplete.add(dossierId);
    }

    CountDownLatch nextDrawing() {
        drawn = new CountDownLatch(1);
        return drawn;
    }

    void leave(String dossierId, String what) {
        jdbc.sql("insert into trial_effect (dossier, what) values (?, ?)")
                .params(dossierId, what)
                .update();
    }

    /** What the steps and the test itself have left for a dossier, in alphabetical order. */
    List<String> effects(DossierId dossier) {
        return jdbc.sql("select what from trial_effect where dossier = ? order by what")
                .param(dossier.toString())
                .query(String.class)
                .list();
    }
}
