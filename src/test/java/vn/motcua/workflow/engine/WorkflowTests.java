package vn.motcua.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.core.DossierId;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.testing.TestClock;
import vn.motcua.workflow.StepInfo;
import vn.motcua.workflow.WorkItemClosed;
import vn.motcua.workflow.WorkItemId;
import vn.motcua.workflow.WorkItemOpened;
import vn.motcua.workflow.Workflow;

@EngineTest
class WorkflowTests {

    private final DossierId dossier = DossierId.random();

    @Autowired
    Workflow workflow;

    @Autowired
    Trial.Ear ear;

    @Autowired
    TrialSteps steps;

    @Autowired
    Jobs jobs;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void mend() {
        steps.mend();
        clock.reset();
    }

    @Test
    void opensAWorkItemForTheRoleOfTheStep() {
        workflow.start("trial", dossier);

        var opened = ear.opened(dossier);
        assertThat(opened)
                .singleElement()
                .isEqualTo(new WorkItemOpened(
                        opened.getFirst().id(),
                        dossier,
                        "trial",
                        "userTask_CheckDossier",
                        "Kiểm tra hồ sơ",
                        Role.RECEPTIONIST,
                        "check",
                        List.of("accept", "request-supplement", "refuse")));
    }

    @Test
    void closesTheWorkItemThatIsFinishedAndGoesOn() {
        workflow.start("trial", dossier);
        var item = ear.item(dossier, "userTask_CheckDossier");

        workflow.finish(item);

        assertThat(ear.closed(dossier)).containsExactly(closed(item, "userTask_CheckDossier", false));
        assertThat(effects()).containsExactly("checked");
        assertThat(workflow.picture(dossier).active()).containsExactly("serviceTask_DrawUpResult");
    }

    @Test
    void runsAsynchronousStepsInATransactionOfTheirOwn() {
        startAndCheck();

        jobs.runDue();

        assertThat(effects()).containsExactly("checked", "drawn");
        assertThat(ear.last(dossier)).get().extracting(WorkItemOpened::role).isEqualTo(Role.LEADER);
    }

    @Test
    void forgetsTheProcessWhenTheCallerRollsBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(t -> {
                    steps.leave(dossier.toString(), "filed");
                    workflow.start("trial", dossier);
                    throw new IllegalStateException("the paper jams");
                }))
                .hasMessage("the paper jams");

        assertThat(effects()).isEmpty();
        assertNothingRuns();
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

        assertThat(effects()).isEmpty();
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

        assertThat(effects()).containsExactly("filed");
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
        assertThat(effects()).containsExactly("checked");
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
            assertNothingRuns();
        }
    }

    @Test
    void startsOneProcessADossier() {
        workflow.start("trial", dossier);

        assertThatThrownBy(() -> workflow.start("opinions", dossier))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("workflow.already-running");
    }

    @Test
    void refusesToStartAProcessThatNobodyDrew() {
        assertThatThrownBy(() -> workflow.start("nonsense", dossier)).hasMessage("workflow.unknown-process");
    }

    @Test
    void waitsForWhatItIsTold() {
        steps.callIncomplete(dossier.toString());
        startAndCheck();
        assertThat(workflow.picture(dossier).active()).containsExactly("catchEvent_Supplied");

        workflow.tell(dossier, "Supplied");

        assertThat(ear.opened(dossier)).hasSize(2);
        assertThatThrownBy(() -> workflow.tell(dossier, "Supplied")).hasMessage("workflow.not-waiting");
    }

    @Test
    void triesAFailingStepAgainThenWaitsForAnAdministrator() {
        steps.fail("drawUp", dossier.toString());
        startAndCheck();

        assertThat(jobs.runDue()).isEqualTo(1);
        assertThat(jobs.runDue()).as("not before its pause is over").isZero();
        for (int i = 0; i < 4; i++) {
            assertThat(workflow.incidents()).isEmpty();
            clock.forward(Duration.ofMinutes(10));
            assertThat(jobs.runDue()).isEqualTo(1);
        }

        assertThat(effects()).as("a failed attempt leaves nothing").containsExactly("checked");
        assertThat(workflow.incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.dossier()).isEqualTo(dossier);
            assertThat(incident.process()).isEqualTo("trial");
            assertThat(incident.step()).isEqualTo("serviceTask_DrawUpResult");
            assertThat(incident.message()).contains("the printer is on fire");
            assertThat(incident.at()).isEqualTo(clock.instant());
        });
    }

    @Test
    void goesOnWhenAnAdministratorRetries() {
        steps.fail("drawUp", dossier.toString());
        startAndCheck();
        for (int i = 0; i < 5; i++) {
            jobs.runDue();
            clock.forward(Duration.ofMinutes(10));
        }
        var incident = workflow.incidents().getLast().id();
        steps.mend();

        workflow.retry(incident);
        jobs.runDue();

        assertThat(workflow.incidents()).isEmpty();
        assertThat(effects()).containsExactly("checked", "drawn");
        assertThatThrownBy(() -> workflow.retry(incident)).hasMessage("incident.gone");
    }

    @Test
    void cancelsWhatIsOpenAndNothingTwice() {
        workflow.start("opinions", dossier);

        workflow.cancel(dossier, "withdrawn");
        workflow.cancel(dossier, "withdrawn");

        assertThat(ear.closed(dossier))
                .containsExactlyInAnyOrder(
                        closed(ear.item(dossier, "userTask_AskOfficer"), "userTask_AskOfficer", true),
                        closed(ear.item(dossier, "userTask_AskHead"), "userTask_AskHead", true));
        assertNothingRuns();
    }

    @Test
    void measuresTimersWithTheApplicationsClock() {
        workflow.start("opinions", dossier);

        clock.forward(Duration.ofDays(2));
        jobs.runDue();

        assertThat(ear.closed(dossier))
                .containsExactly(closed(ear.item(dossier, "userTask_AskHead"), "userTask_AskHead", true));
    }

    @Test
    void showsTheDrawingAndWhereTheDossierStands() {
        workflow.start("opinions", dossier);

        var picture = workflow.picture(dossier);

        assertThat(picture.process()).isEqualTo("opinions");
        assertThat(picture.active()).containsExactly("userTask_AskHead", "userTask_AskOfficer");
        assertThat(picture.bpmn())
                .isEqualTo(workflow.picture("opinions").bpmn())
                .contains("Ý kiến trưởng phòng");
    }

    @Test
    void listsProcessesAndTheirSteps() {
        assertThat(workflow.processes()).containsExactly("opinions", "trial");
        assertThat(workflow.steps("trial"))
                .extracting(StepInfo::id, StepInfo::role)
                .containsExactly(
                        tuple("userTask_CheckDossier", Role.RECEPTIONIST), tuple("userTask_SignResult", Role.LEADER));
    }

    private void startAndCheck() {
        workflow.start("trial", dossier);
        workflow.finish(ear.item(dossier, "userTask_CheckDossier"));
    }

    private void assertNothingRuns() {
        assertThatThrownBy(() -> workflow.picture(dossier))
                .asInstanceOf(InstanceOfAssertFactories.type(RuleViolation.class))
                .extracting(RuleViolation::code)
                .isEqualTo("workflow.not-running");
    }

    private WorkItemClosed closed(WorkItemId item, String step, boolean cancelled) {
        return new WorkItemClosed(item, dossier, step, cancelled);
    }

    private List<String> effects() {
        return jdbc.sql("select what from trial_effect where dossier = ? order by what")
                .param(dossier.toString())
                .query(String.class)
                .list();
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
