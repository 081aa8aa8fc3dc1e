package vn.motcua.notice.reminder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.notice.NoticeKind;

/** The reminders of a dossier, on each clock from the mildest to the gravest: of those due at once the gravest is told. */
enum ReminderKind {
    RECEPTION_HALF(Timer.RECEPTION, 50, NoticeKind.RECEPTION_HALF, null),
    RECEPTION_FIFTH(Timer.RECEPTION, 20, NoticeKind.RECEPTION_FIFTH, null),
    RECEPTION_OVERDUE(Timer.RECEPTION, 0, NoticeKind.RECEPTION_OVERDUE, NoticeKind.RECEPTION_ESCALATED),
    RESOLUTION_HALF(Timer.RESOLUTION, 50, NoticeKind.RESOLUTION_HALF, null),
    RESOLUTION_FIFTH(Timer.RESOLUTION, 20, NoticeKind.RESOLUTION_FIFTH, null),
    RESOLUTION_OVERDUE(Timer.RESOLUTION, 0, NoticeKind.RESOLUTION_OVERDUE, NoticeKind.RESOLUTION_ESCALATED),
    /** Only where a later date was promised: the date that counts stays and is watched by itself. */
    PROMISE_OVERDUE(Timer.RESOLUTION, 0, NoticeKind.PROMISE_OVERDUE, NoticeKind.PROMISE_ESCALATED);

    /** Which of a dossier's two clocks. */
    enum Timer {
        RECEPTION,
        RESOLUTION
    }

    private final Timer timer;
    private final int percentLeft;
    private final NoticeKind notice;
    private final @Nullable NoticeKind escalation;

    ReminderKind(Timer timer, int percentLeft, NoticeKind notice, @Nullable NoticeKind escalation) {
        this.timer = timer;
        this.percentLeft = percentLeft;
        this.notice = notice;
        this.escalation = escalation;
    }

    static List<ReminderKind> of(Timer timer) {
        return Arrays.stream(values()).filter(kind -> kind.timer == timer).toList();
    }

    Timer timer() {
        return timer;
    }

    /** How much of the clock's time is left when it is told; 0 once the date is missed. */
    int percentLeft() {
        return percentLeft;
    }

    /** What whoever has the work is told. */
    NoticeKind notice() {
        return notice;
    }

    /** What their superior is told. */
    Optional<NoticeKind> escalation() {
        return Optional.ofNullable(escalation);
    }
}
