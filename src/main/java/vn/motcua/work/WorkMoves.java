package vn.motcua.work;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.motcua.core.DossierId;

/** All moves of open items (<i>chuyển giao việc</i>). */
public interface WorkMoves extends Repository<WorkMove, UUID> {

    WorkMove save(WorkMove move);

    @Query("select m from WorkMove m where m.dossier = :dossier order by m.movedAt")
    List<WorkMove> of(DossierId dossier);
}
