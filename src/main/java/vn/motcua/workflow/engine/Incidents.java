package vn.motcua.workflow.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.core.DossierId;
import vn.motcua.core.RuleViolation;
import vn.motcua.workflow.Incident;

/** Background steps that have used up their attempts: the engine keeps each with the job that failed. */
@Component
class Incidents {

    private static final Logger log = LoggerFactory.getLogger(Incidents.class);
    private static final int MOST = 1000;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final WorkflowSettings settings;

    Incidents(ProcessEngine engine, WorkflowSettings settings) {
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
        this.repository = engine.getRepositoryService();
        this.settings = settings;
    }

    /** The oldest thousand: whoever has more of them does not read a list. */
    List<Incident> all() {
        var open =
                runtime.createIncidentQuery().orderByIncidentTimestamp().asc().listPage(0, MOST);
        var dossiers = dossiers(open);
        return open.stream()
                .map(i -> new Incident(
                        i.getId(),
                        Objects.requireNonNull(dossiers.get(i.getProcessInstanceId())),
                        repository
                                .getProcessDefinition(i.getProcessDefinitionId())
                                .getKey(),
                        i.getActivityId(),
                        Objects.requireNonNullElse(i.getIncidentMessage(), ""),
                        i.getIncidentTimestamp().toInstant()))
                .toList();
    }

    void retry(String id) {
        var incident = runtime.createIncidentQuery().incidentId(id).singleResult();
        if (incident == null) {
            throw RuleViolation.conflict("incident.gone");
        }
        management.setJobRetries(incident.getConfiguration(), settings.attempts());
        log.info("Step {} of incident {} tries again", incident.getActivityId(), id);
    }

    private Map<String, DossierId> dossiers(List<org.camunda.bpm.engine.runtime.Incident> open) {
        var instances = new HashSet<String>();
        open.forEach(i -> instances.add(i.getProcessInstanceId()));
        var dossiers = new HashMap<String, DossierId>();
        if (!instances.isEmpty()) {
            for (var instance : runtime.createProcessInstanceQuery()
                    .processInstanceIds(instances)
                    .list()) {
                dossiers.put(instance.getId(), DossierId.of(instance.getBusinessKey()));
            }
        }
        return dossiers;
    }
}
