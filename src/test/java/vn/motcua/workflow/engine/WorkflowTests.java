package vn.motcua.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
        assertThat(steps.effects(dossier)).containsExactly("checked");
        assertThat(workflow.picture(dossier).active()).containsExactly("serviceTask_DrawUpResult");
    }

    @Test
    void runsAsynchronousStepsInATransactionOfTheirOwn() {
        startAndCheck();

        jobs.runDue();

        assertThat(steps.effects(dossier)).containsExactly("checked", "drawn");
        assertThat(ear.last(dossier)).get().extracting(WorkItemOpened::role).isEqualTo(Role.LEADER);
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

        assertThat(steps.effects(dossier)).as("a failed attempt leaves nothing").containsExactly("checked");
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
        assertThat(steps.effects(dossier)).containsExactly("checked", "drawn");
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
        assertThatThrownBy(() -> workflow.picture(dossier)).hasMessage("workflow.not-running");
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

    private WorkItemClosed closed(WorkItemId item, String step, boolean cancelled) {
        return new WorkItemClosed(item, dossier, step, cancelled);
    }
}
