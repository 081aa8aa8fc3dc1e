package vn.motcua.processing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.ClockPolicy;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DossierId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Deadlines;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.work.StepPlacement;
import vn.motcua.work.WorkItem;
import vn.motcua.work.WorkItems;
import vn.motcua.workflow.WorkItemOpened;

/**
 * Asks several agencies at once what they think, each in its own inbox; who has not answered by the date is not waited
 * for, and the step log shows it.
 */
@Component
class OpinionDesk implements StepPlacement {

    static final String STEP = "userTask_GiveOpinion";

    /** The officer finds that no other agency is concerned. */
    static final String GO_WITHOUT = "go-without-opinions";

    /** Nobody asks more agencies than this at once. */
    private static final int MOST = 20;

    /** A date without a time ends with the working day. */
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Dossiers dossiers;
    private final Opinions opinions;
    private final WorkItems items;
    private final OtherAgencies others;
    private final Calendars calendars;
    private final Deadlines deadlines;

    OpinionDesk(
            Dossiers dossiers,
            Opinions opinions,
            WorkItems items,
            OtherAgencies others,
            Calendars calendars,
            Deadlines deadlines) {
        this.dossiers = dossiers;
        this.opinions = opinions;
        this.items = items;
        this.others = others;
        this.calendars = calendars;
        this.deadlines = deadlines;
    }

    /**
     * Asks them all, until the end of a working day that is still to come; the clocks of the dossier stop where its
     * procedure says so.
     */
    @Transactional
    public void ask(DossierId id, List<String> of, String question, LocalDate until, AccountName by) {
        var dossier = dossiers.getForChange(id);
        var now = deadlines.now();
        var due = until.atTime(END_OF_DAY).atZone(ZONE).toInstant();
        if (!due.isAfter(now) || !calendars.of(dossier.agency()).isWorked(until)) {
            throw InvalidInput.of("until", "processing.no-working-day-to-come");
        }
        if (of.size() > MOST) {
            throw InvalidInput.of("agencies", "processing.too-many-agencies", MOST);
        }
        var asked = of.stream().map(AgencyId::new).toList();
        others.hold(asked);
        boolean waits = deadlines.policy(dossier).opinion() == ClockPolicy.Opinion.PAUSE;
        for (var agency : asked) {
            opinions.save(new Opinion(id, agency, new Opinion.Question(question, due), by, now));
            if (waits) {
                dossier.waitForOpinion(agency, due, by, now);
            } else {
                dossier.askOpinion(agency, due, by, now);
            }
        }
        dossiers.save(dossier);
    }

    /** An agency says what it thinks, at the step that was opened for it; with the last the clocks run on. */
    @Transactional
    public void give(WorkItem item, String answer, AccountName by) {
        var dossier = dossiers.getForChange(item.dossier());
        var opinion = opinions.findByWorkItem(item.id().value())
                .orElseThrow(() -> RuleViolation.notFound("work-item.unknown"));
        var now = deadlines.now();
        opinion.answer(answer, by, now);
        opinions.save(opinion);
        boolean last = opinions.countUnanswered(dossier.id()) == 0;
        dossier.giveOpinion(item.agency(), answer, last ? newDue(dossier, now) : null, by, now);
        dossiers.save(dossier);
    }

    /** The time for answers is over: who has not answered is not waited for. */
    @Transactional
    public void end(DossierId id) {
        var dossier = dossiers.getForChange(id);
        var over = dueAt(id);
        dossier.endOpinions(over, newDue(dossier, over), AccountName.SYSTEM, deadlines.now());
        dossiers.save(dossier);
    }

    /** The date after a pause; nothing when the clocks have run on. */
    private @Nullable Instant newDue(Dossier dossier, Instant resumed) {
        return dossier.clocks()
                .pausedAt()
                .map(paused -> deadlines.afterPause(dossier, resumed))
                .orElse(null);
    }

    /** Whether other agencies were asked, or an officer found that none is concerned. */
    @Transactional(readOnly = true)
    public boolean isDone(DossierId id) {
        return opinions.countAsked(id) > 0 || items.wasDone(id, GO_WITHOUT);
    }

    /** How many agencies were asked last. */
    @Transactional(readOnly = true)
    public int asked(DossierId id) {
        return opinions.countAsked(id);
    }

    /** Until when the last who were asked may answer. */
    @Transactional(readOnly = true)
    public Instant dueAt(DossierId id) {
        return opinions.dueAt(id).orElseGet(deadlines::now);
    }

    @Override
    public Optional<Place> place(WorkItemOpened opened, Dossier dossier) {
        if (!opened.step().equals(STEP)) {
            return Optional.empty();
        }
        return opinions.unplaced(dossier.id()).stream().findFirst().map(opinion -> {
            opinion.isAnsweredAt(opened.id());
            opinions.save(opinion);
            return new Place(opinion.agency(), opinion.dueAt());
        });
    }
}
