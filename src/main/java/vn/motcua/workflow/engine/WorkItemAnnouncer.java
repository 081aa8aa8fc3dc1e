package vn.motcua.workflow.engine;

import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.core.DossierId;
import vn.motcua.workflow.WorkItemClosed;
import vn.motcua.workflow.WorkItemId;
import vn.motcua.workflow.WorkItemOpened;

/**
 * Tells the other modules, inside the engine's transaction, that a work item has come or gone. Models cannot name a
 * listener, so it is added to every user task when the engine reads a model.
 */
@Component
class WorkItemAnnouncer extends AbstractBpmnParseListener {

    private final ApplicationEventPublisher events;

    WorkItemAnnouncer(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, telling(WorkItemAnnouncer::opened));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, telling(t -> closed(t, false)));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, telling(t -> closed(t, true)));
    }

    private TaskListener telling(Function<DelegateTask, Object> event) {
        return task -> events.publishEvent(event.apply(task));
    }

    private static WorkItemOpened opened(DelegateTask task) {
        var step = UserTasks.info(task.getBpmnModelElementInstance());
        return new WorkItemOpened(
                new WorkItemId(task.getId()),
                dossier(task),
                UserTasks.process(task.getBpmnModelInstance()),
                step.id(),
                step.name(),
                step.role(),
                step.page(),
                step.actions());
    }

    private static WorkItemClosed closed(DelegateTask task, boolean cancelled) {
        return new WorkItemClosed(new WorkItemId(task.getId()), dossier(task), task.getTaskDefinitionKey(), cancelled);
    }

    private static DossierId dossier(DelegateTask task) {
        return DossierId.of(task.getExecution().getProcessBusinessKey());
    }
}
