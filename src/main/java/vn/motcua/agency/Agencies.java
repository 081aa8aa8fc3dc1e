package vn.motcua.agency;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.motcua.core.AgencyId;
import vn.motcua.core.RuleViolation;

/** All agencies (<i>cơ quan</i>). */
public interface Agencies extends Repository<Agency, String> {

    Optional<Agency> findById(String id);

    List<Agency> findAllByOrderByName();

    List<Agency> findByIdIn(Collection<String> ids);

    boolean existsById(String id);

    Agency save(Agency agency);

    /** Those of some kinds that exist on a day, by name. */
    @Query("""
            select a from Agency a where a.kind in :kinds
              and a.validFrom <= :day and (a.lastDay is null or a.lastDay >= :day) order by a.name
            """)
    List<Agency> existing(Collection<Agency.Kind> kinds, LocalDate day);

    /** Those that serve one of these administrative units on a day. */
    @Query("""
            select a from Agency a where a.unitCode in :units
              and a.validFrom <= :day and (a.lastDay is null or a.lastDay >= :day) order by a.name
            """)
    List<Agency> serving(Collection<String> units, LocalDate day);

    /** Those that govern a unit on {@code from} or later. */
    @Query("""
            select a from Agency a where a.unitCode = :unit and a.kind = :kind
              and (a.lastDay is null or a.lastDay >= :from)
            """)
    List<Agency> governing(String unit, Agency.Kind kind, LocalDate from);

    /** Those directly below one, by identifier, after one of them; abolished ones too. */
    @Query("select a from Agency a where a.parent = :parent and a.id > :after order by a.id")
    List<Agency> below(AgencyId parent, String after, Limit limit);

    /** Those in an agency and below whose folded identifier and name contain {@code words}, by identifier. */
    @Query("""
            select a from Agency a where (a.id = :top or a.id like concat(:top, '.%'))
              and a.folded like concat('%', :words, '%') and a.id > :after order by a.id
            """)
    List<Agency> search(String top, String words, String after, Limit limit);

    /** How many stand directly below each of these, where any do. */
    @Query("""
            select new vn.motcua.agency.Agencies$Below(a.parent, count(a)) from Agency a
            where a.parent in :parents group by a.parent
            """)
    List<Below> countBelow(Collection<AgencyId> parents);

    /** How many stand directly below an agency. */
    record Below(AgencyId parent, long count) {}

    /** Whether an agency that exists on {@code day} or later stands directly below. */
    @Query("""
            select count(a) > 0 from Agency a where a.parent = :parent and (a.lastDay is null or a.lastDay >= :day)
            """)
    boolean hasBelow(AgencyId parent, LocalDate day);

    /**
     * Those of them that exist on a day, locked against their end until the transaction ends: whoever gives work to an
     * agency holds it meanwhile.
     */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("""
            select a.id from Agency a where a.id in :ids and (a.lastDay is null or a.lastDay >= :day) order by a.id
            """)
    List<String> hold(Collection<String> ids, LocalDate day);

    /** Locks an agency until the transaction ends: whoever ends it waits for all who are giving it work. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Agency a where a.id = :id")
    Optional<Agency> lock(String id);

    /** The agency with this identifier, or 404. */
    default Agency get(AgencyId id) {
        return findById(id.value()).orElseThrow(() -> RuleViolation.notFound("agency.unknown", id.value()));
    }
}
