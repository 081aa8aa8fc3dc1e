package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.AfterPause;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.ClockPolicy;
import vn.motcua.core.AgencyId;
import vn.motcua.procedure.Procedures;

/** By when an agency must act on what somebody sent (<i>thời hạn</i>), in that agency's working time. */
@Component
public class Deadlines {

    private final Procedures procedures;
    private final Calendars calendars;
    private final Clock clock;

    Deadlines(Procedures procedures, Calendars calendars, Clock clock) {
        this.procedures = procedures;
        this.calendars = calendars;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** How the clocks of a dossier run: as its procedure said on the day it was filed. */
    public ClockPolicy policy(Dossier dossier) {
        var clocks = procedures
                .version(dossier.procedure(), dossier.procedureVersion())
                .clocks();
        return dossier.isForwarded() ? clocks.forwarded() : clocks;
    }

    /** By when a filing is accepted, answered or refused. */
    public Instant reception(ClockPolicy policy, AgencyId agency, Instant sentAt) {
        return policy.receptionFrom(sentAt).due(calendars.of(agency));
    }

    /**
     * After a supplement: before acceptance the reception starts anew; after it the rest of the time runs on, or all of it
     * again where the procedure says so (khoản 4 Điều 19 NĐ 61/2018).
     */
    public Instant afterSupplement(Dossier dossier, Instant suppliedAt) {
        return afterSupplement(policy(dossier), dossier, suppliedAt);
    }

    Instant afterSupplement(ClockPolicy policy, Dossier dossier, Instant suppliedAt) {
        if (!dossier.isAccepted()) {
            return reception(policy, dossier.agency(), suppliedAt);
        }
        return policy.afterSupplement() == AfterPause.RESTART
                ? policy.resolutionFrom(suppliedAt).due(calendars.of(dossier.agency()))
                : afterPause(policy, dossier, suppliedAt);
    }

    /** After any other pause, for a payment or an opinion: what was left of the running clock runs on. */
    public Instant afterPause(Dossier dossier, Instant resumedAt) {
        return afterPause(policy(dossier), dossier, resumedAt);
    }

    private Instant afterPause(ClockPolicy policy, Dossier dossier, Instant resumedAt) {
        var clocks = dossier.clocks();
        var limit = dossier.isAccepted() ? policy.resolution() : policy.reception();
        return calendars
                .of(dossier.agency())
                .afterPause(
                        clocks.currentDueAt(), limit.unit(), clocks.pausedAt().orElse(resumedAt), resumedAt);
    }
}
