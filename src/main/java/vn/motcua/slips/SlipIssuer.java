package vn.motcua.slips;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.core.AgencyId;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierNumbers;
import vn.motcua.dossier.Dossiers;

/**
 * Issues the paper that goes with an event, in the transaction in which it happened: its number comes from the same
 * database row as all of its series, and what fails leaves neither a slip nor a gap.
 */
@Component
class SlipIssuer {

    private final Slips slips;
    private final Dossiers dossiers;
    private final DossierNumbers numbers;
    private final SlipWriter writer;
    private final SlipSettings settings;
    private final ApplicationEventPublisher events;

    SlipIssuer(
            Slips slips,
            Dossiers dossiers,
            DossierNumbers numbers,
            SlipWriter writer,
            SlipSettings settings,
            ApplicationEventPublisher events) {
        this.slips = slips;
        this.dossiers = dossiers;
        this.numbers = numbers;
        this.writer = writer;
        this.settings = settings;
        this.events = events;
    }

    @EventListener
    void on(DossierEvent event) {
        var kinds = kinds(event);
        if (!kinds.isEmpty()) {
            var dossier = dossiers.get(event.dossier());
            kinds.forEach(kind -> issue(kind, event, dossier));
        }
    }

    /** Which event issues which papers; a new event has to say so here. */
    static List<SlipKind> kinds(DossierEvent event) {
        return switch (event) {
            case DossierEvent.Accepted ignored -> List.of(SlipKind.RECEIPT);
            case DossierEvent.SupplementRequested asked ->
                asked.again()
                        ? List.of(SlipKind.SUPPLEMENT_REQUEST, SlipKind.APOLOGY)
                        : List.of(SlipKind.SUPPLEMENT_REQUEST);
            case DossierEvent.Refused ignored -> List.of(SlipKind.REFUSAL);
            case DossierEvent.Extended ignored -> List.of(SlipKind.APOLOGY);
            case DossierEvent.Stopped ignored -> List.of(SlipKind.STOP_NOTICE);
            case DossierEvent.Withdrawn ignored -> List.of(SlipKind.STOP_NOTICE);
            case DossierEvent.Submitted ignored -> List.of();
            case DossierEvent.SupplementProposed ignored -> List.of();
            case DossierEvent.SupplementDeclined ignored -> List.of();
            case DossierEvent.SupplyTimeExtended ignored -> List.of();
            case DossierEvent.Supplied ignored -> List.of();
            case DossierEvent.PaymentRequired ignored -> List.of();
            case DossierEvent.Paid ignored -> List.of();
            case DossierEvent.FeeCollected ignored -> List.of();
            case DossierEvent.Assigned ignored -> List.of();
            case DossierEvent.Proposed ignored -> List.of();
            case DossierEvent.StepDone ignored -> List.of();
            case DossierEvent.ExtensionProposed ignored -> List.of();
            case DossierEvent.ExtensionDeclined ignored -> List.of();
            case DossierEvent.Transferred ignored -> List.of();
            case DossierEvent.TakenOver ignored -> List.of();
            case DossierEvent.WorkMoved ignored -> List.of();
            case DossierEvent.OpinionAsked ignored -> List.of();
            case DossierEvent.OpinionGiven ignored -> List.of();
            case DossierEvent.OpinionsOver ignored -> List.of();
            case DossierEvent.ResultRecalled ignored -> List.of();
            case DossierEvent.InspectionPlanned ignored -> List.of();
            case DossierEvent.InspectionRecorded ignored -> List.of();
            case DossierEvent.RegisterChecked ignored -> List.of();
            case DossierEvent.WithdrawalRequested ignored -> List.of();
            case DossierEvent.ResultSigned ignored -> List.of();
            case DossierEvent.Decided ignored -> List.of();
            case DossierEvent.Returned ignored -> List.of();
        };
    }

    /** The agency apologises itself; everything else comes from the one-stop shop that took the dossier in. */
    static AgencyId issuer(SlipKind kind, Dossier dossier) {
        return kind == SlipKind.APOLOGY ? dossier.agency() : dossier.receivingAgency();
    }

    private void issue(SlipKind kind, DossierEvent event, Dossier dossier) {
        var unit = issuer(kind, dossier);
        var number = event instanceof DossierEvent.Accepted accepted
                ? accepted.slip()
                : numbers.nextPaper(unit, kind.series(), event.at());
        var signing = settings.of(kind);
        var words = writer.write(kind, event, dossier, number);
        words.put("sealed", signing != Signing.NONE);
        words.put("personal", signing == Signing.PERSON_AND_SEAL);
        var issue = new Slip.Issue(
                dossier.id(), unit, event.by(), event.at(), event.getClass().getSimpleName());
        var slip = slips.save(new Slip(kind, number, issue, signing, words));
        if (signing != Signing.NONE) {
            events.publishEvent(new SlipIssued(slip.id(), dossier.id()));
        }
    }
}
