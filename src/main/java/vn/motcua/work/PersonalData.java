package vn.motcua.work;

import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.DossierNumber;

/** Who of the officials may read what people declared, and the record of each reading with its purpose. */
@Component
public class PersonalData {

    private static final Logger log = LoggerFactory.getLogger(PersonalData.class);

    /** Administrators watch throughput and mend failed steps: they need nobody's data for that. */
    private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.CITIZEN, Role.ADMINISTRATOR));

    /** Stops with 403 unless the actor works on dossiers, or inspects, in an agency. */
    public void mayBeReadBy(Actor actor) {
        if (actor.agency() == null || READERS.stream().noneMatch(actor::is)) {
            throw RuleViolation.forbidden("actor.role-missing", Role.INSPECTOR.id());
        }
    }

    /** Writes down that somebody reads a dossier's data: number, account and step, nothing of the data. */
    public void read(DossierNumber dossier, Actor actor, String purpose) {
        log.info("{} reads the data of dossier {} for {}", actor.account(), dossier, purpose);
    }

    /**
     * Whether the actor may read the data of a unit's dossiers in a list; if so, it is written down that they do, once for
     * the list.
     */
    public boolean readList(AgencyId unit, Actor actor, String purpose) {
        boolean reader = actor.agency() != null && READERS.stream().anyMatch(actor::is);
        if (reader) {
            log.info("{} reads the data of dossiers of {} for {}", actor.account(), unit, purpose);
        }
        return reader;
    }
}
