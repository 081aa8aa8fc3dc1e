package vn.motcua.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.core.DossierId;
import vn.motcua.core.RuleViolation;
import vn.motcua.workflow.WorkItemId;
import vn.motcua.workflow.Workflow;

/** The dossier, its process and whatever a step writes change together or not at all, whoever else is at it. */
@EngineTest
class AtomicityTests {

    private final DossierId dossier = DossierId.random();

    @Autowired
    Workflow workflow;

    @Autowired
    Trial.Ear ear;

    @Autowired
    TrialSteps steps;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void mend() {
        steps.mend();
    }

    @Test
    void forgetsTheProcessWhenTheCallerRollsBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(t -> {
                    steps.leave(dossier.toString(), "filed");
                    workflow.start("trial", dossier);
                    throw new IllegalStateException("the paper jams");
                }))
                .hasMessage("the paper jams");

        assertThat(steps.effects(dossier)).isEmpty();
        assertThatThrownBy(() -> workflow.picture(dossier)).hasMessage("workflow.not-running");
    }

    @Test
    void undoesTheCallersWritesWhenAStepBreaksARule() {
        workflow.start("trial", dossier);
        steps.fail("note", dossier.toString());
        var item = ear.item(dossier, "userTask_CheckDossier");

        assertThatThrownBy(() -> transaction.executeWithoutResult(t -> {
                    entities.createNativeQuery("insert into trial_effect (dossier, what) values (?1, 'accepted')")
                            .setParameter(1, dossier.toString())
                            .executeUpdate();
                    workflow.finish(item);
                }))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("trial.refused");

        assertThat(steps.effects(dossier)).isEmpty();
        assertThat(workflow.picture(dossier).active()).containsExactly("userTask_CheckDossier");
    }

    @Test
    void keepsWhatJpaWroteWithTheProcess() {
        transaction.executeWithoutResult(t -> {
            entities.createNativeQuery("insert into trial_effect (dossier, what) values (?1, 'filed')")
                    .setParameter(1, dossier.toString())
                    .executeUpdate();
            workflow.start("trial", dossier);
        });

        assertThat(steps.effects(dossier)).containsExactly("filed");
        assertThat(workflow.picture(dossier).active()).containsExactly("userTask_CheckDossier");
    }

    @Test
    void letsOneOfTwentyFinishAndTellsTheOthersItIsGone() throws Exception {
        workflow.start("trial", dossier);
        var item = ear.item(dossier, "userTask_CheckDossier");

        var outcomes = atOnce(20, () -> outcome(() -> workflow.finish(item)));

        assertThat(outcomes)
                .containsOnlyOnce("done")
                .filteredOn(o -> !o.equals("done"))
                .containsOnly("work-item.gone");
        assertThat(steps.effects(dossier)).containsExactly("checked");
    }

    @Test
    void joinsBranchesThatEndAtTheSameMoment() throws Exception {
        workflow.start("opinions", dossier);
        var officer = ear.item(dossier, "userTask_AskOfficer");
        var head = ear.item(dossier, "userTask_AskHead");
        var items = new ArrayDeque<>(List.of(officer, head));

        var outcomes = atOnce(2, () -> {
            WorkItemId mine;
            synchronized (items) {
                mine = items.remove();
            }
            return outcome(() -> workflow.finish(mine));
        });

        assertThat(outcomes).contains("done").isSubsetOf("done", "workflow.busy");
        if (outcomes.contains("workflow.busy")) { // whoever was too late tries again
            assertThat(workflow.picture(dossier).active()).containsAnyOf("userTask_AskOfficer", "userTask_AskHead");
        } else {
            assertThatThrownBy(() -> workflow.picture(dossier)).hasMessage("workflow.not-running");
        }
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (RuntimeException e) {
            return e instanceof RuleViolation rule ? rule.code() : e.toString();
        }
    }

    private static List<String> atOnce(int people, Callable<String> act)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(people);
        try (var pool = Executors.newFixedThreadPool(people)) {
            var running = new ArrayList<Future<String>>();
            for (int i = 0; i < people; i++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            var outcomes = new ArrayList<String>();
            for (var one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }
}
