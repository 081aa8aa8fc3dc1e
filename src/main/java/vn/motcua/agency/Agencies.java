package vn.motcua.agency;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
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

    /** Those of some kinds in an agency and below that exist on a day, by name. */
    @Query("""
            select a from Agency a where (a.id = :top or a.id like concat(:top, '.%')) and a.kind in :kinds
              and a.validFrom <= :day and (a.lastDay is null or a.lastDay >= :day) order by a.name
            """)
    List<Agency> existingIn(String top, Collection<Agency.Kind> kinds, LocalDate day);

    /** Those that serve one of these administrative units on a day. */
    @Query("""
            select a from Agency a where a.unitCode in :units
              and a.validFrom <= :day and (a.lastDay is null or a.lastDay >= :day) order by a.name
            """)
    List<Agency> serving(Collection<String> units, LocalDate day);

    /** Those directly below one, by identifier, after one of them; abolished ones too. */
    @Query("select a from Agency a where a.parent = :parent and a.id > :after order by a.id")
    List<Agency> below(AgencyId parent, String after, Limit limit);

    /**
     * Those in an agency and below whose folded identifier and name, or a former name, contain {@code words}, by identifier.
     */
    @Query("""
            select a from Agency a where (a.id = :top or a.id like concat(:top, '.%'))
              and (a.folded like concat('%', :words, '%') or exists (
                select 1 from AgencyState s where s.agency = a.id and s.phase = HOLDS
                  and s.folded like concat('%', :words, '%')))
              and a.id > :after order by a.id
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

    /** All that ended, with whoever came after them. */
    @Query("select new vn.motcua.agency.Agencies$Ended(a.id, a.successor) from Agency a where a.successor is not null")
    List<Ended> ended();

    /** An agency that ended, and whoever came after it. */
    record Ended(String id, AgencyId successor) {}

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

    /** What these were, are and will be, by day; plans that were stopped do not count. */
    @Query("select s from AgencyState s where s.agency in :ids and s.phase <> STOPPED order by s.fromDay")
    List<AgencyState> states(Collection<String> ids);

    /** What these are on a day, past or to come. */
    @Query("""
            select s from AgencyState s where s.agency in :ids and s.phase <> STOPPED and s.fromDay = (
              select max(t.fromDay) from AgencyState t
              where t.agency = s.agency and t.phase <> STOPPED and t.fromDay <= :day)
            """)
    List<AgencyState> asOf(Collection<String> ids, LocalDate day);

    /** What those are, by agency and day, that govern a unit at any time. */
    @Query("""
            select s from AgencyState s where s.phase <> STOPPED and s.agency in (
              select t.agency from AgencyState t
              where t.facts.unitCode = :unit and t.facts.kind = :kind and t.phase <> STOPPED)
            order by s.agency, s.fromDay
            """)
    List<AgencyState> everGoverning(String unit, Agency.Kind kind);

    /** What these were or are, by day, where the name contains {@code words}. */
    @Query("""
            select s from AgencyState s where s.agency in :ids and s.phase = HOLDS
              and s.folded like concat('%', :words, '%') order by s.fromDay
            """)
    List<AgencyState> formerly(Collection<String> ids, String words);

    /** Planned changes whose day has come, in the order in which they are to begin. */
    @Query("select s from AgencyState s where s.phase = PLANNED and s.fromDay <= :today order by s.fromDay, s.id")
    List<AgencyState> due(LocalDate today);

    /** Planned changes by which others come to stand below an agency, or stay there, by day. */
    @Query("""
            select s from AgencyState s where s.phase = PLANNED and s.facts.parent = :parent
              and exists (select 1 from Agency a where a.id = s.agency and a.lastDay is null)
            order by s.fromDay, s.agency
            """)
    List<AgencyState> plannedBelow(AgencyId parent, Limit limit);

    /** Changes in an agency and below that could not begin, the newest first. */
    @Query("""
            select s from AgencyState s where s.phase = STOPPED and (s.agency = :top or s.agency like concat(:top, '.%'))
            order by s.fromDay desc, s.id desc
            """)
    List<AgencyState> stopped(String top, Limit limit);

    /** Tells those directly below an agency how it is called from now on. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Agency a set a.parentName = :name where a.parent = :above and a.parentName <> :name")
    int renameAbove(AgencyId above, String name);

    /** The agency with this identifier, or 404. */
    default Agency get(AgencyId id) {
        return findById(id.value()).orElseThrow(() -> RuleViolation.notFound("agency.unknown", id.value()));
    }
}
