package vn.motcua.core;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is doing something right now: a signed-in person with their roles. An official has the roles and the agency of
 * the one post in which they act, whatever other posts they have.
 *
 * @param name full name, as shown on papers
 * @param agency where an official works; nothing for a citizen
 * @param citizenId a citizen's identification number, when known
 * @param post in which an official acts; nothing for a citizen and for the process itself
 */
public record Actor(
        AccountName account,
        String name,
        Set<Role> roles,
        @Nullable AgencyId agency,
        @Nullable CitizenId citizenId,
        @Nullable ActingPost post) {

    /** The process itself: may do what no role guards. */
    public static final Actor SYSTEM = new Actor(AccountName.SYSTEM, "Hệ thống", Set.of(), null, null);

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Somebody who acts in no post. */
    public Actor(
            AccountName account,
            String name,
            Set<Role> roles,
            @Nullable AgencyId agency,
            @Nullable CitizenId citizenId) {
        this(account, name, roles, agency, citizenId, null);
    }

    /** Whether this person acts in that post. */
    public boolean actsIn(PostId asked) {
        return post != null && post.id().equals(asked);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isOfficial() {
        return roles.stream().anyMatch(Role::isOfficial);
    }

    /** The same person in the same post, whose agency came after these. */
    public Actor inheriting(Set<AgencyId> ended) {
        return post == null || ended.isEmpty()
                ? this
                : new Actor(
                        account,
                        name,
                        roles,
                        agency,
                        citizenId,
                        new ActingPost(post.id(), post.title(), post.agencyName(), ended));
    }

    /** The ended agencies after which this person's came. */
    public Set<AgencyId> inherited() {
        return post == null ? Set.of() : post.inherited();
    }

    /**
     * Whether this person reads the dossiers of {@code agency}: an official of it, above it or of whoever came after it,
     * unless they only administer.
     */
    public boolean reads(AgencyId agency) {
        return roles.stream().anyMatch(Role::readsDossiers) && isTheirs(agency);
    }

    private boolean isTheirs(AgencyId asked) {
        return (agency != null && asked.isWithin(agency))
                || inherited().stream().anyMatch(asked::isWithin);
    }

    /** Whether this person has {@code role} and {@code agency} is theirs or below theirs. */
    public boolean is(Role role, AgencyId agency) {
        return is(role) && this.agency != null && agency.isWithin(this.agency);
    }

    /** Stops with 403 unless this person has {@code role} in {@code agency}. */
    public void require(Role role, AgencyId agency) {
        if (!is(role, agency)) {
            throw RuleViolation.forbidden("actor.role-missing", role.id());
        }
    }

    /** Stops with 403 unless this person has {@code role} somewhere. */
    public void require(Role role) {
        if (!is(role)) {
            throw RuleViolation.forbidden("actor.role-missing", role.id());
        }
    }
}
