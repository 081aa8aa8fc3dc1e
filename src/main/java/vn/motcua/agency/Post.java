package vn.motcua.agency;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.ActingPost;
import vn.motcua.core.AgencyId;
import vn.motcua.core.PostId;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;

/**
 * A post of an official (<i>vị trí công tác</i>): where, as what, with which roles, from which day to which. It is given,
 * gives its rights from its first day to its last, and is ended by naming that last day; then what its holder had taken
 * is cleared. Somebody may hold several, in several agencies; they act in one at a time.
 */
@Entity
@Table(name = "post")
public class Post {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PostId id;

    @Column(name = "account", insertable = false, updatable = false)
    private AccountName account;

    private AgencyId agency;

    @Formula("(select g.name from agency g where g.id = agency)")
    private @Nullable String agencyName;

    private String title;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    private LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private AccountName givenBy;
    private Instant givenAt;
    private @Nullable AccountName endedBy;
    private @Nullable Instant endedAt;
    private @Nullable AccountName successor;
    private @Nullable Instant clearedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "post_role", joinColumns = @JoinColumn(name = "post"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    /** Whether somebody holds a post for good. */
    public enum Standing {
        /** <i>Chính thức</i>. */
        REGULAR(""),
        /** <i>Quyền</i>: does the work of a head whose post is empty (Điều 13 NĐ 30/2020). */
        ACTING("Quyền "),
        /** <i>Phụ trách</i>: a deputy to whom the work of an empty post is given. */
        IN_CHARGE("Phụ trách ");

        private final String prefix;

        Standing(String prefix) {
            this.prefix = prefix;
        }

        /** The title as it is spoken. */
        public String spoken(String title) {
            return prefix + title;
        }
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Post() {}

    Post(AccountName account, PostPlan plan, AccountName by, Instant at) {
        this.id = PostId.random();
        this.account = account;
        this.agency = plan.agency();
        this.title = plan.title();
        this.standing = plan.standing();
        this.firstDay = plan.firstDay();
        this.lastDay = plan.lastDay();
        this.roles.addAll(plan.roles());
        this.givenBy = by;
        this.givenAt = at;
    }

    /** Names its last day, which may be past: then it gives no rights from this moment on. */
    void end(LocalDate day, @Nullable AccountName successor, AccountName by, Instant at) {
        if (lastDay != null && lastDay.isBefore(day)) {
            throw RuleViolation.conflict("post.ends-earlier", lastDay);
        }
        this.lastDay = day;
        this.successor = successor;
        this.endedBy = by;
        this.endedAt = at;
    }

    /** What its holder had taken is in other hands. */
    void cleared(Instant at) {
        clearedAt = at;
    }

    /** Whether it gives rights on a day. */
    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(firstDay) && !isOverOn(day);
    }

    public boolean isOverOn(LocalDate day) {
        return lastDay != null && day.isAfter(lastDay);
    }

    public boolean gives(Role role, AgencyId where) {
        return agency.equals(where) && roles.contains(role);
    }

    ActingPost acting() {
        return new ActingPost(id, spokenTitle(), agencyName());
    }

    public PostId id() {
        return id;
    }

    public AccountName account() {
        return account;
    }

    public AgencyId agency() {
        return agency;
    }

    public String agencyName() {
        return agencyName == null ? agency.value() : agencyName;
    }

    /** The title by itself, such as "Chủ tịch". */
    public String title() {
        return title;
    }

    /** The title as it is spoken, such as "Quyền Chủ tịch". */
    public String spokenTitle() {
        return standing.spoken(title);
    }

    /** The title as it stands above a signature: {@code Q.} before it for whoever acts (Phụ lục I mục II.7 NĐ 30/2020). */
    public String signedTitle() {
        return standing == Standing.ACTING ? "Q. " + title : title;
    }

    public Standing standing() {
        return standing;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public AccountName givenBy() {
        return givenBy;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public Optional<AccountName> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** To whom the work goes when the post is over; to the queue when there is nobody. */
    public Optional<AccountName> successor() {
        return Optional.ofNullable(successor);
    }

    public Optional<Instant> clearedAt() {
        return Optional.ofNullable(clearedAt);
    }
}
