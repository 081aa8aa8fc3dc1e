package vn.motcua.work;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DossierId;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.workflow.WorkItemId;

/** All work items (<i>đầu việc</i>), open ones and the log of those done. */
public interface WorkItems extends Repository<WorkItem, String> {

    WorkItem save(WorkItem item);

    Optional<WorkItem> findById(String id);

    /** Whose dossier an item belongs to, without loading the item. */
    @Query("select w.dossier from WorkItem w where w.id = :id")
    Optional<DossierId> dossierOf(String id);

    /** How many steps a dossier has been through or is in. */
    @Query("select count(w) from WorkItem w where w.dossier = :dossier")
    int count(DossierId dossier);

    /** The steps of a dossier in the order in which they were opened. */
    @Query("select w from WorkItem w where w.dossier = :dossier order by w.position")
    List<WorkItem> of(DossierId dossier);

    @Query("select w from WorkItem w where w.dossier = :dossier and w.closedAt is null order by w.position")
    List<WorkItem> open(DossierId dossier);

    @Query("select w from WorkItem w where w.dossier in :dossiers and w.closedAt is null")
    List<WorkItem> open(Collection<DossierId> dossiers);

    /** What was done last, such as {@code approve}; nothing before anything was. */
    default boolean lastActionWas(DossierId dossier, String action) {
        return lastDone(dossier)
                .flatMap(WorkItem::action)
                .filter(action::equals)
                .isPresent();
    }

    /** Whether this was ever done, such as {@code transfer}. */
    @Query("select count(w) > 0 from WorkItem w where w.dossier = :dossier and w.action = :action")
    boolean wasDone(DossierId dossier, String action);

    /** The step that was done last. */
    @Query("""
            select w from WorkItem w where w.dossier = :dossier and w.action is not null
            order by w.position desc fetch first 1 rows only
            """)
    Optional<WorkItem> lastDone(DossierId dossier);

    List<WorkItem> findAllByIdIn(Collection<String> ids);

    /**
     * Open items of a role in an agency that somebody has taken, or a delegate in their place.
     *
     * @param alsoQueue with those that nobody has taken
     */
    @Query("""
            select w.id from WorkItem w
            where w.closedAt is null and w.role = :role
              and w.agency = :agency
              and (w.owner = :account or w.onBehalfOf = :account or (:alsoQueue = true and w.owner is null))
            order by w.dossier.value, w.position
            """)
    List<String> heldBy(AccountName account, Role role, AgencyId agency, boolean alsoQueue);

    /** The item if {@code actor} may know of it, or 404. */
    default WorkItem get(WorkItemId id, Actor actor) {
        var item = findById(id.value()).orElseThrow(() -> RuleViolation.notFound("work-item.unknown"));
        if (!item.isVisibleTo(actor)) {
            throw RuleViolation.hidden("work-item.unknown", item::isVisibleTo);
        }
        return item;
    }
}
