package vn.motcua.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.workflow.Incident;
import vn.motcua.workflow.Workflow;

/** Steps that failed (<i>sự cố</i>) in the actor's agency and below; an administrator lets them try again. */
@Component
class IncidentDesk {

    private static final Logger log = LoggerFactory.getLogger(IncidentDesk.class);
    private static final int LONGEST = 500;

    private final Workflow workflow;
    private final Dossiers dossiers;
    private final WatchDesk desk;

    IncidentDesk(Workflow workflow, Dossiers dossiers, WatchDesk desk) {
        this.workflow = workflow;
        this.dossiers = dossiers;
        this.desk = desk;
    }

    /** A failed step of a dossier. */
    record Failed(String id, String dossier, String unit, String procedure, String step, String message, Instant at) {}

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Failed> all(Actor actor) {
        var scope = desk.scope(actor, "");
        var incidents = workflow.incidents();
        var found = dossiers
                .findAllByIdIn(
                        incidents.stream().map(Incident::dossier).distinct().toList())
                .stream()
                .filter(dossier -> dossier.agency().isWithin(scope))
                .collect(Collectors.toMap(Dossier::id, Function.identity()));
        return incidents.stream()
                .flatMap(incident -> Optional.ofNullable(found.get(incident.dossier())).stream()
                        .map(dossier -> failed(incident, dossier)))
                .toList();
    }

    private Failed failed(Incident incident, Dossier dossier) {
        var message = incident.message();
        return new Failed(
                incident.id(),
                dossier.number().value(),
                dossier.agency().value(),
                desk.name(dossier.procedure()),
                incident.process() + " / " + incident.step(),
                message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message,
                incident.at());
    }

    /** Lets a failed step try again; only an administrator, only in their agency. */
    @Transactional
    public Failed retry(String id, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        var failed = all(actor).stream()
                .filter(incident -> incident.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RuleViolation.conflict("incident.gone"));
        log.info("{} lets {} of dossier {} try again", actor.account(), failed.step(), failed.dossier());
        workflow.retry(id);
        return failed;
    }
}
