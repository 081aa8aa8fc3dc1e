package vn.motcua.agency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.PostId;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;

/** Everybody who signs in (<i>tài khoản</i>). */
public interface Accounts extends Repository<Account, String> {

    Optional<Account> findById(String name);

    Optional<Account> findByPerson(UUID person);

    boolean existsById(String name);

    Account save(Account account);

    /** That a post {@code p} of an account {@code a} gives rights on a day. */
    String HELD = " p.firstDay <= :day and (p.lastDay is null or p.lastDay >= :day) and a.lockedAt is null ";

    /** The same in SQL, with {@code :today}; beside {@code post p} and {@code account a}. */
    String HELD_SQL =
            " p.first_day <= :today and (p.last_day is null or p.last_day >= :today) and a.locked_at is null ";

    /** A {@link Holder} of a post {@code p} of an account {@code a}. */
    String HOLDER = " new vn.motcua.agency.Accounts$Holder("
            + "p.id.value, a.name, a.fullName, p.title, p.standing, p.agencyName) ";

    /** Everybody with one of these roles in an agency on a day, by name. */
    @Query("select distinct new vn.motcua.agency.Accounts$Named(a.name, a.fullName)"
            + " from Account a join a.posts p join p.roles r where p.agency = :agency and r in :roles and" + HELD
            + "order by a.fullName, a.name")
    List<Named> named(AgencyId agency, Collection<Role> roles, LocalDate day);

    /** Everybody with one of these roles in an agency and below on a day, by name. */
    @Query("select distinct new vn.motcua.agency.Accounts$Named(a.name, a.fullName)"
            + " from Account a join a.posts p join p.roles r"
            + " where (p.agency = :agency or cast(p.agency as string) like concat(cast(:agency as string), '.%'))"
            + " and r in :roles and" + HELD + "order by a.fullName, a.name")
    List<Named> namedWithin(AgencyId agency, Collection<Role> roles, LocalDate day);

    /** Who works in an agency itself on a day, by name. */
    @Query("select new vn.motcua.agency.Accounts$Official(a.person, a.name, a.fullName, p.title, p.standing)"
            + " from Account a join a.posts p where p.agency = :agency and" + HELD
            + "order by a.fullName, a.name, p.title")
    List<Official> officials(AgencyId agency, LocalDate day, Limit limit);

    /** An official and their post, such as "Chủ tịch". */
    record Official(UUID person, String name, String fullName, String title, Post.Standing standing) {

        public String position() {
            return standing.spoken(title);
        }
    }

    /** Who holds a role in an agency today, or will, and still on {@code until}; accounts by name. */
    @Query("""
            select distinct a.name from Account a join a.posts p join p.roles r
            where p.agency = :agency and r = :role and p.firstDay <= :today
              and (p.lastDay is null or p.lastDay >= :until) and a.lockedAt is null
            """)
    List<String> lasting(AgencyId agency, Role role, LocalDate today, LocalDate until);

    /** Whether somebody works in an agency itself with a role on a day. */
    @Query("select count(p) > 0 from Account a join a.posts p join p.roles r where a.name = :name and r = :role"
            + " and p.agency = :agency and"
            + HELD)
    boolean holds(String name, Role role, AgencyId agency, LocalDate day);

    /** Everybody with one of these roles in an agency on a day, once for each post that gives it, by name. */
    @Query("select distinct " + HOLDER + " from Account a join a.posts p join p.roles r"
            + " where p.agency = :agency and r in :roles and" + HELD + "order by a.fullName, a.name, p.title")
    List<Holder> holders(AgencyId agency, Collection<Role> roles, LocalDate day);

    /** These people in each post that they hold on a day, by name. */
    @Query("select " + HOLDER + " from Account a join a.posts p where a.name in :names and" + HELD
            + "order by a.fullName, a.name, p.firstDay, p.title")
    List<Holder> holders(Collection<String> names, LocalDate day);

    /** These posts and whose they are, those that are over too. */
    @Query("select " + HOLDER + " from Account a join a.posts p where p.id.value in :posts")
    List<Holder> holders(Collection<UUID> posts);

    /** Somebody in one of their posts: "Hoàng Văn Ký" as "Chủ tịch" of an agency. */
    record Holder(UUID post, String name, String fullName, String title, Post.Standing standing, String agencyName) {

        public PostId id() {
            return new PostId(post);
        }

        public AccountName account() {
            return new AccountName(name);
        }

        /** "Chủ tịch, Ủy ban nhân dân phường Sen Hồ"; the agency alone where nobody wrote a title. */
        public String position() {
            return title.isEmpty() ? agencyName : standing.spoken(title) + ", " + agencyName;
        }

        /** The person and the post. */
        public String label() {
            return fullName + " – " + position();
        }
    }

    /** These posts and whose they are; those that are none are missing. */
    default Map<PostId, Holder> byPost(Collection<PostId> posts) {
        return posts.isEmpty()
                ? Map.of()
                : holders(posts.stream().map(PostId::value).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Holder::id, Function.identity()));
    }

    /** Locks accounts until the transaction ends, always in the same order. */
    @Query(value = "select name from account where name in (:names) order by name for update", nativeQuery = true)
    List<String> lock(Collection<String> names);

    @Query("select new vn.motcua.agency.Accounts$Named(a.name, a.fullName) from Account a where a.name in :names")
    List<Named> named(Collection<String> names);

    /** An account and whose it is. */
    record Named(String name, String fullName) {

        public AccountName account() {
            return new AccountName(name);
        }
    }

    /** The full names of these accounts; those without one, such as the system's, are missing. */
    default Map<AccountName, String> fullNames(Collection<AccountName> accounts) {
        var names = accounts.stream().map(AccountName::value).collect(Collectors.toSet());
        return names.isEmpty()
                ? Map.of()
                : named(names).stream()
                        .collect(Collectors.toMap(found -> new AccountName(found.name()), Named::fullName));
    }

    /** The account with this name, or 404. */
    default Account get(AccountName name) {
        return findById(name.value()).orElseThrow(() -> RuleViolation.notFound("account.unknown", name.value()));
    }
}
