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
     * Whether this person reads the dossiers of {@code asked}: an official of it or of whoever came after it, or one who
     * oversees it from above; nobody who only administers.
     */
    public boolean reads(AgencyId asked) {
        return roles.stream().anyMatch(Role::readsDossiers)
                && (asked.equals(agency)
                        || inherited().contains(asked)
                        || roles.stream().anyMatch(role -> role.readsDossiers() && oversees(role, asked)));
    }

    /** Whether this person also has an eye on the agencies below their own (<i>giám sát</i>). */
    public boolean oversees() {
        return roles.stream().anyMatch(Role::oversees);
    }

    /** Whether {@code asked} is this person's agency, or one below it that they have an eye on (<i>giám sát</i>). */
    public boolean oversees(AgencyId asked) {
        return asked.equals(agency) || roles.stream().anyMatch(role -> oversees(role, asked));
    }

    private boolean oversees(Role role, AgencyId asked) {
        return role.oversees() && agency != null && asked.isWithin(agency);
    }

    /** Whether this person does the work of {@code role} in {@code agency} itself (<i>đúng thẩm quyền</i>). */
    public boolean worksAs(Role role, AgencyId agency) {
        return is(role) && agency.equals(this.agency);
    }

    /** Stops with 403 unless this person does the work of {@code role} in {@code agency} itself. */
    public void requireWork(Role role, AgencyId agency) {
        if (!worksAs(role, agency)) {
            throw RuleViolation.forbidden("actor.role-missing", role.id());
        }
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
