package vn.motcua.slips;

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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.CanonicalJson;
import vn.motcua.core.DossierId;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;

/**
 * A paper that was issued with something that happened to a dossier (<i>phiếu đã phát hành</i>). Its number and its words
 * are frozen in the transaction of the event: the dossier goes on, the slip does not. Signed once, it is these bytes and
 * no others for good.
 */
@Entity
@Table(name = "slip")
class Slip {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "dossier"))
    private DossierId dossier;

    @Enumerated(EnumType.STRING)
    private SlipKind kind;

    private String number;
    private AgencyId agency;
    private Instant issuedAt;
    private AccountName issuedBy;
    private String cause;

    @Enumerated(EnumType.STRING)
    private Signing signing;

    @Column(length = 1_000_000)
    private String words;

    private @Nullable UUID file;
    private @Nullable Sha256 fingerprint;
    private @Nullable Instant signedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Slip() {}

    /**
     * Who issued it, and why.
     *
     * @param cause the name of the event that it was issued with
     */
    record Issue(DossierId dossier, AgencyId agency, AccountName by, Instant at, String cause) {}

    Slip(SlipKind kind, String number, Issue issue, Signing signing, Map<String, ?> words) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.number = number;
        this.dossier = issue.dossier();
        this.agency = issue.agency();
        this.issuedBy = issue.by();
        this.issuedAt = issue.at();
        this.cause = issue.cause();
        this.signing = signing;
        this.words = CanonicalJson.write(words);
    }

    /** These bytes are the slip from now on. */
    void signed(UUID bytes, Sha256 sha256, Instant at) {
        if (file != null || signing == Signing.NONE) {
            throw RuleViolation.conflict("slips.signed-already", number);
        }
        file = bytes;
        fingerprint = sha256;
        signedAt = at;
    }

    UUID id() {
        return id;
    }

    SlipKind kind() {
        return kind;
    }

    String number() {
        return number;
    }

    AgencyId agency() {
        return agency;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    AccountName issuedBy() {
        return issuedBy;
    }

    /** As lists show it. */
    IssuedSlip issued() {
        return new IssuedSlip(id, dossier, kind, number, issuedAt, cause);
    }

    Signing signing() {
        return signing;
    }

    /** What it says, as its template asks for it. */
    Map<String, Object> words() {
        return JsonMapper.shared().readValue(words, TREE);
    }

    @Nullable
    UUID file() {
        return file;
    }

    @Nullable
    Sha256 fingerprint() {
        return fingerprint;
    }

    @Nullable
    Instant signedAt() {
        return signedAt;
    }
}
