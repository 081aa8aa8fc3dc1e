package vn.motcua.processing;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Account;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DossierId;
import vn.motcua.core.Role;
import vn.motcua.dossier.DossierEvent.Outcome;
import vn.motcua.dossier.Dossiers;
import vn.motcua.work.WorkItem;
import vn.motcua.work.WorkItems;

/** Resolves dossiers in the professional unit: who appraises, what is proposed, what a superior says to it. */
@Component
class ProcessingDesk {

    /** A superior returns it for rework; the reason stands in the step log. */
    static final String SEND_BACK = "return-for-rework";

    private final Dossiers dossiers;
    private final WorkItems items;
    private final Accounts accounts;
    private final Clock clock;

    ProcessingDesk(Dossiers dossiers, WorkItems items, Accounts accounts, Clock clock) {
        this.dossiers = dossiers;
        this.items = items;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The officers of an agency who can be given a dossier: account to name. */
    @Transactional(readOnly = true)
    public Map<String, String> officers(AgencyId agency) {
        var officers = new TreeMap<String, String>();
        for (Account account : accounts.officials(agency, Role.CASE_OFFICER)) {
            officers.put(account.name().value(), account.fullName());
        }
        return officers;
    }

    /** Gives it to an officer of the agency. */
    @Transactional
    public void assign(DossierId id, AccountName officer, AccountName by) {
        var dossier = dossiers.getForChange(id);
        dossier.assign(officer, by, clock.instant());
        dossiers.save(dossier);
    }

    /** Proposes a decision. */
    @Transactional
    public void propose(DossierId id, Outcome outcome, String reason, AccountName by) {
        var dossier = dossiers.getForChange(id);
        dossier.propose(outcome, reason, by, clock.instant());
        dossiers.save(dossier);
    }

    /** Whether the last act was that of a superior who sent it back. */
    @Transactional(readOnly = true)
    public boolean isSentBack(DossierId id) {
        return items.lastDone(id)
                .flatMap(WorkItem::action)
                .filter(SEND_BACK::equals)
                .isPresent();
    }
}
