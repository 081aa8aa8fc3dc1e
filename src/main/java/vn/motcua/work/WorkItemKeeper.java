package vn.motcua.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Accounts;
import vn.motcua.calendar.Calendars;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.Role;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Procedures;
import vn.motcua.workflow.WorkItemClosed;
import vn.motcua.workflow.WorkItemOpened;

/** Keeps our row of every work item that the process opens and closes, in the process's own transaction. */
@Component
class WorkItemKeeper {

    private final WorkItems items;
    private final Dossiers dossiers;
    private final Procedures procedures;
    private final Calendars calendars;
    private final ClockView clocks;
    private final List<StepPlacement> placements;
    private final Accounts accounts;
    private final Clock clock;

    WorkItemKeeper(
            WorkItems items,
            Dossiers dossiers,
            Procedures procedures,
            Calendars calendars,
            ClockView clocks,
            List<StepPlacement> placements,
            Accounts accounts,
            Clock clock) {
        this.items = items;
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.calendars = calendars;
        this.clocks = clocks;
        this.placements = placements;
        this.accounts = accounts;
        this.clock = clock;
    }

    @EventListener
    void on(WorkItemOpened opened) {
        var dossier = dossiers.get(opened.dossier());
        var item = new WorkItem(opened, items.count(opened.dossier()) + 1, dossier, term(opened, dossier));
        if (opened.role() == Role.CASE_OFFICER) { // nobody else appraises what was given to an officer who is still one
            dossier.caseOfficer()
                    .filter(officer ->
                            accounts.holds(officer.value(), Role.CASE_OFFICER, item.agency(), Days.today(clock)))
                    .ifPresent(item::ownedBy);
        }
        items.save(item);
    }

    @EventListener
    void on(WorkItemClosed closed) {
        items.findById(closed.id().value())
                .filter(item -> item.closedAt().isEmpty())
                .ifPresent(item -> item.close(clock.instant()));
    }

    private WorkItem.Term term(WorkItemOpened opened, Dossier dossier) {
        var now = clock.instant();
        var place = placements.stream()
                .flatMap(placement -> placement.place(opened, dossier).stream())
                .findFirst()
                .orElseGet(() -> new StepPlacement.Place(agency(opened, dossier), due(opened.step(), dossier, now)));
        return new WorkItem.Term(place.agency(), now, clocks.soon(place.agency(), now, place.dueAt()), place.dueAt());
    }

    /** The one-stop shop that took it in keeps its steps; all others belong to the agency that resolves it. */
    private static AgencyId agency(WorkItemOpened opened, Dossier dossier) {
        return opened.role() == Role.RECEPTIONIST ? dossier.receivingAgency() : dossier.agency();
    }

    /** The step's own hours where the procedure gives them, or else the dossier's date. */
    private Instant due(String step, Dossier dossier, Instant now) {
        var hours = procedures
                .version(dossier.procedure(), dossier.procedureVersion())
                .stepHours()
                .get(step);
        return hours == null
                ? dossier.clocks().currentDueAt()
                : calendars.of(dossier.agency()).plus(now, Duration.ofMinutes(Math.round(hours * 60)));
    }
}
