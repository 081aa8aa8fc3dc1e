package vn.motcua.dossier;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
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

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Dossier d where d.id = :id")
    Optional<Dossier> lock(DossierId id);

    /** The dossier, or 404. */
    default Dossier get(DossierId id) {
        return findById(id).orElseThrow(() -> RuleViolation.notFound("dossier.unknown"));
    }

    /** The dossier with its row locked until the transaction ends: who comes second waits, then sees what happened. */
    default Dossier getForChange(DossierId id) {
        return lock(id).orElseThrow(() -> RuleViolation.notFound("dossier.unknown"));
    }

    /** The dossier with this number if {@code actor} may know of it, or 404. */
    default Dossier get(DossierNumber number, Actor actor) {
        return findByNumber(number)
                .filter(dossier -> dossier.isVisibleTo(actor))
                .orElseThrow(() -> RuleViolation.notFound("dossier.unknown"));
    }

    /** The dossier with this id if {@code actor} may know of it, or 404. */
    default Dossier get(DossierId id, Actor actor) {
        return findById(id)
                .filter(dossier -> dossier.isVisibleTo(actor))
                .orElseThrow(() -> RuleViolation.notFound("dossier.unknown"));
    }
}
