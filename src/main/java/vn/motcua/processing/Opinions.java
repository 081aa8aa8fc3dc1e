package vn.motcua.processing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.motcua.core.DossierId;

/** All opinions (<i>ý kiến</i>) that were asked. */
interface Opinions extends Repository<Opinion, UUID> {

    Opinion save(Opinion opinion);

    Optional<Opinion> findByWorkItem(String workItem);

    /** How many were asked in the last round. */
    @Query("""
            select count(o) from Opinion o where o.dossier = :dossier
              and o.askedAt = (select max(l.askedAt) from Opinion l where l.dossier = :dossier)
            """)
    int countAsked(DossierId dossier);

    /** How many of the last round are not answered. */
    @Query("""
            select count(o) from Opinion o where o.dossier = :dossier and o.answeredAt is null
              and o.askedAt = (select max(l.askedAt) from Opinion l where l.dossier = :dossier)
            """)
    int countUnanswered(DossierId dossier);

    /** Until when the last round may be answered. */
    @Query("select max(o.dueAt) from Opinion o where o.dossier = :dossier and o.askedAt ="
            + " (select max(l.askedAt) from Opinion l where l.dossier = :dossier)")
    Optional<Instant> dueAt(DossierId dossier);

    /** Those of the last round that no step stands for yet. */
    @Query("""
            select o from Opinion o where o.dossier = :dossier and o.workItem is null and o.answeredAt is null
              and o.askedAt = (select max(l.askedAt) from Opinion l where l.dossier = :dossier)
            order by o.agency
            """)
    List<Opinion> unplaced(DossierId dossier);
}
