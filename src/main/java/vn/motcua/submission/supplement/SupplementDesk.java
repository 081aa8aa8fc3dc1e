package vn.motcua.submission.supplement;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.Actor;
import vn.motcua.core.DossierId;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Deadlines;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Procedures;
import vn.motcua.workflow.Workflow;

/** Takes what was asked for (<i>tiếp nhận bổ sung</i>): the clocks run again and the process goes on. */
@Service
class SupplementDesk {

    private static final Logger log = LoggerFactory.getLogger(SupplementDesk.class);

    private final Dossiers dossiers;
    private final Procedures procedures;
    private final Supplements supplements;
    private final Deadlines deadlines;
    private final Workflow workflow;

    SupplementDesk(
            Dossiers dossiers, Procedures procedures, Supplements supplements, Deadlines deadlines, Workflow workflow) {
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.supplements = supplements;
        this.deadlines = deadlines;
        this.workflow = workflow;
    }

    /** By the one who filed it, or by the one-stop shop for them; all that was asked for at once. */
    @Transactional
    public Dossier supply(DossierId id, Supplement sent, Actor actor) {
        var dossier = dossiers.getForChange(id);
        requireRight(dossier, actor);
        if (dossier.status() != DossierStatus.AWAITING_SUPPLEMENT) {
            throw RuleViolation.conflict(
                    "submission.nothing-asked", dossier.number().value());
        }
        var procedure = procedures.version(dossier.procedure(), dossier.procedureVersion());
        var taken = supplements.take(dossier, procedure, sent, actor.account());
        var now = deadlines.now();
        var due = deadlines.afterSupplement(dossier, now);
        dossier.supply(taken.declaration(), taken.attachments(), actor.account(), now, due);
        dossiers.saveAndFlush(dossier);
        workflow.tell(id, "Supplied");
        log.info("dossier {} supplied by {}", dossier.number(), actor.account());
        return dossier;
    }

    /** What is asked for, told to somebody who may supply it; 404 or 403 for others. */
    @Transactional(readOnly = true)
    public Asked asked(DossierId id, Actor actor) {
        var dossier = dossiers.get(id);
        requireRight(dossier, actor);
        return Asked.of(dossier);
    }

    private static void requireRight(Dossier dossier, Actor actor) {
        if (!dossier.isVisibleTo(actor)) {
            throw RuleViolation.hidden(
                    "dossier.unknown", other -> other.worksAs(Role.RECEPTIONIST, dossier.receivingAgency()));
        }
        if (!dossier.filedBy().equals(actor.account())) {
            actor.requireWork(Role.RECEPTIONIST, dossier.receivingAgency());
        }
    }
}
