package vn.motcua.agency;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.CitizenId;
import vn.motcua.core.PostId;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Vietnamese;

/**
 * Somebody who signs in (<i>tài khoản</i>): a citizen, or an official with the posts they hold, held or are to hold. It is
 * made with an initial secret that only lets its owner choose a password; it may be locked and opened again.
 */
@Entity
@Table(name = "account")
public class Account {

    @Id
    private String name;

    private UUID person;
    private String fullName;

    @SuppressWarnings("UnusedVariable") // searched by
    private String folded;

    private String passwordHash;
    private @Nullable CitizenId citizenId;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String address;
    private boolean demo;
    private @Nullable Instant lockedAt;
    private @Nullable AccountName lockedBy;
    private @Nullable Instant secretUntil;

    @Column(name = "chosen_post")
    private @Nullable UUID chosenPost;

    @OneToMany(fetch = FetchType.EAGER, cascade = CascadeType.ALL)
    @JoinColumn(name = "account", nullable = false, updatable = false)
    private Set<Post> posts = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Account() {}

    Account(AccountName name, String fullName, String passwordHash, boolean demo) {
        this.name = name.value();
        this.person = UUID.randomUUID();
        this.fullName = fullName;
        this.folded = Vietnamese.fold(fullName + " " + name);
        this.passwordHash = passwordHash;
        this.demo = demo;
    }

    Account isCitizen(CitizenId citizenId, String phone, String email, String address) {
        this.citizenId = citizenId;
        this.phone = phone;
        this.email = email;
        this.address = address;
        return this;
    }

    /** Gives them one more post. */
    Post give(PostPlan plan, AccountName by, Instant at) {
        var post = new Post(name(), plan, by, at);
        posts.add(post);
        return post;
    }

    /** From the next sign-in on they act in this post first. */
    void choose(PostId post, LocalDate today) {
        if (posts(today).stream().noneMatch(held -> held.id().equals(post))) {
            throw RuleViolation.forbidden("post.not-held");
        }
        chosenPost = post.value();
    }

    /** What was made before names were folded gets its folded name. */
    void foldName() {
        folded = Vietnamese.fold(fullName + " " + name);
    }

    /** Nobody signs in with it until it is opened again. */
    void lock(AccountName by, Instant at) {
        if (lockedAt != null) {
            throw RuleViolation.conflict("account.locked-already");
        }
        lockedAt = at;
        lockedBy = by;
    }

    void unlock() {
        if (lockedAt == null) {
            throw RuleViolation.conflict("account.not-locked");
        }
        lockedAt = null;
        lockedBy = null;
    }

    /** Its owner signs in with a secret somebody else knows, too: until then, and only to choose a password. */
    void initialSecret(String hash, Instant until) {
        passwordHash = hash;
        secretUntil = until;
    }

    /** Its owner has chosen a password. */
    void password(String hash) {
        passwordHash = hash;
        secretUntil = null;
    }

    public AccountName name() {
        return new AccountName(name);
    }

    /** Names somebody without telling who it is: in addresses, and as the chain of what administrators did to them. */
    public UUID person() {
        return person;
    }

    public String fullName() {
        return fullName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** All posts, those that are over and those to come included; the latest first. */
    public List<Post> posts() {
        return posts.stream()
                .sorted(Comparator.comparing(Post::firstDay)
                        .reversed()
                        .thenComparing(Post::title)
                        .thenComparing(post -> post.id().value()))
                .toList();
    }

    /** The posts held on a day; the one chosen to act in first, then the oldest. */
    public List<Post> posts(LocalDate day) {
        return posts.stream()
                .filter(post -> post.isHeldOn(day))
                .sorted(Comparator.comparing((Post post) -> !post.id().value().equals(chosenPost))
                        .thenComparing(Post::firstDay)
                        .thenComparing(Post::title)
                        .thenComparing(post -> post.id().value()))
                .toList();
    }

    /** The post held in an agency on a day. */
    public Optional<Post> postIn(AgencyId agency, LocalDate day) {
        return posts(day).stream().filter(post -> post.agency().equals(agency)).findFirst();
    }

    /** The post in an agency that gives a role on a day. */
    public Optional<Post> postAs(Role role, AgencyId agency, LocalDate day) {
        return posts(day).stream().filter(post -> post.gives(role, agency)).findFirst();
    }

    /** A post of theirs, or 404. */
    public Post post(PostId asked) {
        return posts.stream()
                .filter(post -> post.id().equals(asked))
                .findFirst()
                .orElseThrow(() -> RuleViolation.notFound("post.unknown"));
    }

    public boolean isOfficial() {
        return !posts.isEmpty();
    }

    public boolean isLocked() {
        return lockedAt != null;
    }

    public Optional<AccountName> lockedBy() {
        return Optional.ofNullable(lockedBy);
    }

    public Optional<Instant> lockedAt() {
        return Optional.ofNullable(lockedAt);
    }

    /** Until when its owner must choose a password; nothing when they have. */
    public Optional<Instant> secretUntil() {
        return Optional.ofNullable(secretUntil);
    }

    public Optional<CitizenId> citizenId() {
        return Optional.ofNullable(citizenId);
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** Made by the demo profile, and good for nothing in any other. */
    public boolean isDemo() {
        return demo;
    }

    /** Whom they may act as on a day: an official once for each post, the chosen one first; nobody when they hold none. */
    public List<Actor> actors(LocalDate day) {
        return isOfficial()
                ? posts(day).stream().map(this::in).toList()
                : List.of(new Actor(
                        name(), fullName, citizenId == null ? Set.of() : Set.of(Role.CITIZEN), null, citizenId));
    }

    /** The first of them; without any role when they hold no post. */
    public Actor actor(LocalDate day) {
        return actors(day).stream().findFirst().orElseGet(() -> new Actor(name(), fullName, Set.of(), null, citizenId));
    }

    private Actor in(Post post) {
        return new Actor(name(), fullName, post.roles(), post.agency(), citizenId, post.acting());
    }
}
