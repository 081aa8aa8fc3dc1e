package vn.motcua.submission;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.Actor;
import vn.motcua.dossier.Deadlines;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierNumbers;
import vn.motcua.dossier.Dossiers;
import vn.motcua.workflow.Workflow;

/** Takes dossiers in (<i>nộp hồ sơ</i>): whatever is acknowledged is committed whole, with its process started. */
@Service
public class SubmissionDesk {

    private static final Logger log = LoggerFactory.getLogger(SubmissionDesk.class);

    private final Filings filings;
    private final HeldAgencies held;
    private final Deadlines deadlines;
    private final DossierNumbers numbers;
    private final Dossiers dossiers;
    private final Workflow workflow;

    SubmissionDesk(
            Filings filings,
            HeldAgencies held,
            Deadlines deadlines,
            DossierNumbers numbers,
            Dossiers dossiers,
            Workflow workflow) {
        this.filings = filings;
        this.held = held;
        this.deadlines = deadlines;
        this.numbers = numbers;
        this.dossiers = dossiers;
        this.workflow = workflow;
    }

    /** Files a dossier, or tells with an {@code InvalidInput} everything that is wrong. */
    @Transactional
    public Dossier submit(Submission sent, Actor actor) {
        var prepared = filings.prepare(sent, actor);
        var filing = prepared.filing();
        var now = deadlines.now();
        var due = deadlines.reception(filing.clocks(), filing.agency(), now);
        held.hold(filing); // late, as with the number: others wait for what is locked
        var number = numbers.next(filing.agency(), now); // late: others wait for the row that it locks
        var dossier = Dossier.submit(filing, number, actor.account(), now, due);
        dossiers.saveAndFlush(dossier);
        workflow.start(prepared.procedure().process(), filing.id());
        log.info("dossier {} of {} filed by {}", number, filing.procedure(), actor.account());
        return dossier;
    }
}
