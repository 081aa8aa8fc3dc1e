package vn.motcua.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until a story moves it. */
final class StandingClock extends Clock {

    private volatile Instant now;

    StandingClock(Instant now) {
        this.now = now;
    }

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public ZoneId getZone() {
        return Story.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
