package vn.motcua.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Channel;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;

/**
 * A dossier (<i>hồ sơ</i>) from submission to the returned result. Its state moves only through its verbs: each checks the
 * table of {@link Life}, changes what it must, and records an event that becomes a line of the ledger in the same
 * transaction. See docs/dossier-life.md.
 */
@Entity
@Table(name = "dossier")
public class Dossier extends DossierFacts {

    /** For JPA. */
    protected Dossier() {}

    private Dossier(Filing filing, DossierNumber number, AccountName by, Clocks clocks) {
        super(filing, number, by, clocks);
    }

    /** Files a dossier: its first event. */
    public static Dossier submit(
            Filing filing, DossierNumber number, AccountName by, Instant at, Instant receptionDue) {
        var dossier = new Dossier(filing, number, by, new Clocks(at, receptionDue));
        dossier.happened(new DossierEvent.Submitted(
                filing.id(),
                by,
                at,
                number,
                filing.procedure(),
                filing.procedureVersion(),
                filing.agency(),
                filing.receivingAgency(),
                filing.channel(),
                filing.declaration().seal(),
                seals(filing.attachments()),
                receptionDue,
                filing.clocks()));
        return dossier;
    }

    /** Takes the dossier in and promises a date. */
    public void accept(AccountName by, Instant at, Instant clockStart, Instant due, String slip) {
        happened(new DossierEvent.Accepted(id, by, at, clockStart, due, slip));
        receiptNumber = slip;
        receivedBy = by;
        clocks.accepted(at, clockStart, due);
    }

    /** Does not take it in; a new attempt is a new dossier. */
    public void refuse(AccountName by, Instant at, String reason) {
        happened(new DossierEvent.Refused(id, by, at, Sha256.of(reason)));
        end(at, reason);
    }

    /**
     * Asks for everything that is missing, in one list; the clocks stop. Whoever asks a second time at the same stage only
     * proposes it: a superior approves.
     */
    public void requestSupplement(SupplementRequest request, AccountName by, Instant at) {
        missing.clear();
        missing.addAll(request.items());
        if (supplementing.wasAsked(isAccepted())) {
            happened(new DossierEvent.SupplementProposed(id, by, at, papersMissing()));
            supplementing.propose(request);
        } else {
            ask(request.ground(), request.supplyBy(), by, at, false);
        }
    }

    /** A superior approves that the applicant is asked once more. */
    public void approveSupplement(AccountName by, Instant at) {
        mustAwaitApproval();
        ask(supplementing.ground().orElse(null), supplementing.supplyBy().orElse(at), by, at, true);
    }

    /** A superior finds that nothing more may be asked for. */
    public void declineSupplement(AccountName by, Instant at) {
        mustAwaitApproval();
        happened(new DossierEvent.SupplementDeclined(id, by, at));
        missing.clear();
        supplementing.done();
    }

    private void mustAwaitApproval() {
        if (!supplementing.isProposed()) {
            throw notAllowed();
        }
    }

    private void ask(@Nullable String ground, Instant supplyBy, AccountName by, Instant at, boolean again) {
        happened(new DossierEvent.SupplementRequested(
                id, by, at, papersMissing(), clocks.currentDueAt(), supplyBy, again));
        supplementing.ask(isAccepted(), ground, supplyBy);
        clocks.paused(at);
    }

    private List<String> papersMissing() {
        return missing.stream().map(SupplementItem::paper).toList();
    }

    /** Gives the applicant more time to supply. */
    public void waitLonger(Instant supplyBy, AccountName by, Instant at) {
        happened(new DossierEvent.SupplyTimeExtended(id, by, at, supplyBy));
        supplementing.waitUntil(supplyBy);
    }

    /** Takes what the applicant supplied; a paper supplied again replaces the one before. */
    public void supply(Declaration answers, List<Attachment> papers, AccountName by, Instant at, Instant newDue) {
        happened(new DossierEvent.Supplied(id, by, at, answers.seal(), seals(papers), newDue));
        declaration = answers;
        attachments.removeIf(old -> papers.stream().anyMatch(p -> p.paper().equals(old.paper())));
        attachments.addAll(papers);
        missing.clear();
        supplementing.done();
        clocks.resumed(newDue);
    }

    /** Waits until the applicant has paid what is due to the budget; the clocks stop. */
    public void requirePayment(FinancialDuty required, AccountName by, Instant at) {
        happened(new DossierEvent.PaymentRequired(
                id, by, at, required.amount(), Sha256.of(required.ground()), clocks.currentDueAt()));
        duty = required;
        clocks.paused(at);
    }

    /**
     * What was due is paid.
     *
     * @param reference the number of the receipt or tax slip
     */
    public void pay(String reference, AccountName by, Instant at, Instant newDue) {
        if (duty == null) {
            throw notAllowed();
        }
        duty.paid(reference);
        happened(new DossierEvent.Paid(id, by, at, duty.amount(), reference, newDue));
        clocks.resumed(newDue);
    }

