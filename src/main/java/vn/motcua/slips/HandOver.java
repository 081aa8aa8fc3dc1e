package vn.motcua.slips;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dossier goes from one step to the next (<i>giao nhận hồ sơ</i>).
 *
 * @param giver nothing for the applicant
 * @param receiver nothing when no step followed: it goes to the applicant, or to the archive
 */
record HandOver(@Nullable Step giver, @Nullable Step receiver) {

    /** How a step was done with respect to its due time. */
    enum Outcome {
        /** On a day before that of its due time: <i>trước hạn</i>. */
        EARLY,
        /** On the day of its due time and not after it: <i>đúng hạn</i>. */
        ON_TIME,
        /** After its due time: <i>quá hạn</i>. */
        LATE
    }

    /**
     * A step of the log.
     *
     * @param doer who has it, or did it; nothing while it waits in a queue
     * @param action what was done with it
     */
    record Step(
            String unit,
            @Nullable String doer,
            Instant openedAt,
            Instant dueAt,
            @Nullable Instant closedAt,
            @Nullable String action) {

        /** Whether it was over when {@code other} began. */
        private boolean isOverBefore(Step other) {
            return closedAt != null && !closedAt.isAfter(other.openedAt);
        }

        /** Whether it began when {@code other} was over. */
        private boolean beganAfter(Step other) {
            return other.closedAt != null && !openedAt.isBefore(other.closedAt);
        }

        private Outcome outcome(Instant at) {
            if (at.isAfter(dueAt)) {
                return Outcome.LATE;
            }
            return SlipTimes.date(at).isBefore(SlipTimes.date(dueAt)) ? Outcome.EARLY : Outcome.ON_TIME;
        }
    }

    /**
     * From the steps of a dossier, in the order in which they were opened. A step that forks is given to each branch;
     * where branches join, each gives to the step behind them.
     */
    static List<HandOver> of(List<Step> steps) {
        var all = new ArrayList<HandOver>();
        var given = new ArrayList<Step>();
        for (int i = 0; i < steps.size(); i++) {
            var receiver = steps.get(i);
            var givers = givers(steps.subList(0, i), receiver);
            if (givers.isEmpty()) {
                all.add(new HandOver(null, receiver));
            }
            givers.forEach(giver -> all.add(new HandOver(giver, receiver)));
            given.addAll(givers);
        }
        steps.stream()
                .filter(step -> step.closedAt() != null && !given.contains(step))
                .forEach(step -> all.add(new HandOver(step, null)));
        return all;
    }

    /** Those that were over when {@code receiver} began, and after which no other step ran its course until then. */
    private static List<Step> givers(List<Step> before, Step receiver) {
        var givers = new ArrayList<Step>();
        for (int i = 0; i < before.size(); i++) {
            var giver = before.get(i);
            boolean passedOn = before.subList(i + 1, before.size()).stream()
                    .anyMatch(other -> other.beganAfter(giver) && other.isOverBefore(receiver));
            if (giver.isOverBefore(receiver) && !passedOn) {
                givers.add(giver);
            }
        }
        return givers;
    }

    /** How the giver's step was done; the applicant's has no due time. */
    Optional<Outcome> outcome() {
        return Optional.ofNullable(giver)
                .flatMap(step -> Optional.ofNullable(step.closedAt()).map(step::outcome));
    }

    /** When it was given; nothing for the applicant, whose giving is the receiving. */
    Optional<Instant> givenAt() {
        return Optional.ofNullable(giver).flatMap(step -> Optional.ofNullable(step.closedAt()));
    }

    /** When the receiver's step began. */
    Optional<Instant> receivedAt() {
        return Optional.ofNullable(receiver).map(Step::openedAt);
    }
}
