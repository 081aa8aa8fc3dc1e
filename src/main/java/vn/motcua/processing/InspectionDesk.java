package vn.motcua.processing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Calendars;
import vn.motcua.core.AccountName;
import vn.motcua.core.DossierId;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.dossier.Deadlines;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Inspection;
import vn.motcua.work.StepPlacement;
import vn.motcua.workflow.WorkItemOpened;

/** Looks at the place itself on a day that the applicant was told, and records what was found (<i>kiểm tra thực địa</i>). */
@Component
class InspectionDesk implements StepPlacement {

    static final String STEP = "userTask_RecordInspection";

    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Dossiers dossiers;
    private final Calendars calendars;
    private final Deadlines deadlines;

    InspectionDesk(Dossiers dossiers, Calendars calendars, Deadlines deadlines) {
        this.dossiers = dossiers;
        this.calendars = calendars;
        this.deadlines = deadlines;
    }

    /** Plans it on a working day from today on. */
    @Transactional
    public void plan(DossierId id, LocalDate day, @Nullable String note, AccountName by) {
        var dossier = dossiers.getForChange(id);
        if (day.isBefore(today()) || !calendars.of(dossier.agency()).isWorked(day)) {
            throw InvalidInput.of("day", "processing.no-working-day-to-come");
        }
        dossier.planInspection(day, note, by, deadlines.now());
        dossiers.save(dossier);
    }

    /** Records what was found; whoever has to mend something is told until when. */
    @Transactional
    public void record(DossierId id, Inspection.Report report, AccountName by) {
        var dossier = dossiers.getForChange(id);
        var errors = new ArrayList<FieldError>();
        var accepted = dossier.clocks().acceptedAt().orElseGet(deadlines::now);
        if (report.heldOn().isAfter(today())
                || report.heldOn().isBefore(accepted.atZone(ZONE).toLocalDate())) {
            errors.add(new FieldError("heldOn", "processing.inspection-day"));
        }
        var mendBy = report.mendBy();
        boolean mends = report.finding() == Inspection.Finding.MUST_MEND;
        if (mends != (mendBy != null)) {
            errors.add(new FieldError("mendBy", mends ? "processing.mend-by-missing" : "processing.nothing-to-mend"));
        } else if (mendBy != null && mendBy.isBefore(today())) {
            errors.add(new FieldError("mendBy", "processing.no-working-day-to-come"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        dossier.recordInspection(report, by, deadlines.now());
        dossiers.save(dossier);
    }

    /** Whether the place was looked at, and no other look is due. */
    @Transactional(readOnly = true)
    public boolean isDone(DossierId id) {
        return dossiers.get(id)
                .inspection()
                .filter(last -> last.isHeld() && !last.mustMend())
                .isPresent();
    }

    /** Whether something is to be mended before another look. */
    @Transactional(readOnly = true)
    public boolean mustMend(DossierId id) {
        return dossiers.get(id).inspection().filter(Inspection::mustMend).isPresent();
    }

    /** The record is due at the end of the day that was told. */
    @Override
    public Optional<Place> place(WorkItemOpened opened, Dossier dossier) {
        return opened.step().equals(STEP)
                ? dossier.inspection()
                        .map(planned -> new Place(
                                dossier.agency(),
                                planned.plannedOn()
                                        .atTime(END_OF_DAY)
                                        .atZone(ZONE)
                                        .toInstant()))
                : Optional.empty();
    }

    private LocalDate today() {
        return deadlines.now().atZone(ZONE).toLocalDate();
    }
}
