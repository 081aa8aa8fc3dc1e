package vn.motcua.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Accounts;
import vn.motcua.core.DossierId;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Dossiers;

/**
 * Tells citizens what happened to their dossiers. What is to be told is decided and kept in the transaction of the event;
 * it is done after the commit, again after a failure, and once in effect.
 */
@Component
class CitizenNotices {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    CitizenNotices(Dossiers dossiers, Accounts accounts, Notices notices, ApplicationEventPublisher events) {
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.notices = notices;
        this.events = events;
    }

    @EventListener
    void on(DossierEvent event) {
        kind(event)
                .ifPresent(kind ->
                        events.publishEvent(new NoticeDue(event.dossier().value(), kind, event.at(), moment(event))));
    }

    /** Whoever filed at the counter for others has no page for it here: the paper in their hand tells them. */
    @ApplicationModuleListener
    void on(NoticeDue due) {
        var dossier = dossiers.get(new DossierId(due.dossier()));
        if (!accounts.get(dossier.filedBy()).isOfficial()) {
            var about = new About(dossier.id(), dossier.number().value(), due.moment(), null);
            notices.give(List.of(
                    new NewNotice(dossier.filedBy(), due.kind(), about, due.at().toString())));
        }
    }

    private static Optional<NoticeKind> kind(DossierEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case DossierEvent.Accepted e -> NoticeKind.ACCEPTED;
                    case DossierEvent.SupplementRequested e -> NoticeKind.SUPPLEMENT_ASKED;
                    case DossierEvent.SupplyTimeExtended e -> NoticeKind.SUPPLY_TIME_EXTENDED;
                    case DossierEvent.Supplied e -> NoticeKind.SUPPLEMENT_RECEIVED;
                    case DossierEvent.PaymentRequired e -> NoticeKind.PAYMENT_ASKED;
                    case DossierEvent.Paid e -> NoticeKind.PAYMENT_RECEIVED;
                    case DossierEvent.InspectionPlanned e -> NoticeKind.INSPECTION_PLANNED;
                    case DossierEvent.InspectionRecorded e -> NoticeKind.INSPECTION_RECORDED;
                    case DossierEvent.Extended e -> NoticeKind.EXTENDED;
                    case DossierEvent.Transferred e -> NoticeKind.TRANSFERRED;
                    case DossierEvent.TakenOver e -> NoticeKind.TAKEN_OVER;
                    case DossierEvent.Refused e -> NoticeKind.REFUSED;
                    case DossierEvent.Decided e -> NoticeKind.DECIDED;
                    case DossierEvent.ResultRecalled e -> NoticeKind.RECALLED;
                    case DossierEvent.Returned e -> NoticeKind.RETURNED;
                    case DossierEvent.Stopped e -> NoticeKind.STOPPED;
                    case DossierEvent.Withdrawn e -> NoticeKind.WITHDRAWN;
                    case DossierEvent.Submitted e -> null; // the receipt page has told it
                    case DossierEvent.WithdrawalRequested e -> null;
                    case DossierEvent.FeeCollected e -> null;
                    case DossierEvent.Assigned e -> null;
                    case DossierEvent.Proposed e -> null;
                    case DossierEvent.StepDone e -> null;
                    case DossierEvent.WorkMoved e -> null;
                    case DossierEvent.ResultSigned e -> null;
                    case DossierEvent.SupplementProposed e -> null;
                    case DossierEvent.SupplementDeclined e -> null;
                    case DossierEvent.RegisterChecked e -> null;
                    case DossierEvent.ExtensionProposed e -> null;
                    case DossierEvent.ExtensionDeclined e -> null;
                    case DossierEvent.OpinionAsked e -> null;
                    case DossierEvent.OpinionGiven e -> null;
                    case DossierEvent.OpinionsOver e -> null;
                });
    }

    private static @Nullable Instant moment(DossierEvent event) {
        return switch (event) {
            case DossierEvent.Accepted accepted -> accepted.promisedAt();
            case DossierEvent.SupplementRequested asked -> asked.supplyBy();
            case DossierEvent.SupplyTimeExtended longer -> longer.supplyBy();
            case DossierEvent.Supplied supplied -> supplied.dueAt();
            case DossierEvent.Paid paid -> paid.dueAt();
            case DossierEvent.InspectionPlanned planned ->
                planned.day().atStartOfDay(ZONE).toInstant();
            case DossierEvent.Extended extended -> extended.promisedAt();
            default -> null;
        };
    }
}
