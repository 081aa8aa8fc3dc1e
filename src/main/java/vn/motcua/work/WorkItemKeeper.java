package vn.motcua.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
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
    private final Clock clock;

    WorkItemKeeper(
            WorkItems items,
            Dossiers dossiers,
            Procedures procedures,
            Calendars calendars,
            ClockView clocks,
            Clock clock) {
        this.items = items;
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.calendars = calendars;
        this.clocks = clocks;
        this.clock = clock;
    }

    @EventListener
    void on(WorkItemOpened opened) {
        var dossier = dossiers.get(opened.dossier());
        var item = new WorkItem(opened, items.count(opened.dossier()) + 1, dossier, term(opened.step(), dossier));
        if (opened.role() == Role.CASE_OFFICER) {
            dossier.caseOfficer().ifPresent(item::ownedBy);
        }
        items.save(item);
    }

    @EventListener
    void on(WorkItemClosed closed) {
        items.findById(closed.id().value())
                .filter(item -> item.closedAt().isEmpty())
                .ifPresent(item -> item.close(clock.instant()));
    }

    private WorkItem.Term term(String step, Dossier dossier) {
        var now = clock.instant();
        var due = due(step, dossier, now);
        return new WorkItem.Term(now, clocks.soon(dossier.agency(), now, due), due);
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
