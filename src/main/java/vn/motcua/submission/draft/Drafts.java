package vn.motcua.submission.draft;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.motcua.core.AccountName;

/** All drafts (<i>bản nháp</i>). */
interface Drafts extends Repository<Draft, UUID> {

    Optional<Draft> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Draft d where d.id = :id")
    Optional<Draft> lock(UUID id);

    Draft save(Draft draft);

    void delete(Draft draft);

    /** Somebody's drafts that are not sent, the latest first. */
    @Query("select d from Draft d where d.owner = :owner and d.dossier is null and d.updatedAt > :since"
            + " order by d.updatedAt desc limit 20")
    List<Draft> open(AccountName owner, Instant since);

    @Query("select d.id from Draft d where d.updatedAt <= :before order by d.updatedAt limit 500")
    List<UUID> untouchedSince(Instant before);
}
