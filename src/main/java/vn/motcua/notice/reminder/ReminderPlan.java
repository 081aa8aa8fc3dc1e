package vn.motcua.notice.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.core.DossierId;
import vn.motcua.dossier.Deadlines;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Dossiers;
import vn.motcua.notice.reminder.Reminders.Kept;
import vn.motcua.notice.reminder.Reminders.Reminder;

/** Plans reminders when a clock starts, stops, goes on or gets another date or agency, in the transaction in which it does. */
@Component
class ReminderPlan {

    private final Reminders reminders;
    private final Dossiers dossiers;
    private final Deadlines deadlines;
    private final Calendars calendars;

    ReminderPlan(Reminders reminders, Dossiers dossiers, Deadlines deadlines, Calendars calendars) {
        this.reminders = reminders;
        this.dossiers = dossiers;
        this.deadlines = deadlines;
        this.calendars = calendars;
    }

    /** Those of reception that are left when a dossier is accepted are dropped when their time comes. */
    @EventListener
    void on(DossierEvent event) {
        switch (event) {
            case DossierEvent.Submitted e -> begin(e.dossier(), e.at());
            case DossierEvent.Accepted e -> begin(e.dossier(), e.at());
            case DossierEvent.SupplementRequested e -> reminders.halt(e.dossier());
            case DossierEvent.PaymentRequired e -> reminders.halt(e.dossier());
            case DossierEvent.Supplied e -> planAnew(e.dossier(), e.at());
            case DossierEvent.Paid e -> planAnew(e.dossier(), e.at());
            case DossierEvent.Extended e -> planAnew(e.dossier(), e.at());
            case DossierEvent.Transferred e -> planAnew(e.dossier(), e.at());
            case DossierEvent.TakenOver e -> {} // no date moves, so no reminder does
            case DossierEvent.ResultRecalled e -> planAnew(e.dossier(), e.at());
            case DossierEvent.Refused e -> reminders.forget(e.dossier());
            case DossierEvent.Withdrawn e -> reminders.forget(e.dossier());
            case DossierEvent.Stopped e -> reminders.forget(e.dossier());
            case DossierEvent.Returned e -> reminders.forget(e.dossier());
            case DossierEvent.Decided e -> {} // they stay, so that what was sent is known until the end
            case DossierEvent.WithdrawalRequested e -> {}
            case DossierEvent.FeeCollected e -> {}
            case DossierEvent.Assigned e -> {}
            case DossierEvent.Proposed e -> {}
            case DossierEvent.StepDone e -> {}
            case DossierEvent.WorkMoved e -> {}
            case DossierEvent.ResultSigned e -> {}
            case DossierEvent.SupplementProposed e -> {}
            case DossierEvent.SupplementDeclined e -> {}
            case DossierEvent.SupplyTimeExtended e -> {}
            case DossierEvent.InspectionPlanned e -> {}
            case DossierEvent.InspectionRecorded e -> {}
            case DossierEvent.RegisterChecked e -> {}
            case DossierEvent.ExtensionProposed e -> {}
            case DossierEvent.ExtensionDeclined e -> {}
            case DossierEvent.OpinionAsked e -> haltWhenPaused(e.dossier(), e.pausedDueAt());
            case DossierEvent.OpinionGiven e -> planWhenMoved(e.dossier(), e.newDueAt(), e.at());
            case DossierEvent.OpinionsOver e -> planWhenMoved(e.dossier(), e.newDueAt(), e.at());
        }
    }

    private void haltWhenPaused(DossierId id, @Nullable Instant pausedDue) {
        if (pausedDue != null) {
            reminders.halt(id);
        }
    }

    private void planWhenMoved(DossierId id, @Nullable Instant newDue, Instant now) {
        if (newDue != null) {
            planAnew(id, now);
        }
    }

    private void begin(DossierId id, Instant now) {
        var timetable = timetable(dossiers.get(id));
        var whole = timetable.whole();
        var planned = new ArrayList<Reminder>();
        for (var kind : ReminderKind.of(timetable.timer())) {
            timetable.due(kind, now, whole).ifPresent(due -> planned.add(new Reminder(id, kind, whole, due)));
        }
        reminders.add(planned);
    }

    /** What was sent is not sent again; the whole time of the clock stays what it was. */
    private void planAnew(DossierId id, Instant now) {
        var timetable = timetable(dossiers.get(id));
        var kept = reminders.of(id).stream()
                .collect(Collectors.toMap(k -> k.reminder().kind(), Function.identity()));
        var whole = kept.values().stream()
                .map(Kept::reminder)
                .filter(reminder -> reminder.kind().timer() == timetable.timer())
                .map(Reminder::whole)
                .findFirst()
                .orElseGet(timetable::whole);
        for (var kind : ReminderKind.of(timetable.timer())) {
            plan(kept.get(kind), new Reminder(id, kind, whole, due(timetable, kind, now, whole)));
        }
    }

    private void plan(@Nullable Kept before, Reminder reminder) {
        if (before != null && !before.sent()) {
            reminders.move(reminder);
        } else if (before == null && reminder.dueAt() != null) {
            reminders.add(List.of(reminder));
        }
    }

    private static @Nullable Instant due(Timetable timetable, ReminderKind kind, Instant now, Duration whole) {
        return timetable.due(kind, now, whole).orElse(null);
    }

    private Timetable timetable(Dossier dossier) {
        var calendar = calendars.of(dossier.agency());
        var submitted = dossier.clocks().submittedAt();
        var reception = deadlines.policy(dossier).receptionFrom(submitted).start(calendar);
        return new Timetable(calendar, dossier.clocks(), reception);
    }
}
