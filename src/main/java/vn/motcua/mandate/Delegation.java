package vn.motcua.mandate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.agency.Post;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DelegationId;
import vn.motcua.core.PostId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;

/**
 * A delegation (<i>ủy quyền, giao ký thay</i>, Điều 13 NĐ 30/2020): one official of an agency lets another act in one of
 * their roles, for all procedures or some, from one moment to another. It rests on the post that gives the role and is
 * used in one post of the other. It ends by itself, with one of the two posts, or earlier by being revoked; the row
 * stays, since acts name it.
 */
@Entity
@Table(name = "delegation")
public class Delegation {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DelegationId id;

    private AgencyId agency;

    @Column(name = "from_account")
    private AccountName from;

    @Column(name = "to_account")
    private AccountName to;

    private @Nullable UUID fromPost; // nothing where one of before there were posts fits none
    private @Nullable UUID toPost;

    @Enumerated(EnumType.STRING)
    private Role role;

    /** Codes divided by spaces; all procedures when there is none. */
    private String procedures;

    private Instant validFrom;
    private Instant validUntil;
    private String reason;
    private @Nullable String document;
    private AccountName givenBy;
    private Instant givenAt;
    private @Nullable Instant revokedAt;
    private @Nullable AccountName revokedBy;

    @Version
    private long version;

    /** Where a delegation stands at a moment. */
    public enum State {
        /** <i>Chưa đến ngày</i>. */
        COMING,
        /** <i>Đang có hiệu lực</i>. */
        VALID,
        /** <i>Đã hết hạn</i>. */
        EXPIRED,
        /** <i>Đã thu hồi</i>. */
        REVOKED
    }

    /** Who gave it, and when. */
    record Given(AccountName by, Instant at) {}

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Delegation() {}

    Delegation(Post from, Post to, DelegationPlan plan, Given given) {
        this.id = DelegationId.random();
        this.agency = from.agency();
        this.from = plan.from().account();
        this.to = plan.to().account();
        this.fromPost = from.id().value();
        this.toPost = to.id().value();
        this.role = plan.role();
        this.procedures = written(plan.procedures());
        this.validFrom = plan.validFrom();
        this.validUntil = plan.validUntil();
        this.reason = plan.reason();
        this.document = plan.document();
        this.givenBy = given.by();
        this.givenAt = given.at();
    }

    /** Ends it before its time. */
    void revoke(AccountName by, Instant at) {
        if (revokedAt != null || !at.isBefore(validUntil)) {
            throw RuleViolation.conflict("delegation.over");
        }
        revokedAt = at;
        revokedBy = by;
    }

    /**
     * Ends it no later than {@code moment}, since a post on which it rests ends then.
     *
     * @return whether that changed anything
     */
    boolean endBy(Instant moment, AccountName by, Instant now) {
        if (revokedAt != null || !validUntil.isAfter(moment)) {
            return false;
        }
        if (!moment.isAfter(now) || !moment.isAfter(validFrom)) {
            revoke(by, now);
        } else {
            validUntil = moment;
        }
        return true;
    }

    public State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (now.isBefore(validFrom)) {
            return State.COMING;
        }
        return now.isBefore(validUntil) ? State.VALID : State.EXPIRED;
    }

    /** Whether it is for work like this. */
    public boolean covers(Role asked, AgencyId where, ProcedureCode procedure) {
        return role == asked
                && where.equals(agency)
                && (procedures.isEmpty() || procedures().contains(procedure));
    }

    /** Whether both may be used for the same procedure at some moment. */
    boolean meets(DelegationPlan plan) {
        return revokedAt == null
                && validFrom.isBefore(plan.validUntil())
                && plan.validFrom().isBefore(validUntil)
                && (procedures.isEmpty()
                        || plan.procedures().isEmpty()
                        || !Collections.disjoint(procedures(), plan.procedures()));
    }

    static String written(Set<ProcedureCode> procedures) {
        return procedures.stream().map(ProcedureCode::value).sorted().collect(Collectors.joining(" "));
    }

    static Set<ProcedureCode> read(String procedures) {
        var codes = new TreeSet<>(Comparator.comparing(ProcedureCode::value));
        if (!procedures.isEmpty()) {
            Arrays.stream(procedures.split(" ", -1)).map(ProcedureCode::new).forEach(codes::add);
        }
        return codes;
    }

    public DelegationId id() {
        return id;
    }

    public AgencyId agency() {
        return agency;
    }

    public AccountName from() {
        return from;
    }

    public AccountName to() {
        return to;
    }

    /** The post on which it rests. */
    public Optional<PostId> fromPost() {
        return Optional.ofNullable(fromPost).map(PostId::new);
    }

    /** The post in which it is used. */
    public Optional<PostId> toPost() {
        return Optional.ofNullable(toPost).map(PostId::new);
    }

    /** Both posts, as far as they are known. */
    public Stream<PostId> posts() {
        return Stream.of(fromPost(), toPost()).flatMap(Optional::stream);
    }

    public Role role() {
        return role;
    }

    /** The procedures it is for; all of them when there is none. */
    public Set<ProcedureCode> procedures() {
        return read(procedures);
    }

    public Instant validFrom() {
        return validFrom;
    }

    public Instant validUntil() {
        return validUntil;
    }

    /** When it ends or ended, by itself or by being revoked. */
    public Instant end() {
        return revokedAt == null ? validUntil : revokedAt;
    }

    public String reason() {
        return reason;
    }

    /** The number of the written decision (<i>số văn bản ủy quyền</i>). */
    public Optional<String> document() {
        return Optional.ofNullable(document);
    }

    public AccountName givenBy() {
        return givenBy;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    public Optional<AccountName> revokedBy() {
        return Optional.ofNullable(revokedBy);
    }
}
