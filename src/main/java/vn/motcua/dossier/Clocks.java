package vn.motcua.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dossier's two clocks: reception, and resolution with the date that counts and the date that was promised. A new
 * promise never moves the date that counts, so that lateness is never hidden.
 */
@Embeddable
public class Clocks {

    private Instant submittedAt;
    private Instant receptionDueAt;
    private @Nullable Instant acceptedAt;

    @Column(name = "clock_start_at")
    private @Nullable Instant startedAt;

    private @Nullable Instant promisedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant pausedAt;
    private @Nullable Instant decidedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Clocks() {}

    Clocks(Instant submittedAt, Instant receptionDueAt) {
        this.submittedAt = submittedAt;
        this.receptionDueAt = receptionDueAt;
    }

    void accepted(Instant at, Instant start, Instant due) {
        acceptedAt = at;
        startedAt = start;
        promisedAt = due;
        dueAt = due;
    }

    void paused(Instant at) {
        pausedAt = at;
    }

    /** Runs again: before acceptance it is the reception clock that waited. */
    void resumed(Instant newDue) {
        pausedAt = null;
        if (acceptedAt == null) {
            receptionDueAt = newDue;
        } else {
            dueAt = newDue;
            promisedAt = promisedAt == null || promisedAt.isBefore(newDue) ? newDue : promisedAt;
        }
    }

    void promised(Instant newPromise) {
        promisedAt = newPromise;
    }

    void decided(Instant at) {
        decidedAt = at;
        pausedAt = null;
    }

    /** The result was recalled: the clock has never stopped. */
    void reopened() {
        decidedAt = null;
    }

    /** What ends while it waits for somebody else is as late as it was when it began to wait. */
    void ended(Instant at) {
        endedAt = at;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** By when the one-stop shop accepts, asks for more or refuses. */
    public Instant receptionDueAt() {
        return receptionDueAt;
    }

    public Optional<Instant> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    /** When resolution began to count. */
    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    /** When the applicant was told to expect the result (<i>hẹn trả</i>). */
    public Optional<Instant> promisedAt() {
        return Optional.ofNullable(promisedAt);
    }

    /** The date that counts (<i>hạn xử lý</i>). */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    /** Since when it stands still, or stood still when it ended. */
    public Optional<Instant> pausedAt() {
        return Optional.ofNullable(pausedAt);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** The date that is running now: of reception before acceptance, of resolution after it. */
    public Instant currentDueAt() {
        return dueAt == null ? receptionDueAt : dueAt;
    }

    /** Whether the date that counts was missed, or is missed by {@code now}. */
    public boolean isLate(Instant now) {
        var finished = decidedAt != null ? decidedAt : endedAt;
        var compared = pausedAt != null ? pausedAt : finished != null ? finished : now;
        return compared.isAfter(currentDueAt());
    }
}
