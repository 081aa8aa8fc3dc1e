package vn.motcua.work;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DelegationId;
import vn.motcua.core.DossierId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Dossier;
import vn.motcua.workflow.WorkItemId;
import vn.motcua.workflow.WorkItemOpened;

/**
 * A work item (<i>đầu việc</i>) from the moment the process opens it until somebody has done it; done, it is a row of the
 * step log. It has a named owner, or waits in the queue of a role in the agency that resolves the dossier.
 */
@Entity
@Table(name = "work_item")
public class WorkItem implements Persistable<String> {

    @Id
    private String id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "dossier"))
    private DossierId dossier;

    private int position;
    private AgencyId agency;

    @Column(name = "procedure_code")
    private ProcedureCode procedure;

    private String step;
    private String stepName;
    private String page;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String actions;
    private @Nullable AccountName owner;
    private Instant openedAt;
    private Instant dueAt;
    private Instant soonAt;
    private @Nullable Instant closedAt;
    private @Nullable AccountName closedBy;
    private @Nullable String action;

    @Column(length = 2000)
    private @Nullable String remark;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "delegation"))
    private @Nullable DelegationId delegation;

    private @Nullable AccountName onBehalfOf;
    private @Nullable String postTitle;

    private transient boolean fresh;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected WorkItem() {}

    /**
     * Whose a step is, and its time.
     *
     * @param agency whose step it is
     * @param soon from when on it is urgent
     */
    record Term(AgencyId agency, Instant opened, Instant soon, Instant due) {}

    /** What is done with it, what is said to it, and when. */
    record Act(String action, @Nullable String remark, Instant at) {}

    /** The {@code position}-th item of a dossier. */
    WorkItem(WorkItemOpened opened, int position, Dossier of, Term term) {
        this.id = opened.id().value();
        this.dossier = opened.dossier();
        this.position = position;
        this.agency = term.agency();
        this.procedure = of.procedure();
        this.step = opened.step();
        this.stepName = opened.stepName();
        this.page = opened.page();
        this.role = opened.role();
        this.actions = String.join(" ", opened.actions());
        this.openedAt = term.opened();
        this.dueAt = term.due();
        this.soonAt = term.soon();
        this.fresh = true;
    }

    void ownedBy(AccountName account) {
        owner = account;
    }

    /** Takes it out of the queue; 409 with the owner's name when somebody else has it. */
    void claim(Actor actor, Grounds grounds) {
        mustBeOpen();
        if (owner != null && isHeldByOther(actor, grounds)) {
            throw RuleViolation.conflict("work-item.taken", owner.value());
        }
        owner = actor.account();
        delegation = grounds.delegation();
        onBehalfOf = grounds.onBehalfOf();
        postTitle = actor.post() == null ? null : actor.post().title();
    }

    /** Gives it to somebody else of the same role, or back to the queue. */
    void moveTo(@Nullable AccountName account) {
        mustBeOpen();
        owner = account;
        delegation = null;
        onBehalfOf = null;
        postTitle = null;
    }

    /** The agency whose step it is ends: it waits in the queue of the same role of the one that comes after it. */
    public void goTo(AgencyId successor) {
        mustBeOpen();
        agency = successor;
        owner = null;
        delegation = null;
        onBehalfOf = null;
    }

    /**
     * Whether somebody else has taken it. What a delegate took is still there for the one in whose place they took it;
     * what an absent person took is there for their delegate.
     */
    public boolean isHeldByOther(Actor actor, Grounds grounds) {
        if (owner == null || owner.equals(actor.account()) || actor.account().equals(onBehalfOf)) {
            return false;
        }
        var mandate = grounds.mandate();
        return mandate == null
                || !(mandate.from().equals(onBehalfOf)
                        || (mandate.away() && mandate.from().equals(owner)));
    }

    /** Done: from here on a row of the step log. */
    void done(Actor actor, Grounds grounds, Act act) {
        claim(actor, grounds);
        close(act.at());
        closedBy = actor.account();
        action = act.action();
        remark = act.remark();
    }

    /** The process left it without anybody doing it. */
    void close(Instant at) {
        closedAt = at;
    }

    void mustBeOpen() {
        if (closedAt != null) {
            throw RuleViolation.conflict(
                    "work-item.gone", closedBy == null ? AccountName.SYSTEM.value() : closedBy.value(), closedAt);
        }
    }

    /** Whether {@code actor} may know of it: an official of the agency, or above it. */
    boolean isVisibleTo(Actor actor) {
        return actor.reads(agency);
    }

    public WorkItemId id() {
        return new WorkItemId(id);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    public DossierId dossier() {
        return dossier;
    }

    public AgencyId agency() {
        return agency;
    }

    public ProcedureCode procedure() {
        return procedure;
    }

    /** 1 for the first step of the dossier. */
    public int position() {
        return position;
    }

    /** The user task's id, such as {@code userTask_CheckDossier}. */
    public String step() {
        return step;
    }

    public String stepName() {
        return stepName;
    }

    /** Which page shows it: the user task's form key. */
    public String page() {
        return page;
    }

    public Role role() {
        return role;
    }

    public List<String> actions() {
        return List.of(actions.split(" ", -1));
    }

    public Optional<AccountName> owner() {
        return Optional.ofNullable(owner);
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** By when this step should be done (<i>hạn của bước</i>). */
    public Instant dueAt() {
        return dueAt;
    }

    /** From when on it is urgent (<i>sắp đến hạn</i>). */
    public Instant soonAt() {
        return soonAt;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<AccountName> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    /** The delegation under which it was taken or done. */
    public Optional<DelegationId> delegation() {
        return Optional.ofNullable(delegation);
    }

    /** In whose place it was taken or done. */
    public Optional<AccountName> onBehalfOf() {
        return Optional.ofNullable(onBehalfOf);
    }

    /** As what it was taken or done: the title of the post in which somebody acted. */
    public Optional<String> postTitle() {
        return Optional.ofNullable(postTitle);
    }

    /** What was done with it, such as {@code accept}. */
    public Optional<String> action() {
        return Optional.ofNullable(action);
    }

    /** What was said when it was done: the opinion or reason. */
    public Optional<String> remark() {
        return Optional.ofNullable(remark);
    }
}
