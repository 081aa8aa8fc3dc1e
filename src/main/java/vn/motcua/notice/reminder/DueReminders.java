package vn.motcua.notice.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.notice.About;
import vn.motcua.notice.NewNotice;
import vn.motcua.notice.Notices;
import vn.motcua.notice.reminder.Reminders.Reminder;
import vn.motcua.notice.reminder.Standings.Standing;
import vn.motcua.work.WorkItem;
import vn.motcua.work.WorkItems;

/** Sends the reminders that are due: to whoever has the dossier, and to a superior once a date is missed. */
@Component
class DueReminders {

    private final Reminders reminders;
    private final Standings standings;
    private final WorkItems items;
    private final Recipients recipients;
    private final Notices notices;

    DueReminders(Reminders reminders, Standings standings, WorkItems items, Recipients recipients, Notices notices) {
        this.reminders = reminders;
        this.standings = standings;
        this.items = items;
        this.recipients = recipients;
        this.notices = notices;
    }

    /** A dossier's open work and who stands in for its owners. */
    private record Holding(List<WorkItem> open, StandIns standIns) {}

    /** Sends a portion, within the caller's transaction; how many reminders it took. */
    int send(Instant now, int most) {
        var due = reminders.claim(now, most);
        if (due.isEmpty()) {
            return 0;
        }
        var byDossier = due.stream().collect(Collectors.groupingBy(Reminder::dossier));
        var standing = standings.of(byDossier.keySet());
        var items = this.items.open(byDossier.keySet());
        var standIns = recipients.standIns(items, now);
        var open = items.stream().collect(Collectors.groupingBy(WorkItem::dossier));
        var told = new ArrayList<NewNotice>();
        for (var one : standing.values()) {
            told.addAll(tell(
                    one,
                    byDossier.getOrDefault(one.dossier(), List.of()),
                    new Holding(open.getOrDefault(one.dossier(), List.of()), standIns),
                    now));
        }
        notices.give(told);
        return due.size();
    }

    /** Those of a clock that does not run are put away; of the others the gravest speaks for all. */
    private List<NewNotice> tell(Standing standing, List<Reminder> due, Holding holding, Instant now) {
        var running = new ArrayList<Reminder>();
        for (var reminder : due) {
            if (reminder.kind().timer() == standing.timer()) {
                running.add(reminder);
            } else {
                reminders.move(new Reminder(reminder.dossier(), reminder.kind(), reminder.whole(), null));
            }
        }
        reminders.sent(running, now);
        return running.stream()
                .max(Comparator.comparing(Reminder::kind))
                .map(gravest -> notices(gravest, standing, holding))
                .orElseGet(List::of);
    }

    private List<NewNotice> notices(Reminder reminder, Standing standing, Holding work) {
        var about = new About(standing.dossier(), standing.number(), standing.date(reminder.kind()), null);
        var cause = String.valueOf(reminder.dueAt());
        var holding = recipients.holding(standing, work.open(), work.standIns());
        var told = new ArrayList<NewNotice>();
        holding.forEach(
                account -> told.add(new NewNotice(account, reminder.kind().notice(), about, cause)));
        reminder.kind().escalation().ifPresent(kind -> recipients
                .superiors(standing.agency(), holding)
                .forEach(account -> told.add(new NewNotice(account, kind, about, cause))));
        return told;
    }
}
