package vn.motcua.dossier;

import static vn.motcua.dossier.DossierStatus.ACCEPTED;
import static vn.motcua.dossier.DossierStatus.AWAITING_PAYMENT;
import static vn.motcua.dossier.DossierStatus.AWAITING_SUPPLEMENT;
import static vn.motcua.dossier.DossierStatus.DECIDED;
import static vn.motcua.dossier.DossierStatus.IN_PROCESS;
import static vn.motcua.dossier.DossierStatus.REFUSED;
import static vn.motcua.dossier.DossierStatus.RETURNED;
import static vn.motcua.dossier.DossierStatus.STOPPED;
import static vn.motcua.dossier.DossierStatus.SUBMITTED;
import static vn.motcua.dossier.DossierStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one table of moves (<i>vòng đời hồ sơ</i>): from which state an event may happen, and where it leads. */
final class Life {

    /**
     * A row of the table.
     *
     * @param to where it leads; nothing when the state stays, or is again what it was before waiting
     */
    record Move(
            Set<DossierStatus> from,
            Class<? extends DossierEvent> event,
            @Nullable DossierStatus to,
            boolean back) {

        static Move to(DossierStatus to, Class<? extends DossierEvent> event, Set<DossierStatus> from) {
            return new Move(from, event, to, false);
        }

        static Move stays(Class<? extends DossierEvent> event, Set<DossierStatus> from) {
            return new Move(from, event, null, false);
        }

        static Move back(Class<? extends DossierEvent> event, Set<DossierStatus> from) {
            return new Move(from, event, null, true);
        }
    }

    private static final Set<DossierStatus> WORKED_ON = EnumSet.of(SUBMITTED, ACCEPTED, IN_PROCESS);
    private static final Set<DossierStatus> OPEN =
            EnumSet.of(SUBMITTED, ACCEPTED, IN_PROCESS, AWAITING_SUPPLEMENT, AWAITING_PAYMENT);

    static final List<Move> MOVES = List.of(
            Move.to(SUBMITTED, DossierEvent.Submitted.class, Set.of()),
            Move.to(ACCEPTED, DossierEvent.Accepted.class, Set.of(SUBMITTED)),
            Move.to(REFUSED, DossierEvent.Refused.class, EnumSet.of(SUBMITTED, AWAITING_SUPPLEMENT)),
            Move.to(AWAITING_SUPPLEMENT, DossierEvent.SupplementRequested.class, WORKED_ON),
            Move.back(DossierEvent.Supplied.class, Set.of(AWAITING_SUPPLEMENT)),
            Move.stays(DossierEvent.SupplementProposed.class, WORKED_ON),
            Move.stays(DossierEvent.SupplementDeclined.class, WORKED_ON),
            Move.stays(DossierEvent.SupplyTimeExtended.class, Set.of(AWAITING_SUPPLEMENT)),
            Move.to(AWAITING_PAYMENT, DossierEvent.PaymentRequired.class, WORKED_ON),
            Move.back(DossierEvent.Paid.class, Set.of(AWAITING_PAYMENT)),
            Move.stays(DossierEvent.FeeCollected.class, EnumSet.of(ACCEPTED, IN_PROCESS, DECIDED)),
            Move.to(IN_PROCESS, DossierEvent.Assigned.class, EnumSet.of(ACCEPTED, IN_PROCESS)),
            Move.stays(DossierEvent.StepDone.class, EnumSet.allOf(DossierStatus.class)),
            Move.stays(
                    DossierEvent.WorkMoved.class,
                    EnumSet.of(SUBMITTED, ACCEPTED, IN_PROCESS, AWAITING_SUPPLEMENT, AWAITING_PAYMENT, DECIDED)),
            Move.stays(DossierEvent.Proposed.class, Set.of(IN_PROCESS)),
            Move.stays(DossierEvent.Transferred.class, EnumSet.of(ACCEPTED, IN_PROCESS)),
            Move.stays(
                    DossierEvent.TakenOver.class,
                    EnumSet.of(SUBMITTED, ACCEPTED, IN_PROCESS, AWAITING_SUPPLEMENT, AWAITING_PAYMENT, DECIDED)),
            Move.stays(DossierEvent.OpinionAsked.class, Set.of(IN_PROCESS)),
            Move.stays(DossierEvent.OpinionGiven.class, Set.of(IN_PROCESS)),
            Move.stays(DossierEvent.OpinionsOver.class, Set.of(IN_PROCESS)),
            Move.stays(DossierEvent.RegisterChecked.class, Set.of(SUBMITTED)),
            Move.stays(DossierEvent.InspectionPlanned.class, Set.of(IN_PROCESS)),
            Move.stays(DossierEvent.InspectionRecorded.class, Set.of(IN_PROCESS)),
            Move.stays(DossierEvent.ExtensionProposed.class, Set.of(IN_PROCESS)),
            Move.stays(DossierEvent.ExtensionDeclined.class, Set.of(IN_PROCESS)),
            Move.stays(DossierEvent.Extended.class, Set.of(IN_PROCESS)),
            Move.stays(DossierEvent.WithdrawalRequested.class, OPEN),
            Move.to(WITHDRAWN, DossierEvent.Withdrawn.class, OPEN),
            Move.to(STOPPED, DossierEvent.Stopped.class, EnumSet.of(IN_PROCESS, AWAITING_SUPPLEMENT, AWAITING_PAYMENT)),
            Move.stays(DossierEvent.ResultSigned.class, Set.of(IN_PROCESS)),
            Move.to(DECIDED, DossierEvent.Decided.class, Set.of(IN_PROCESS)),
            Move.to(IN_PROCESS, DossierEvent.ResultRecalled.class, Set.of(DECIDED)),
            Move.to(RETURNED, DossierEvent.Returned.class, Set.of(DECIDED)));

    private Life() {}

    /**
     * Where an event leads from a state; nothing when it may not happen there.
     *
     * @param from nothing for a dossier that does not exist yet
     * @param before the state before waiting, for events that lead back
     */
    static Optional<DossierStatus> next(
            @Nullable DossierStatus from, @Nullable DossierStatus before, DossierEvent event) {
        return MOVES.stream()
                .filter(move -> move.event().isInstance(event))
                .filter(move ->
                        from == null ? move.from().isEmpty() : move.from().contains(from))
                .findFirst()
                .map(move -> target(move, from, before));
    }

    private static @Nullable DossierStatus target(
            Move move, @Nullable DossierStatus from, @Nullable DossierStatus before) {
        if (move.back()) {
            return before;
        }
        return move.to() == null ? from : move.to();
    }
}
