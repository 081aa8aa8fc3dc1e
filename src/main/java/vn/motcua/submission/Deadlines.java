package vn.motcua.submission;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.ClockPolicy;
import vn.motcua.core.AgencyId;
import vn.motcua.dossier.Dossier;
import vn.motcua.procedure.Procedure;

/** By when an agency must act on what somebody sent (<i>thời hạn</i>), in that agency's working time. */
@Component
public class Deadlines {

    private final Calendars calendars;
    private final Clock clock;

    Deadlines(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** By when a filing is accepted, answered or refused. */
    Instant reception(ClockPolicy policy, AgencyId agency, Instant sentAt) {
        return policy.receptionFrom(sentAt).due(calendars.of(agency));
    }

    /**
     * After a supplement: before acceptance the reception starts anew; after it the rest of the time runs on, or all of it
     * again where the procedure says so (khoản 4 Điều 19 NĐ 61/2018).
     */
    public Instant afterSupplement(Procedure procedure, Dossier dossier, Instant suppliedAt) {
        var policy = dossier.isForwarded() ? procedure.clocks().forwarded() : procedure.clocks();
        if (!dossier.isAccepted()) {
            return reception(policy, dossier.agency(), suppliedAt);
        }
        return procedure.restartsAfterSupplement()
                ? policy.resolutionFrom(suppliedAt).due(calendars.of(dossier.agency()))
                : afterPause(procedure, dossier, suppliedAt);
    }

    /** After any other pause, such as for a payment or an opinion: what was left of the running clock runs on. */
    public Instant afterPause(Procedure procedure, Dossier dossier, Instant resumedAt) {
        var clocks = dossier.clocks();
        var limit = clocks.acceptedAt().isEmpty() ? procedure.receptionLimit() : procedure.timeLimit();
        return calendars
                .of(dossier.agency())
                .afterPause(
                        clocks.currentDueAt(), limit.unit(), clocks.pausedAt().orElse(resumedAt), resumedAt);
    }
}
