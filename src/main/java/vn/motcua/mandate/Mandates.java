package vn.motcua.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Post;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DelegationId;
import vn.motcua.core.PostId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;

/** Who may act in whose place (<i>ai được ủy quyền</i>), read in one statement. */
@Component
public class Mandates {

    private static final int REMEMBERED = 50;

    private final JdbcClient database;
    private final Delegations delegations;

    Mandates(JdbcClient database, Delegations delegations) {
        this.database = database;
        this.delegations = delegations;
    }

    /** What {@code account} may do in others' place at {@code now}. */
    public List<Mandate> of(AccountName account, Instant now) {
        return database.sql("""
                select d.id, d.to_post, d.from_account, d.from_post, f.full_name, p.title, p.standing, d.role, d.agency, d.procedures, d.valid_until,
                       (select count(*) from absence a where a.account = d.from_account and a.cancelled_at is null
                        and a.absent_from <= :now and a.absent_until > :now) as away
                from delegation d join account f on f.name = d.from_account join post p on p.id = d.from_post
                where d.to_account = :account and d.to_post is not null and d.revoked_at is null and d.valid_from <= :now and d.valid_until > :now
                order by d.valid_until, d.id
                """)
                .param("account", account.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Mandates::mandate)
                .list();
    }

    private static Mandate mandate(ResultSet row, int number) throws SQLException {
        return new Mandate(
                new DelegationId(row.getObject("id", UUID.class)),
                new PostId(row.getObject("to_post", UUID.class)),
                new AccountName(row.getString("from_account")),
                new PostId(row.getObject("from_post", UUID.class)),
                row.getString("full_name"),
                title(row),
                Role.valueOf(row.getString("role")),
                new AgencyId(row.getString("agency")),
                Delegation.read(row.getString("procedures")),
                row.getObject("valid_until", OffsetDateTime.class).toInstant(),
                row.getLong("away") > 0);
    }

    private static String title(ResultSet row) throws SQLException {
        var title = row.getString("title");
        return title == null || title.isEmpty()
                ? ""
                : Post.Standing.valueOf(row.getString("standing")).spoken(title);
    }

    /** What any of {@code from} have delegated and is valid at {@code now}. */
    public List<Delegation> given(Collection<AccountName> from, Instant now) {
        return from.isEmpty() ? List.of() : delegations.given(from, now);
    }

    /**
     * What papers and the step log say of a delegation that was used.
     *
     * @param document the number of the written decision
     * @param fromPost the post on which it rests
     * @param fromTitle such as "Chủ tịch"; empty when nobody wrote one
     * @param toPost the post in which it was used
     */
    public record Used(
            DelegationId id,
            @Nullable String document,
            Instant givenAt,
            @Nullable PostId fromPost,
            String fromTitle,
            @Nullable PostId toPost) {}

    /** Delegations that acts name, valid or over. */
    public List<Used> used(Collection<DelegationId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("""
                        select d.id, d.document, d.given_at, d.from_post, p.title, p.standing, d.to_post
                        from delegation d left join post p on p.id = d.from_post where d.id in (:ids)
                        """)
                        .param("ids", ids.stream().map(DelegationId::value).toList())
                        .query(Mandates::used)
                        .list();
    }

    /** A delegation that an act names. */
    public Optional<Used> used(DelegationId id) {
        return used(List.of(id)).stream().findFirst();
    }

    private static Used used(ResultSet row, int number) throws SQLException {
        return new Used(
                new DelegationId(row.getObject("id", UUID.class)),
                row.getString("document"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                post(row.getObject("from_post", UUID.class)),
                title(row),
                post(row.getObject("to_post", UUID.class)));
    }

    private static @Nullable PostId post(@Nullable UUID id) {
        return id == null ? null : new PostId(id);
    }

    /** The delegation for such work that {@code to} had last or will have; to say why they may not do it now. */
    public Optional<Delegation> nearest(AccountName to, Role role, AgencyId where, ProcedureCode procedure) {
        return delegations.received(to, role, Limit.of(REMEMBERED)).stream()
                .filter(received -> received.covers(role, where, procedure))
                .max(Comparator.comparing(Delegation::end));
    }
}
