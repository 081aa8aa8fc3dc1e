package vn.motcua.mandate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DelegationId;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;

/** All delegations (<i>ủy quyền</i>), those that are over included. */
interface Delegations extends Repository<Delegation, DelegationId> {

    Delegation save(Delegation delegation);

    Delegation saveAndFlush(Delegation delegation);

    Optional<Delegation> findById(DelegationId id);

    /** Those from or to one of these posts in a role that end later. */
    @Query("""
            select d from Delegation d where d.role = :role and d.revokedAt is null and d.validUntil > :after
              and (d.fromPost in (:posts) or d.toPost in (:posts))
            """)
    List<Delegation> touching(Collection<UUID> posts, Role role, Instant after);

    /** Those from and to a post that end later. */
    @Query("""
            select d from Delegation d where (d.fromPost = :post or d.toPost = :post)
              and d.revokedAt is null and d.validUntil > :after
            """)
    List<Delegation> restingOn(UUID post, Instant after);

    /** What somebody was ever given in a role, the one that ends last first. */
    @Query("select d from Delegation d where d.to = :to and d.role = :role order by d.validUntil desc")
    List<Delegation> received(AccountName to, Role role, Limit limit);

    /** What any of several people have given, in whatever role, and is valid. */
    @Query("""
            select d from Delegation d where d.from in (:from) and d.revokedAt is null
              and d.validFrom <= :now and d.validUntil > :now order by d.validUntil desc
            """)
    List<Delegation> given(Collection<AccountName> from, Instant now);

    /** Those given or received by somebody, the one that ends last first. */
    @Query(
            "select d from Delegation d where d.from = :account or d.to = :account order by d.validUntil desc, d.givenAt desc")
    List<Delegation> of(AccountName account, Limit limit);

    /** Those of a whole agency and below, the one that ends last first. */
    @Query("""
            select d from Delegation d
            where d.agency = :agency or cast(d.agency as string) like concat(cast(:agency as string), '.%')
            order by d.validUntil desc, d.givenAt desc
            """)
    List<Delegation> in(AgencyId agency, Limit limit);

    /** The delegation with this identity, or 404. */
    default Delegation get(DelegationId id) {
        return findById(id).orElseThrow(() -> RuleViolation.notFound("delegation.unknown"));
    }
}
