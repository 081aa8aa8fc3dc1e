package vn.motcua.processing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Accounts.Named;
import vn.motcua.calendar.Calendars;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.DossierId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent.Outcome;
import vn.motcua.dossier.Dossiers;
import vn.motcua.mandate.AbsenceDesk;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.work.PerRequest;
import vn.motcua.work.WorkItems;

/** Resolves dossiers in the professional unit: who appraises, what is proposed, what a superior says to it. */
@Component
class ProcessingDesk {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Dossiers dossiers;
    private final WorkItems items;
    private final Accounts accounts;
    private final AbsenceDesk absences;
    private final Calendars calendars;
    private final OtherAgencies others;
    private final Procedures procedures;
    private final Clock clock;

    ProcessingDesk(
            Dossiers dossiers,
            WorkItems items,
            Accounts accounts,
            AbsenceDesk absences,
            Calendars calendars,
            OtherAgencies others,
            Procedures procedures,
            Clock clock) {
        this.dossiers = dossiers;
        this.items = items;
        this.accounts = accounts;
        this.absences = absences;
        this.calendars = calendars;
        this.others = others;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** The officers of an agency who can be given a dossier: account to name; the absent only when nobody is there. */
    @Transactional(readOnly = true)
    public Map<String, String> officers(AgencyId agency) {
        return PerRequest.once(ProcessingDesk.class, agency, () -> present(agency));
    }

    private Map<String, String> present(AgencyId agency) {
        var all = accounts.named(agency, Set.of(Role.CASE_OFFICER), Days.today(clock));
        var away = absences.away(all.stream().map(Named::account).toList(), clock.instant());
        var officers = new TreeMap<String, String>();
        for (var officer : all) {
            if (away.size() == all.size() || !away.contains(officer.account())) {
                officers.put(officer.name(), officer.fullName());
            }
        }
        return officers;
    }

    /** Gives it to an officer of the agency. */
    @Transactional
    public void assign(DossierId id, AccountName officer, AccountName by) {
        dossiers.change(id, dossier -> dossier.assign(officer, by, clock.instant()));
    }

    /** Proposes a decision. */
    @Transactional
    public void propose(DossierId id, Outcome outcome, String reason, AccountName by) {
        dossiers.change(id, dossier -> dossier.propose(outcome, reason, by, clock.instant()));
    }

    /** The other agencies that a dossier can be handed to: id to name, by name. */
    @Transactional(readOnly = true)
    public Map<String, String> competent(DossierId id, AgencyId own) {
        return others.resolving(procedure(dossiers.get(id)), own);
    }

    /** Hands it to the agency that is competent; one that is not is refused. */
    @Transactional
    public void transfer(DossierId id, AgencyId to, String reason, AccountName by) {
        var filed = dossiers.get(id);
        others.hold(to, procedure(filed), filed.agency());
        dossiers.change(id, dossier -> dossier.transfer(to, reason, by, clock.instant()));
    }

    private Procedure procedure(Dossier filed) {
        return procedures.version(filed.procedure(), filed.procedureVersion());
    }

    /** Proposes to promise a later day, at the time of day that was promised; it must be a working day. */
    @Transactional
    public void proposeExtension(DossierId id, LocalDate day, String reason, AccountName by) {
        var dossier = dossiers.getForChange(id);
        if (!calendars.of(dossier.agency()).isWorked(day)) {
            throw InvalidInput.of("newDate", "processing.no-working-day");
        }
        var promised = dossier.clocks().promisedAt().orElseGet(clock::instant);
        var later = day.atTime(promised.atZone(ZONE).toLocalTime()).atZone(ZONE).toInstant();
        dossier.proposeExtension(later, reason, by, clock.instant());
        dossiers.save(dossier);
    }

    /** The leader promises the later date, with an apology. */
    @Transactional
    public void extend(DossierId id, AccountName by) {
        dossiers.change(id, dossier -> dossier.extend(by, clock.instant()));
    }

    /** The leader keeps the date. */
    @Transactional
    public void declineExtension(DossierId id, AccountName by) {
        dossiers.change(id, dossier -> dossier.declineExtension(by, clock.instant()));
    }

    /** The leader ends it: it cannot be resolved. */
    @Transactional
    public void stop(DossierId id, String reason, AccountName by) {
        dossiers.change(id, dossier -> dossier.stop(reason, by, clock.instant()));
    }

    /** Whether this was done last, such as {@code return-for-rework}. */
    @Transactional(readOnly = true)
    public boolean did(DossierId id, String action) {
        return items.lastActionWas(id, action);
    }
}
