package vn.motcua.slips;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.motcua.core.DossierId;

/** All slips (<i>phiếu</i>). */
interface Slips extends Repository<Slip, UUID> {

    Slip save(Slip slip);

    Optional<Slip> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Slip s where s.id = :id")
    Optional<Slip> lock(UUID id);

    /** The signed bytes, without loading the slip: what another transaction does to it is seen once it is locked. */
    @Query("select s.file from Slip s where s.id = :id")
    Optional<UUID> signedFile(UUID id);

    /** A dossier's slips in the order of issue, without their words. */
    @Query("""
            select new vn.motcua.slips.IssuedSlip(s.id, s.dossier, s.kind, s.number, s.issuedAt, s.cause)
            from Slip s where s.dossier = :dossier order by s.issuedAt, s.number
            """)
    List<IssuedSlip> of(DossierId dossier);
}
