package vn.motcua.work;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.DossierId;
import vn.motcua.workflow.WorkItemId;

/** An open item went from one official to another (<i>chuyển giao việc</i>): a line of the step log. */
@Entity
@Table(name = "work_move")
public class WorkMove {

    @Id
    private UUID id;

    private String item;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "dossier"))
    private DossierId dossier;

    @Column(name = "from_account")
    private AccountName from;

    @Column(name = "to_account")
    private @Nullable AccountName to;

    private AccountName movedBy;
    private Instant movedAt;
    private String reason;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected WorkMove() {}

    WorkMove(WorkItem item, HandOver order, AccountName by, Instant at) {
        this.id = UUID.randomUUID();
        this.item = item.id().value();
        this.dossier = item.dossier();
        this.from = order.from();
        this.to = order.to();
        this.movedBy = by;
        this.movedAt = at;
        this.reason = order.reason();
    }

    public WorkItemId item() {
        return new WorkItemId(item);
    }

    public DossierId dossier() {
        return dossier;
    }

    public AccountName from() {
        return from;
    }

    /** Nobody when it went back to the queue. */
    public Optional<AccountName> to() {
        return Optional.ofNullable(to);
    }

    public AccountName movedBy() {
        return movedBy;
    }

    public Instant movedAt() {
        return movedAt;
    }

    public String reason() {
        return reason;
    }
}
