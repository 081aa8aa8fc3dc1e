package vn.motcua.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.core.DossierId;
import vn.motcua.workflow.Workflow;

/** With the job executor on, as in production. */
@EngineTest
@TestPropertySource(properties = "motcua.workflow.job-executor=true")
@DirtiesContext
class BackgroundTests {

    @Autowired
    Workflow workflow;

    @Autowired
    Trial.Ear ear;

    @Autowired
    TrialSteps steps;

    @Autowired
    Jobs jobs;

    @Test
    void worksOnAsynchronousStepsByItself() throws InterruptedException {
        var drawn = steps.nextDrawing();
        var dossier = DossierId.random();

        workflow.start("trial", dossier);
        workflow.finish(ear.item(dossier, "userTask_CheckDossier"));

        assertThat(drawn.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void finishesWhatItHasInHandWhenItStopsAndStartsAgain() throws InterruptedException {
        jobs.stop();
        assertThat(jobs.isRunning()).isFalse();

        jobs.start();

        assertThat(jobs.isRunning()).isTrue();
        worksOnAsynchronousStepsByItself();
    }
}
