package vn.motcua.submission.withdrawal;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.Actor;
import vn.motcua.core.DossierId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Vietnamese;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.workflow.Workflow;

/**
 * Ends a dossier because its applicant wishes so (Điều 21 NĐ 118/2025, Điều 7 TT 03/2025/TT-VPCP): what the desk has to
 * check, that no result is signed yet, is checked at once, so the wish is fulfilled at once.
 */
@Service
class WithdrawalDesk {

    private static final Logger log = LoggerFactory.getLogger(WithdrawalDesk.class);
    private static final int LONGEST = 2000;

    private final Dossiers dossiers;
    private final Workflow workflow;
    private final Clock clock;

    WithdrawalDesk(Dossiers dossiers, Workflow workflow, Clock clock) {
        this.dossiers = dossiers;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** By the one who filed it, or by the one-stop shop for them. */
    @Transactional
    public Dossier withdraw(DossierId id, String reason, Actor actor) {
        var said = Vietnamese.clean(reason);
        if (said.isEmpty() || said.length() > LONGEST) {
            throw InvalidInput.of("reason", "submission.withdrawal-reason", LONGEST);
        }
        var dossier = dossiers.getForChange(id);
        requireRight(dossier, actor);
        dossier.withdraw(said, actor.account(), clock.instant());
        dossiers.saveAndFlush(dossier);
        workflow.cancel(id, "withdrawn");
        log.info("dossier {} withdrawn by {}", dossier.number(), actor.account());
        return dossier;
    }

    /** A dossier that the actor may withdraw, as far as their right goes. */
    @Transactional(readOnly = true)
    public Dossier get(DossierId id, Actor actor) {
        var dossier = dossiers.get(id);
        requireRight(dossier, actor);
        return dossier;
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
