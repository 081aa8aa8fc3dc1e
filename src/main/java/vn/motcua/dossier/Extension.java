package vn.motcua.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;

/**
 * The one later date that may be promised, with an apology (<i>gia hạn</i>, form 04 TT 03/2025/TT-VPCP): proposed by the
 * officer, granted by the leader before the date that was promised.
 */
@Embeddable
public class Extension {

    @Column(name = "extension_reason", length = 2000)
    private @Nullable String reason;

    @Column(name = "extension_old_promise")
    private @Nullable Instant oldPromise;

    @Column(name = "extension_new_promise")
    private @Nullable Instant newPromise;

    @Column(name = "extension_granted_by")
    private @Nullable AccountName grantedBy;

    @Column(name = "extension_granted_at")
    private @Nullable Instant grantedAt;

    protected Extension() {} // for JPA

    Extension(String reason, Instant oldPromise, Instant newPromise) {
        this.reason = reason;
        this.oldPromise = oldPromise;
        this.newPromise = newPromise;
    }

    void grant(AccountName by, Instant at) {
        grantedBy = by;
        grantedAt = at;
    }

    /** Why it takes longer, for the applicant. */
    public String reason() {
        return Objects.requireNonNull(reason);
    }

    /** The date that was promised before. */
    public Instant oldPromise() {
        return Objects.requireNonNull(oldPromise);
    }

    /** The date that is promised instead. */
    public Instant newPromise() {
        return Objects.requireNonNull(newPromise);
    }

    /** Whether the leader has granted it; otherwise it is a proposal. */
    public boolean isGranted() {
        return grantedAt != null;
    }

    public Optional<AccountName> grantedBy() {
        return Optional.ofNullable(grantedBy);
    }

    public Optional<Instant> grantedAt() {
        return Optional.ofNullable(grantedAt);
    }
}
