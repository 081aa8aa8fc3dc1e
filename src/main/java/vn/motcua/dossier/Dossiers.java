package vn.motcua.dossier;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.DossierId;
import vn.motcua.core.RuleViolation;

/** All dossiers (<i>hồ sơ</i>). */
public interface Dossiers extends Repository<Dossier, DossierId> {

    Optional<Dossier> findById(DossierId id);

    List<Dossier> findAllByIdIn(Collection<DossierId> ids);

    Optional<Dossier> findByNumber(DossierNumber number);

    /** Saves it and writes its events to the ledger. */
    Dossier save(Dossier dossier);

    /** Saves it so that the process engine sees it within the transaction. */
    Dossier saveAndFlush(Dossier dossier);

    /** Whether a file is a paper of any dossier. */
    @Query("select count(d) > 0 from Dossier d join d.attachments a where a.file = :file")
    boolean hold(UUID file);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Dossier d where d.id = :id")
    Optional<Dossier> lock(DossierId id);

    /** Somebody's own dossiers, newest first, older than this place. */
    @Query("""
            select d from Dossier d
            where d.filedBy = :account and (:status is null or d.status = :status)
              and (d.clocks.submittedAt < :before or (d.clocks.submittedAt = :before and d.id.value < :beforeId))
            order by d.clocks.submittedAt desc, d.id.value desc
            """)
    List<Dossier> filedBy(
            AccountName account, @Nullable DossierStatus status, Instant before, UUID beforeId, Limit limit);

    /** The dossier, or 404. */
    default Dossier get(DossierId id) {
        return findById(id).orElseThrow(() -> RuleViolation.notFound("dossier.unknown"));
    }

    /** The dossier with its row locked until the transaction ends: who comes second waits, then sees what happened. */
    default Dossier getForChange(DossierId id) {
        return lock(id).orElseThrow(() -> RuleViolation.notFound("dossier.unknown"));
    }

    /** Lets {@code verb} change a dossier under its row lock, and writes what happened to the ledger. */
    default Dossier change(DossierId id, Consumer<Dossier> verb) {
        var dossier = getForChange(id);
        verb.accept(dossier);
        return save(dossier);
    }

    /** The dossier with this number if {@code actor} may know of it, or 404. */
    default Dossier get(DossierNumber number, Actor actor) {
        return seen(findByNumber(number), actor);
    }

    /** The dossier with this id if {@code actor} may know of it, or 404. */
    default Dossier get(DossierId id, Actor actor) {
        return seen(findById(id), actor);
    }

    private static Dossier seen(Optional<Dossier> found, Actor actor) {
        var dossier = found.orElseThrow(() -> RuleViolation.notFound("dossier.unknown"));
        if (!dossier.isVisibleTo(actor)) {
            throw RuleViolation.hidden("dossier.unknown", dossier::isVisibleTo);
        }
        return dossier;
    }
}
