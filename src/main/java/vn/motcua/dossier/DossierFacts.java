package vn.motcua.dossier;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Channel;
import vn.motcua.core.DossierId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Vietnamese;

/**
 * What is known of a dossier, for everybody to read; only the verbs of {@link Dossier} change it.
 */
@MappedSuperclass
abstract class DossierFacts extends AbstractAggregateRoot<Dossier> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    DossierId id;

    DossierNumber number;

    @Column(name = "procedure_code")
    ProcedureCode procedure;

    String procedureVersion;
    AgencyId agency;
    AgencyId receivingAgency;
    boolean forwarded;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Enumerated(EnumType.STRING)
    Channel returnBy;

    @Enumerated(EnumType.STRING)
    DossierStatus status;

    @Enumerated(EnumType.STRING)
    @Nullable
    DossierStatus statusBefore;

    AccountName filedBy;

    @Nullable
    AccountName receivedBy;

    @Nullable
    AccountName caseOfficer;

    String summary;
    String trackingSecret;

    @Nullable
    String receiptNumber;

    long feeDue;
    long feePaid;

    @Column(length = 2000)
    @Nullable
    String feeWords;

    @Embedded
    Applicant applicant;

    /** The applicant's name as officials search for it: without diacritics. */
    @Column(name = "applicant_folded")
    String applicantFolded;

    @Embedded
    Declaration declaration;

    @Embedded
    Clocks clocks;

    @ElementCollection
    @CollectionTable(name = "dossier_attachment", joinColumns = @JoinColumn(name = "dossier"))
    @OrderColumn(name = "position")
    List<Attachment> attachments = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "dossier_supplement", joinColumns = @JoinColumn(name = "dossier"))
    @OrderColumn(name = "position")
    List<SupplementItem> missing = new ArrayList<>();

    @Embedded
    Supplementing supplementing = new Supplementing();

    @Embedded
    @Nullable
    Extension extension;

    @Embedded
    @Nullable
    FinancialDuty duty;

    @ElementCollection
    @CollectionTable(name = "dossier_inspection", joinColumns = @JoinColumn(name = "dossier"))
    @OrderColumn(name = "position")
    List<Inspection> inspections = new ArrayList<>();

    @Embedded
    @Nullable
    RegisterCheck registerCheck;

    boolean resultSigned;

    @Column(length = 4000)
    @Nullable
    String endReason;

    @Enumerated(EnumType.STRING)
    DossierEvent.Outcome outcome = DossierEvent.Outcome.GRANTED;

    @Column(length = 2000)
    @Nullable
    String proposedReason;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    DossierFacts() {}

    /** What is known from the start. */
    @SuppressWarnings("NullAway.Init") // the first event gives it its state
    DossierFacts(Filing filing, DossierNumber number, AccountName by, Clocks clocks) {
        this.id = filing.id();
        this.number = number;
        this.procedure = filing.procedure();
        this.procedureVersion = filing.procedureVersion();
        this.agency = filing.agency();
        this.receivingAgency = filing.receivingAgency();
        this.forwarded = !filing.receivingAgency().equals(filing.agency());
        this.channel = filing.channel();
        this.returnBy = filing.returnBy();
        this.filedBy = by;
        this.summary = filing.summary();
        this.trackingSecret = filing.trackingSecret();
        this.feeDue = filing.feeDue();
        this.feeWords = filing.feeWords();
        this.applicant = filing.applicant();
        this.applicantFolded = Vietnamese.fold(filing.applicant().name());
        this.declaration = filing.declaration();
        this.clocks = clocks;
        this.attachments.addAll(filing.attachments());
    }

    /** Whether {@code actor} filed it, or works in or inspects an agency that resolves it or took it in. */
    public boolean isVisibleTo(Actor actor) {
        return actor.account().equals(filedBy) || actor.reads(agency) || actor.reads(receivingAgency);
    }

    public DossierId id() {
        return id;
    }

    public DossierNumber number() {
        return number;
    }

    public ProcedureCode procedure() {
        return procedure;
    }

    /** The version of the procedure it was filed under, and keeps. */
    public String procedureVersion() {
        return procedureVersion;
    }

    /** The agency that resolves it (<i>cơ quan có thẩm quyền</i>). */
    public AgencyId agency() {
        return agency;
    }

    /** The agency whose one-stop shop takes it in and hands the result over (<i>nơi tiếp nhận, trả kết quả</i>). */
    public AgencyId receivingAgency() {
        return receivingAgency;
    }

    /** Whether it was filed with another agency than the one that was to resolve it; its clocks keep that rule for good. */
    public boolean isForwarded() {
        return forwarded;
    }

    public Channel channel() {
        return channel;
    }

    /** How the applicant wishes to get the result. */
    public Channel returnBy() {
        return returnBy;
    }

    public DossierStatus status() {
        return status;
    }

    public AccountName filedBy() {
        return filedBy;
    }

    public Optional<AccountName> caseOfficer() {
        return Optional.ofNullable(caseOfficer);
    }

    /** Who took it in; the process itself before anybody has. */
    public AccountName receivedBy() {
        return receivedBy == null ? AccountName.SYSTEM : receivedBy;
    }

    /** Why the officer proposes what is proposed. */
    public Optional<String> proposedReason() {
        return Optional.ofNullable(proposedReason);
    }

    /** What is asked for, in one sentence (<i>nội dung yêu cầu giải quyết</i>). */
    public String summary() {
        return summary;
    }

    /** The second fact with which the dossier is looked up without signing in. */
    public String trackingSecret() {
        return trackingSecret;
    }

    /** The number of the receipt (mẫu số 01), once accepted. */
    public Optional<String> receiptNumber() {
        return Optional.ofNullable(receiptNumber);
    }

    /** Fees due for it all, in đồng. */
    public long feeDue() {
        return feeDue;
    }

    /** Why it costs that much: the rows of the fee tables that applied. */
    public Optional<String> feeWords() {
        return Optional.ofNullable(feeWords);
    }

    /** What is still to be paid, in đồng. */
    public long feeOpen() {
        return feeDue - feePaid;
    }

    public Applicant applicant() {
        return applicant;
    }

    public Declaration declaration() {
        return declaration;
    }

    public Clocks clocks() {
        return clocks;
    }

    public List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    /** Whether its applicant may still take it back: until the result is signed. */
    public boolean isWithdrawable() {
        return !status.isEnd() && status != DossierStatus.DECIDED && !resultSigned;
    }

    /** Whether the one-stop shop has taken it in. */
    public boolean isAccepted() {
        return clocks.acceptedAt().isPresent();
    }

    /** Whether asking for more waits for a superior's approval. */
    public boolean isSupplementProposed() {
        return supplementing.isProposed();
    }

    /** The legal ground of what is asked for. */
    public Optional<String> supplementGround() {
        return supplementing.ground();
    }

    /** Until when the applicant may supply. */
    public Optional<Instant> supplyBy() {
        return supplementing.supplyBy();
    }

    /** The later date that is proposed or promised. */
    public Optional<Extension> extension() {
        return Optional.ofNullable(extension);
    }

    /** What the applicant has to pay to the budget, or has paid: the last that was asked for. */
    public Optional<FinancialDuty> duty() {
        return Optional.ofNullable(duty);
    }

    /** Every look at the place itself, planned or held, in order. */
    public List<Inspection> inspections() {
        return List.copyOf(inspections);
    }

    /** The last look at the place itself, planned or held. */
    public Optional<Inspection> inspection() {
        return inspections.isEmpty() ? Optional.empty() : Optional.of(inspections.getLast());
    }

    /** What the register said when the process asked it. */
    public Optional<RegisterCheck> registerCheck() {
        return Optional.ofNullable(registerCheck);
    }

    /** What the applicant is asked to supply now; while it waits for approval, what would be asked. */
    public List<SupplementItem> missing() {
        return List.copyOf(missing);
    }

    /** Why it ended without a result. */
    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** What is proposed, and once there is a result, decided: granted unless an officer proposed otherwise. */
    public DossierEvent.Outcome outcome() {
        return outcome;
    }
}
