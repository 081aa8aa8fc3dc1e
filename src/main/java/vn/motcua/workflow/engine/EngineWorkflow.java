package vn.motcua.workflow.engine;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.DossierId;
import vn.motcua.core.RuleViolation;
import vn.motcua.workflow.Incident;
import vn.motcua.workflow.ProcessPicture;
import vn.motcua.workflow.StepInfo;
import vn.motcua.workflow.WorkItemId;
import vn.motcua.workflow.Workflow;

/** The {@link Workflow} on the engine. What JPA holds back is written first: a step may read it another way. */
@Component
@Transactional
class EngineWorkflow implements Workflow {

    private static final Logger log = LoggerFactory.getLogger(EngineWorkflow.class);
    private static final String DOSSIER = "dossierId";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final Incidents incidents;
    private final Deployment deployment;
    private final Moves moves;

    EngineWorkflow(
            ProcessEngine engine, Incidents incidents, Deployment deployment, EntityManager entities, JdbcClient jdbc) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.repository = engine.getRepositoryService();
        this.incidents = incidents;
        this.deployment = deployment;
        this.moves = new Moves(entities, jdbc);
    }

    @Override
    public void start(String process, DossierId dossier) {
        requireDeployed(process);
        var key = dossier.toString();
        moves.move(() -> runtime.startProcessInstanceByKey(process, key, Map.of(DOSSIER, key)));
    }

    @Override
    public void finish(WorkItemId item) {
        moves.move(() -> {
            if (!moves.lock(item)) {
                throw RuleViolation.conflict("work-item.gone");
            }
            tasks.complete(item.value());
        });
    }

    @Override
    public void tell(DossierId dossier, String message) {
        moves.move(() -> {
            try {
                runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(dossier.toString())
                        .correlate();
            } catch (MismatchingMessageCorrelationException e) {
                throw RuleViolation.conflict("workflow.not-waiting", message, e);
            }
        });
    }

    @Override
    public void cancel(DossierId dossier, String reason) {
        moves.move(() -> {
            var running = running(dossier);
            if (running != null) {
                runtime.deleteProcessInstance(running.getId(), reason, false, true);
                log.info("Process of dossier {} cancelled: {}", dossier, reason);
            }
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<Incident> incidents() {
        return incidents.all();
    }

    @Override
    public void retry(String incidentId) {
        moves.move(() -> incidents.retry(incidentId));
    }

    @Override
    @Transactional(readOnly = true)
    public ProcessPicture picture(DossierId dossier) {
        var running = running(dossier);
        if (running == null) {
            throw RuleViolation.notFound("workflow.not-running");
        }
        var model = repository.getBpmnModelInstance(running.getProcessDefinitionId());
        var active = new TreeSet<>(runtime.getActiveActivityIds(running.getId()));
        for (var waiting : runtime.getActivityInstance(running.getId()).getChildTransitionInstances()) {
            active.add(waiting.getActivityId());
        }
        return new ProcessPicture(UserTasks.process(model), Bpmn.convertToString(model), List.copyOf(active));
    }

    @Override
    @Transactional(readOnly = true)
    public ProcessPicture picture(String process) {
        var model = repository.getBpmnModelInstance(latest(process).getId());
        return new ProcessPicture(process, Bpmn.convertToString(model), List.of());
    }

    @Override
    public void add(String process, String key, String bpmnXml) {
        deployment.add(process, key, bpmnXml);
    }

    @Override
    public List<String> processes() {
        return deployment.processes();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StepInfo> steps(String process) {
        return UserTasks.of(repository.getBpmnModelInstance(latest(process).getId()));
    }

    private ProcessDefinition latest(String process) {
        requireDeployed(process);
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }

    private void requireDeployed(String process) {
        if (!deployment.knows(process)) {
            throw RuleViolation.invalid("workflow.unknown-process", process);
        }
    }

    private @Nullable ProcessInstance running(DossierId dossier) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(dossier.toString())
                .singleResult();
    }
}
