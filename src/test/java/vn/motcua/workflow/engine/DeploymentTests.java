package vn.motcua.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.support.ResourcePatternResolver;

@EngineTest
class DeploymentTests {

    @Autowired
    ResourcePatternResolver resources;

    @Autowired
    ProcessEngine engine;

    @Autowired
    StepBeans steps;

    @Autowired
    MessageSource texts;

    @Test
    void refusesToStartWithAModelItCannotAccept() {
        var deployment = deployment("classpath:workflow-refused");

        assertThatThrownBy(deployment::afterSingletonsInstantiated)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unknown-steps.bpmn:5: ")
                .hasMessageContaining("nobody");
    }

    @Test
    void refusesToStartWithoutAnyModel() {
        var deployment = deployment("classpath:messages");

        assertThatThrownBy(deployment::afterSingletonsInstantiated).hasMessage("no *.bpmn in classpath:messages");
    }

    @Test
    void leavesAnUnchangedModelAlone() {
        var before = versions();

        deployment("classpath:workflow-trial").afterSingletonsInstantiated();

        assertThat(versions()).isEqualTo(before);
    }

    private Deployment deployment(String folder) {
        var settings = new WorkflowSettings(
                folder,
                false,
                1,
                Duration.ofMinutes(5),
                Duration.ZERO,
                Duration.ofSeconds(60),
                List.of(Duration.ofSeconds(10)));
        return new Deployment(resources, engine, steps, texts, settings);
    }

    private long versions() {
        return engine.getRepositoryService().createProcessDefinitionQuery().count();
    }
}
