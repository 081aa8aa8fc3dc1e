package vn.motcua.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.core.AgencyId;
import vn.motcua.dossier.Clocks;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.web.Texts;

/** States and clocks as officials see them: a colour and a word (<i>còn 3 ngày, quá hạn 2 ngày, tạm dừng</i>). */
@Component
public class Tags {

    private final ClockView clocks;
    private final Texts texts;

    Tags(ClockView clocks, Texts texts) {
        this.clocks = clocks;
        this.texts = texts;
    }

    /** What a tag shows; {@code kind} is that of {@code ui/tag}. */
    public record Tag(String kind, String text) {}

    /**
     * The moments of a dossier that its clock is read from.
     *
     * @param started when resolution began to count
     * @param due nothing before acceptance
     * @param paused since when it stands still, or stood still when it ended
     * @param finished decided, or ended without a decision
     */
    public record Moments(
            Instant submitted,
            Instant receptionDue,
            @Nullable Instant started,
            @Nullable Instant due,
            @Nullable Instant paused,
            @Nullable Instant finished) {

        public static Moments of(Clocks clocks) {
            return new Moments(
                    clocks.submittedAt(),
                    clocks.receptionDueAt(),
                    clocks.startedAt().orElse(null),
                    clocks.dueAt().orElse(null),
                    clocks.pausedAt().orElse(null),
                    clocks.decidedAt().or(clocks::endedAt).orElse(null));
        }

        /** The date that is running now. */
        public Instant runsTo() {
            return due == null ? receptionDue : due;
        }

        /** Whether what is finished was late. */
        boolean finishedLate(Instant end) {
            return (paused == null ? end : paused).isAfter(runsTo());
        }

        Instant runsFrom() {
            return started == null ? submitted : started;
        }
    }

    public Tag status(DossierStatus status) {
        return new Tag(kind(status), texts.text("dossier.status." + status));
    }

    /** The clock of an open step. */
    public Tag step(AgencyId agency, Instant opened, Instant due) {
        return tag(clocks.read(agency, opened, due, false));
    }

    /** The clock of a dossier, or whether it was in time. */
    public Tag dossier(AgencyId agency, DossierStatus status, Moments moments) {
        if (moments.finished() != null) {
            return moments.finishedLate(moments.finished())
                    ? new Tag("danger", texts.text("clock.finished.late"))
                    : new Tag("done", texts.text("clock.finished.in-time"));
        }
        return status.isWaiting() || moments.paused() != null
                ? new Tag("paused", texts.text("clock.paused." + status))
                : tag(clocks.read(agency, moments.runsFrom(), moments.runsTo(), false));
    }

    private Tag tag(ClockView.Reading reading) {
        var kind =
                switch (reading.colour()) {
                    case GREEN -> "done";
                    case YELLOW -> "warning";
                    case RED -> "danger";
                    case GREY -> "paused";
                };
        return new Tag(kind, texts.text(reading.text(), reading.days(), reading.hours()));
    }

    /** The kind of tag that a state is shown as. */
    public static String kind(DossierStatus status) {
        return switch (status) {
            case SUBMITTED, ACCEPTED, IN_PROCESS -> "info";
            case AWAITING_SUPPLEMENT, AWAITING_PAYMENT -> "warning";
            case REFUSED, STOPPED -> "danger";
            case WITHDRAWN -> "paused";
            case DECIDED, RETURNED -> "done";
        };
    }
}
