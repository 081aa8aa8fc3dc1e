package vn.motcua.mandate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.RuleViolation;

/**
 * Somebody is away (<i>vắng mặt</i>), from all their posts: they are given nothing new, and what they had taken goes to
 * the delegate of the post in which they had it.
 */
@Entity
@Table(name = "absence")
public class Absence {

    @Id
    private UUID id;

    private AgencyId agency;
    private AccountName account;
    private Instant absentFrom;
    private Instant absentUntil;
    private AccountName recordedBy;
    private Instant recordedAt;
    private @Nullable Instant cancelledAt;
    private @Nullable AccountName cancelledBy;

    /** From when until when. */
    record Period(Instant from, Instant until) {}

    /** Who wrote it down, and when. */
    record Recorded(AccountName by, Instant at) {}

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Absence() {}

    Absence(AgencyId agency, AccountName account, Period period, Recorded recorded) {
        this.id = UUID.randomUUID();
        this.agency = agency;
        this.account = account;
        this.absentFrom = period.from();
        this.absentUntil = period.until();
        this.recordedBy = recorded.by();
        this.recordedAt = recorded.at();
    }

    /** Back earlier, or it was recorded by mistake. */
    void cancel(AccountName by, Instant at) {
        if (cancelledAt != null || !at.isBefore(absentUntil)) {
            throw RuleViolation.conflict("absence.over");
        }
        cancelledAt = at;
        cancelledBy = by;
    }

    public UUID id() {
        return id;
    }

    public AgencyId agency() {
        return agency;
    }

    public AccountName account() {
        return account;
    }

    public Instant from() {
        return absentFrom;
    }

    public Instant until() {
        return absentUntil;
    }

    public AccountName recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Who wrote down that they are back. */
    public Optional<AccountName> cancelledBy() {
        return Optional.ofNullable(cancelledBy);
    }
}
