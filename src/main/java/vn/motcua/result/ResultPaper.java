package vn.motcua.result;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.DossierId;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;
import vn.motcua.dossier.DossierEvent.Outcome;

/**
 * The paper that a dossier ends with (<i>giấy tờ kết quả</i>), and its way to both signatures, a state machine of its
 * own: requested → prepared → signed → stamped → published. Each move leads from exactly one state, so that a step that
 * runs twice signs once. One row per dossier and edition; its id is the opaque address at which anybody checks it.
 */
@Entity
@Table(name = "result_paper")
class ResultPaper {

    /** Where the paper is on its way. */
    enum State {
        /** Drawn up as a draft with its number; nobody has signed. */
        REQUESTED,
        /** The leader has decided to sign exactly these bytes. */
        PREPARED,
        /** The leader's signature is on it. */
        SIGNED,
        /** The agency's seal is on it. */
        STAMPED,
        /** Verified and out; never changes again. */
        PUBLISHED,
        /** Was out and is taken back: another edition takes its place. */
        RECALLED
    }

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "dossier"))
    private DossierId dossier;

    private int edition;
    private String number;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable AccountName leader;
    private @Nullable AccountName onBehalfOf;
    private @Nullable AccountName clerk;
    private @Nullable UUID draftFile;
    private @Nullable UUID preparedFile;
    private @Nullable UUID signedFile;
    private @Nullable UUID stampedFile;
    private @Nullable Sha256 published;
    private Instant drawnAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant recalledAt;
    private @Nullable String receiverName;
    private @Nullable String receiverId;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ResultPaper() {}

    ResultPaper(DossierId dossier, int edition, String number, Outcome outcome, Instant at) {
        this.id = UUID.randomUUID();
        this.dossier = dossier;
        this.edition = edition;
        this.number = number;
        this.outcome = outcome;
        this.state = State.REQUESTED;
        this.drawnAt = at;
    }

    /** Drawn up anew before anybody signed: another number only when the outcome became another. */
    void redraw(String newNumber, Outcome newOutcome, Instant at) {
        if (state != State.REQUESTED && state != State.PREPARED) {
            throw notNow();
        }
        number = newNumber;
        outcome = newOutcome;
        state = State.REQUESTED;
        drawnAt = at;
    }

    void drafted(UUID file) {
        draftFile = file;
    }

    /** The leader signs these bytes and no others. */
    void prepared(UUID file, Signer by) {
        mustBe(State.REQUESTED);
        preparedFile = file;
        leader = by.account();
        onBehalfOf = by.onBehalfOf();
        state = State.PREPARED;
    }

    void signed(UUID file) {
        mustBe(State.PREPARED);
        signedFile = file;
        state = State.SIGNED;
    }

    /** The clerk has looked at number and form, and puts the seal on it. */
    void sealBy(AccountName by) {
        mustBe(State.SIGNED);
        clerk = by;
    }

    void stamped(UUID file) {
        mustBe(State.SIGNED);
        stampedFile = file;
        state = State.STAMPED;
    }

    void published(Sha256 fingerprint, Instant at) {
        mustBe(State.STAMPED);
        published = fingerprint;
        publishedAt = at;
        state = State.PUBLISHED;
    }

    /** Takes it back, for good. */
    void recalled(Instant at) {
        mustBe(State.PUBLISHED);
        recalledAt = at;
        state = State.RECALLED;
    }

    void receivedBy(String name, String identity) {
        mustBe(State.PUBLISHED);
        receiverName = name;
        receiverId = identity;
    }

    private void mustBe(State expected) {
        if (state != expected) {
            throw notNow();
        }
    }

    private RuleViolation notNow() {
        return RuleViolation.conflict("result.not-now", number);
    }

    UUID id() {
        return id;
    }

    DossierId dossier() {
        return dossier;
    }

    /** 1, and one more for every recalled result. */
    int edition() {
        return edition;
    }

    String number() {
        return number;
    }

    Outcome outcome() {
        return outcome;
    }

    State state() {
        return state;
    }

    boolean is(State other) {
        return state == other;
    }

    Instant drawnAt() {
        return drawnAt;
    }

    AccountName leader() {
        return Objects.requireNonNull(leader, "nobody has decided to sign yet");
    }

    /** In whose place a delegate signs. */
    Optional<AccountName> onBehalfOf() {
        return Optional.ofNullable(onBehalfOf);
    }

    AccountName clerk() {
        return Objects.requireNonNull(clerk, "nobody has decided to seal yet");
    }

    /** The newest bytes there are: the draft, or the furthest signed state. */
    Optional<UUID> file() {
        return switch (state) {
            case REQUESTED -> Optional.ofNullable(draftFile);
            case PREPARED -> Optional.ofNullable(preparedFile);
            case SIGNED -> Optional.ofNullable(signedFile);
            case STAMPED, PUBLISHED, RECALLED -> Optional.ofNullable(stampedFile);
        };
    }

    UUID currentFile() {
        return file().orElseThrow(this::notNow);
    }

    Optional<Sha256> published() {
        return Optional.ofNullable(published);
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** When it was taken back. */
    Optional<Instant> recalledAt() {
        return Optional.ofNullable(recalledAt);
    }

    Optional<String> receiverName() {
        return Optional.ofNullable(receiverName);
    }

    Optional<String> receiverId() {
        return Optional.ofNullable(receiverId);
    }
}
