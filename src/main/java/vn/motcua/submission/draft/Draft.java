package vn.motcua.submission.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Channel;
import vn.motcua.core.DossierId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.RuleViolation;
import vn.motcua.procedure.Procedure;
import vn.motcua.submission.ApplicantDetails;
import vn.motcua.submission.Submission;

/**
 * A dossier that is not sent yet (<i>bản nháp</i>): whatever its owner typed, right or wrong. It is filled in page by page,
 * knows which pages were saved and by which browser tab, and once sent keeps nothing but the dossier that it became.
 */
@Entity
@Table(name = "submission_draft")
class Draft {

    private static final int LONGEST_ANSWERS = 900_000;

    @Id
    private UUID id;

    private AccountName owner;

    @Column(name = "procedure_code")
    private ProcedureCode procedure;

    private String procedureVersion;
    private @Nullable AgencyId agency;

    @Embedded
    private ApplicantDetails applicant;

    @Column(length = 1_000_000)
    private String answers;

    @Convert(converter = DraftColumns.OfPapers.class)
    @Column(length = 20_000)
    private List<DraftPaper> papers;

    @Convert(converter = DraftColumns.OfPages.class)
    @Column(length = 20_000)
    private Map<String, Seen> pages;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel returnBy;

    private String submitKey;
    private @Nullable UUID dossier;

    @SuppressWarnings("UnusedVariable") // for whoever looks into the table
    private Instant startedAt;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Draft() {}

    static Draft start(AccountName owner, Procedure procedure, ApplicantDetails known, Instant at) {
        var draft = new Draft();
        draft.id = UUID.randomUUID();
        draft.owner = owner;
        draft.procedure = procedure.code();
        draft.procedureVersion = procedure.version();
        draft.applicant = known;
        draft.answers = "{}";
        draft.papers = List.of();
        draft.pages = Map.of();
        draft.submitKey = UUID.randomUUID().toString();
        draft.startedAt = at;
        draft.updatedAt = at;
        return draft;
    }

    /** To whom it will be sent; may still be open. */
    void chooseAgency(@Nullable AgencyId chosen) {
        agency = chosen;
    }

    void fillApplicant(ApplicantDetails typed) {
        applicant = typed;
    }

    void answer(JsonNode typed) {
        var text = JsonMapper.shared().writeValueAsString(typed);
        if (text.length() > LONGEST_ANSWERS) {
            throw RuleViolation.invalid("submission.answers-too-long");
        }
        answers = text;
    }

    void add(DraftPaper paper) {
        var more = new ArrayList<>(papers);
        more.add(paper);
        papers = List.copyOf(more);
    }

    void remove(UUID file) {
        papers = papers.stream().filter(paper -> !paper.file().equals(file)).toList();
    }

    boolean holds(UUID file) {
        return papers.stream().anyMatch(paper -> paper.file().equals(file));
    }

    void chooseReturn(@Nullable Channel way) {
        returnBy = way;
    }

    /** Whether {@code page} was saved elsewhere since {@code seen} was given out. */
    boolean isStale(String page, Seen seen) {
        return seenNow(page).isNewsTo(seen);
    }

    /** Whether the tab has saved something later than what it sends now. */
    boolean isOvertaken(String page, Seen seen) {
        return seenNow(page).overtook(seen);
    }

    /** The page was saved by this tab. */
    void saved(String page, Seen by, Instant at) {
        var more = new HashMap<>(pages);
        more.put(page, seenNow(page).next(by));
        pages = Map.copyOf(more);
        updatedAt = at;
    }

    /** It is a dossier now; what was typed lives on there only. */
    void sent(DossierId as, Instant at) {
        dossier = as.value();
        applicant = new ApplicantDetails(null, null, null, null, null);
        answers = "{}";
        papers = List.of();
        updatedAt = at;
    }

    Submission asSubmission() {
        return new Submission(
                procedure.value(),
                agency == null ? "" : agency.value(),
                Channel.ONLINE,
                applicant,
                null,
                answers(),
                papers.stream().map(DraftPaper::asSent).toList(),
                returnBy);
    }

    public DraftId id() {
        return new DraftId(id);
    }

    public AccountName owner() {
        return owner;
    }

    public ProcedureCode procedure() {
        return procedure;
    }

    /** The version of the procedure it was begun under. */
    public String procedureVersion() {
        return procedureVersion;
    }

    public Optional<AgencyId> agency() {
        return Optional.ofNullable(agency);
    }

    public ApplicantDetails applicant() {
        return applicant;
    }

    public JsonNode answers() {
        return JsonMapper.shared().readTree(answers);
    }

    public List<DraftPaper> papers() {
        return papers;
    }

    public Optional<Channel> returnBy() {
        return Optional.ofNullable(returnBy);
    }

    /** Sent along when it is submitted, so that a second press sends nothing twice. */
    public String submitKey() {
        return submitKey;
    }

    public boolean wasSaved(String page) {
        return pages.containsKey(page);
    }

    /** What a tab that is given {@code page} now has seen. */
    public Seen seenNow(String page) {
        return pages.getOrDefault(page, Seen.NOTHING);
    }

    public Optional<DossierId> dossier() {
        return Optional.ofNullable(dossier).map(DossierId::new);
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
