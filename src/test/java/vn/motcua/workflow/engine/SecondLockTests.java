package vn.motcua.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.workflow.StepVerbs.Answer;

/** Models that reach the engine past the check, each of which would leave a file behind if it could run code. */
@EngineTest
class SecondLockTests {

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
              <bpmn:process id="PROCESS" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="start" />
                TASK
                <bpmn:sequenceFlow id="flow" sourceRef="start" targetRef="task" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    ProcessEngine engine;

    @Autowired
    StepBeans steps;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:serviceTask id=\"task\" camunda:expression=\"${''.getClass().forName('java.lang.Runtime').getRuntime().exec('touch %s')}\" />",
                "<bpmn:serviceTask id=\"task\" camunda:expression=\"${vault.get(dossierId)}\" />",
                "<bpmn:serviceTask id=\"task\" camunda:class=\"vn.motcua.workflow.engine.SecondLockTests$Burglar\" />",
                "<bpmn:serviceTask id=\"task\" camunda:delegateExpression=\"${trial}\" />",
                "<bpmn:scriptTask id=\"task\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:scriptTask id=\"task\" scriptFormat=\"juel\"><bpmn:script>${''.getClass().forName('java.lang.Runtime').getRuntime().exec('touch %s')}</bpmn:script></bpmn:scriptTask>",
                "<bpmn:userTask id=\"task\" camunda:assignee=\"${''.getClass().forName('java.lang.Runtime').getRuntime().exec('touch %s')}\" />",
                "<bpmn:userTask id=\"task\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"x\">${''.getClass().forName('java.lang.Runtime').getRuntime().exec('touch %s')}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:receiveTask id=\"task\"><bpmn:extensionElements><camunda:executionListener event=\"start\" class=\"vn.motcua.workflow.engine.SecondLockTests$Burglar\" /></bpmn:extensionElements></bpmn:receiveTask>"
            })
    void runsNothingThatAModelBringsAlong(String task, @TempDir Path folder) {
        var loot = folder.resolve("loot");
        var id = "hostile-" + UUID.randomUUID();

        assertThatThrownBy(() -> deployAndStart(
                        id, MODEL.replace("PROCESS", id).replace("TASK", task.replace("%s", loot.toString()))))
                .isInstanceOf(ProcessEngineException.class);

        assertThat(loot).doesNotExist();
    }

    @Test
    void seesOnlyMarkedBeans() {
        var expressions = new StepExpressions(steps);

        assertThat(steps.beans()).contains("trial").doesNotContain("vault", "dataSource");
        assertThatThrownBy(() -> expressions.createExpression("${vault}"))
                .hasMessageContaining("not one of our expressions");
        assertThat(expressions.createExpression("plain words").getExpressionText())
                .isEqualTo("plain words");
    }

    @Test
    void knowsVerbsByNameArgumentsAndAnswer() {
        assertThat(steps.knows("trial", "isIncomplete", 1, Answer.YES_OR_NO)).isTrue();
        assertThat(steps.knows("trial", "note", 2, Answer.NONE)).isTrue();
        assertThat(steps.knows("trial", "note", 1, Answer.NONE)).isFalse();
        assertThat(steps.knows("trial", "drawUp", 1, Answer.YES_OR_NO)).isFalse();
        assertThat(steps.knows("trial", "drawUp", 1, Answer.NUMBER)).isFalse();
        assertThat(steps.knows("trial", "fail", 2, Answer.NONE)).isFalse();
    }

    private void deployAndStart(String id, String model) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(id + ".bpmn", model)
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey(id);
    }

    /** What a hostile model would like to have made. */
    public static class Burglar {
        public Burglar() {
            throw new AssertionError("was made");
        }
    }
}
