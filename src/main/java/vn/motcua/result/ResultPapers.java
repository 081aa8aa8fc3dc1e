package vn.motcua.result;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.motcua.core.DossierId;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;

/** All result papers (<i>giấy tờ kết quả</i>). */
interface ResultPapers extends Repository<ResultPaper, UUID> {

    ResultPaper save(ResultPaper paper);

    Optional<ResultPaper> findById(UUID id);

    List<ResultPaper> findByPublished(Sha256 fingerprint);

    @Query("select p from ResultPaper p where p.dossier = :dossier order by p.edition desc fetch first 1 rows only")
    Optional<ResultPaper> latest(DossierId dossier);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from ResultPaper p where p.id = :id")
    Optional<ResultPaper> lock(UUID id);

    /** The id alone: what happens to the row in another transaction is then seen when it is loaded. */
    @Query("select p.id from ResultPaper p where p.dossier = :dossier order by p.edition desc fetch first 1 rows only")
    Optional<UUID> latestId(DossierId dossier);

    /** The latest edition for a dossier, or 404. */
    default ResultPaper of(DossierId dossier) {
        return latest(dossier).orElseThrow(() -> RuleViolation.notFound("result.none"));
    }
}
