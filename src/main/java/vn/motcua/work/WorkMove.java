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
import vn.motcua.agency.Post;
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

    private @Nullable String fromTitle;
    private @Nullable String toTitle;
    private AccountName movedBy;
    private Instant movedAt;
    private String reason;

    /** Between which posts, who did it, and when. */
    record Done(@Nullable Post from, @Nullable Post to, AccountName by, Instant at) {}

    @SuppressWarnings("NullAway.Init") // for JPA
    protected WorkMove() {}

    WorkMove(WorkItem item, HandOver order, Done done) {
        this.id = UUID.randomUUID();
        this.item = item.id().value();
        this.dossier = item.dossier();
        this.from = order.from().account();
        this.to = order.receiver().orElse(null);
        this.fromTitle = title(done.from());
        this.toTitle = title(done.to());
        this.movedBy = done.by();
        this.movedAt = done.at();
        this.reason = order.reason();
    }

    private static @Nullable String title(@Nullable Post post) {
        return post == null || post.title().isEmpty() ? null : post.spokenTitle();
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

    /** The title of the post from which it went, as it was. */
    public Optional<String> fromTitle() {
        return Optional.ofNullable(fromTitle);
    }

    /** The title of the post to which it went, as it was. */
    public Optional<String> toTitle() {
        return Optional.ofNullable(toTitle);
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