    /** Records a fee that was taken at the counter; it must be what is due. */
    public void collectFee(long amount, AccountName by, Instant at) {
        if (amount != feeOpen()) {
            throw InvalidInput.of("fee", "dossier.fee-differs", feeOpen());
        }
        happened(new DossierEvent.FeeCollected(id, by, at, amount));
        feePaid += amount;
    }

    /** Records what our own register says of it, as the process asks before anybody has looked. */
    public void checkRegister(RegisterCheck check, Instant at) {
        happened(new DossierEvent.RegisterChecked(id, AccountName.SYSTEM, at, check.finding(), check.entry()));
        registerCheck = check;
    }

    /** Gives it to an officer, who from now on owns its appraisal. */
    public void assign(AccountName officer, AccountName by, Instant at) {
        happened(new DossierEvent.Assigned(id, by, at, officer));
        caseOfficer = officer;
    }

    /** Plans a look at the place itself; what was planned before and not held is planned anew. */
    public void planInspection(LocalDate day, @Nullable String note, AccountName by, Instant at) {
        happened(new DossierEvent.InspectionPlanned(id, by, at, day));
        inspections.removeIf(planned -> !planned.isHeld());
        inspections.add(Inspection.planned(day, note));
    }

    /** Records what was found at the place that was planned last. */
    public void recordInspection(Inspection.Report report, AccountName by, Instant at) {
        if (inspections.isEmpty() || inspections.getLast().isHeld()) {
            throw notAllowed();
        }
        happened(new DossierEvent.InspectionRecorded(id, by, at, report.heldOn(), report.finding(), report.seal()));
        inspections.set(inspections.size() - 1, inspections.getLast().held(report));
    }

    /** What the officer proposes to decide; it is decided when the signed result is out. */
    public void propose(DossierEvent.Outcome proposed, String reason, AccountName by, Instant at) {
        if (proposed == DossierEvent.Outcome.GRANTED
                && inspection().filter(looked -> !looked.isMet()).isPresent()) {
            throw RuleViolation.invalid("dossier.inspection-not-met"); // another look may find it met
        }
        happened(new DossierEvent.Proposed(id, by, at, proposed, Sha256.of(reason)));
        outcome = proposed;
        proposedReason = reason;
    }

    /** Records that a step of the process was done in one's own right. */
    public void stepDone(String step, String action, AccountName by, Instant at) {
        stepDone(new DossierEvent.StepDone(id, by, at, step, action, null, null));
    }

    /** Records that a step of the process was done: in which post, and under which delegation. */
    public void stepDone(DossierEvent.StepDone done) {
        happened(done);
    }

    /** Records that an open step went from one official to another. */
    public void workMoved(DossierEvent.WorkMoved moved) {
        happened(moved);
    }

    /** Hands it to the agency that is competent; its officers begin anew, the dates stay. */
    public void transfer(AgencyId to, String reason, AccountName by, Instant at) {
        if (to.equals(agency)) {
            throw InvalidInput.of("agency", "dossier.transfer-to-itself");
        }
        happened(new DossierEvent.Transferred(id, by, at, agency, to, Sha256.of(reason)));
        agency = to;
        caseOfficer = null;
    }

    /** An agency that has it ends, and another goes on where that one stood: number, state and dates stay. */
    public void takeOver(AgencyId from, AgencyId to, AccountName by, Instant at) {
        if (to.equals(from)) {
            throw InvalidInput.of("agency", "dossier.transfer-to-itself");
        }
        happened(new DossierEvent.TakenOver(id, by, at, from, to));
        if (agency.equals(from)) {
            agency = to;
            caseOfficer = null;
        }
        if (receivingAgency.equals(from)) {
            receivingAgency = to;
        }
    }

    /** Asks another agency what it thinks, until a date. */
    public void askOpinion(AgencyId of, Instant until, AccountName by, Instant at) {
        happened(new DossierEvent.OpinionAsked(id, by, at, of, until, null));
    }

    /** Asks another agency what it thinks, until a date; the clocks stop until all who are asked have answered. */
    public void waitForOpinion(AgencyId of, Instant until, AccountName by, Instant at) {
        happened(new DossierEvent.OpinionAsked(id, by, at, of, until, clocks.currentDueAt()));
        if (clocks.pausedAt().isEmpty()) {
            clocks.paused(at);
        }
    }

    /**
     * Another agency says what it thinks.
     *
     * @param newDue when it was the last that the clocks stood still for
     */
    public void giveOpinion(AgencyId of, String opinion, @Nullable Instant newDue, AccountName by, Instant at) {
        happened(new DossierEvent.OpinionGiven(id, by, at, of, Sha256.of(opinion), newDue));
        runOn(newDue);
    }

