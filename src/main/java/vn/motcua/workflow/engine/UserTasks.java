package vn.motcua.workflow.engine;

import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import vn.motcua.core.Role;
import vn.motcua.workflow.StepInfo;

/** Reads user tasks out of a model that was checked before: what is missing here is a bug there. */
final class UserTasks {

    private UserTasks() {}

    static List<StepInfo> of(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .map(UserTasks::info)
                .toList();
    }

    static StepInfo info(UserTask task) {
        return new StepInfo(
                task.getId(),
                task.getName(),
                Role.of(task.getCamundaCandidateGroups()),
                task.getCamundaFormKey(),
                actions(task));
    }

    static String process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next().getId();
    }

    private static List<String> actions(UserTask task) {
        var properties = task.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .singleResult();
        return properties.getCamundaProperties().stream()
                .filter(p -> "actions".equals(p.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .flatMap(value -> List.of(value.strip().split(" +")).stream())
                .toList();
    }
}