    /**
     * Whoever has not said what it thinks is not waited for.
     *
     * @param over when the time for it was over
     * @param newDue when the clocks stood still until then
     */
    public void endOpinions(Instant over, @Nullable Instant newDue, AccountName by, Instant at) {
        happened(new DossierEvent.OpinionsOver(id, by, at, over, newDue));
        runOn(newDue);
    }

    private void runOn(@Nullable Instant newDue) {
        if (newDue != null) {
            clocks.resumed(newDue);
        }
    }

    /**
     * The officer proposes to promise a later date: at most once, and before the promised date (khoản 7 Điều 19 NĐ 61/2018
     * as the provinces repeat it: at the latest one day before).
     */
    public void proposeExtension(Instant newPromise, String reason, AccountName by, Instant at) {
        var promised = clocks.promisedAt().orElseThrow(this::notAllowed);
        if (extension != null && extension.isGranted()) {
            throw RuleViolation.conflict("dossier.extended-already", number.value());
        }
        if (!at.isBefore(promised)) {
            throw RuleViolation.conflict("dossier.extension-too-late", number.value());
        }
        if (!newPromise.isAfter(promised)) {
            throw InvalidInput.of("newDate", "dossier.extension-not-later");
        }
        happened(new DossierEvent.ExtensionProposed(id, by, at, Sha256.of(reason), newPromise));
        extension = new Extension(reason, promised, newPromise);
    }

    /** Promises the later date that was proposed, with an apology; the date that counts stays. */
    public void extend(AccountName by, Instant at) {
        if (extension == null || extension.isGranted()) {
            throw notAllowed();
        }
        if (!at.isBefore(extension.oldPromise())) {
            throw RuleViolation.conflict("dossier.extension-too-late", number.value());
        }
        happened(new DossierEvent.Extended(id, by, at, Sha256.of(extension.reason()), extension.newPromise()));
        extension.grant(by, at);
        clocks.promised(extension.newPromise());
    }

    /** The leader does not promise a later date. */
    public void declineExtension(AccountName by, Instant at) {
        if (extension == null || extension.isGranted()) {
            throw notAllowed();
        }
        happened(new DossierEvent.ExtensionDeclined(id, by, at));
        extension = null;
    }

    /**
     * Ends it because the applicant wishes so (<i>rút hồ sơ</i>, Điều 21 NĐ 118/2025): possible until the result is
     * signed. The wish and its fulfilment are two events, since the second depends on the first being checked.
     */
    public void withdraw(String reason, AccountName by, Instant at) {
        if (resultSigned) {
            throw RuleViolation.conflict("dossier.signed-already", number.value());
        }
        happened(new DossierEvent.WithdrawalRequested(id, by, at, Sha256.of(reason)));
        happened(new DossierEvent.Withdrawn(id, by, at));
        end(at, reason);
    }

    /** Ends it because it cannot be resolved. */
    public void stop(String reason, AccountName by, Instant at) {
        happened(new DossierEvent.Stopped(id, by, at, Sha256.of(reason)));
        end(at, reason);
    }

    /** Records a signature on the result. */
    public void signed(String field, String certificate, Sha256 file, AccountName by, Instant at) {
        happened(new DossierEvent.ResultSigned(id, by, at, field, certificate, file));
        resultSigned = true;
    }

    /** The signed result is out: the clock of resolution stops for good. */
    public void decide(String resultNumber, Sha256 result, AccountName by, Instant at) {
        happened(new DossierEvent.Decided(id, by, at, outcome, resultNumber, result));
        clocks.decided(at);
    }

    /** Takes a result back that is wrong, before anybody has it in hands; the clock of resolution runs on. */
    public void recall(String reason, AccountName by, Instant at) {
        happened(new DossierEvent.ResultRecalled(id, by, at, Sha256.of(reason)));
        resultSigned = false;
        clocks.reopened();
    }

    /** Hands the result over: the end. */
    public void handOver(Channel way, @Nullable Sha256 receiver, AccountName by, Instant at) {
        happened(new DossierEvent.Returned(id, by, at, way, receiver));
        clocks.ended(at);
    }

    private void end(Instant at, String reason) {
        endReason = reason;
        missing.clear();
        clocks.ended(at);
    }

    @SuppressWarnings("NullAway") // a dossier that does not exist yet has no status
    private void happened(DossierEvent event) {
        var next = Life.next(status, statusBefore, event).orElseThrow(this::notAllowed);
        if (next.isWaiting() && next != status) {
            statusBefore = status;
        }
        status = next;
        registerEvent(event);
    }

    private RuleViolation notAllowed() {
        return RuleViolation.conflict("dossier.not-allowed-now", number.value());
    }

    private static List<DossierEvent.PaperSeal> seals(List<Attachment> attachments) {
        return attachments.stream()
                .map(a -> new DossierEvent.PaperSeal(a.paper(), a.sha256()))
                .toList();
    }
}
