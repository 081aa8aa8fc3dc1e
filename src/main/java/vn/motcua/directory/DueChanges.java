package vn.motcua.directory;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;

/**
 * The planned changes of one day (<i>thay đổi đến ngày có hiệu lực</i>): all of them begin together. One that the tree of its
 * day forbids is stopped with the reason, and the others are looked at again without it.
 */
@Component
class DueChanges {

    private static final Logger log = LoggerFactory.getLogger(DueChanges.class);

    private final Agencies agencies;
    private final TreeCheck tree;
    private final TreeChain chain;
    private final EntityManager entities;

    DueChanges(Agencies agencies, TreeCheck tree, TreeChain chain, EntityManager entities) {
        this.agencies = agencies;
        this.tree = tree;
        this.chain = chain;
        this.entities = entities;
    }

    /** A planned change: an agency has one a day. */
    private record Due(AgencyId agency, AccountName by) {}

    /** Whoever holds the chain first does it; the next one finds nothing left. */
    @Transactional
    public void begin(LocalDate day) {
        chain.hold();
        var due = new ArrayList<>(agencies.due(day).stream()
                .filter(state -> state.from().equals(day))
                .map(state -> new Due(state.agency(), state.givenBy().orElse(AccountName.SYSTEM)))
                .toList());
        while (due.removeIf(one -> isStopped(one, day))) {
            log.debug("the rest of {} is looked at again without what was stopped", day);
        }
        due.forEach(one -> begin(one, day));
    }

    private boolean isStopped(Due one, LocalDate day) {
        forget();
        var agency = agencies.get(one.agency());
        var problem = problem(agency, day);
        if (problem.isEmpty()) {
            return false;
        }
        var stopped = agency.stop(day, problem.get());
        agencies.save(agency);
        chain.tell(TreeChain.Kind.STOPPED, one.agency(), stopped, one.by());
        log.warn(
                "agency {} does not change on {}: {}",
                one.agency(),
                day,
                problem.get().code());
        return true;
    }

    private Optional<FieldError> problem(Agency agency, LocalDate day) {
        if (agency.lastDay().isPresent()) {
            return Optional.of(
                    new FieldError("from", "agency.abolished", agency.id().value()));
        }
        try {
            tree.check(agency.timeLine(), TreeCheck.Touched.only(day));
            return Optional.empty();
        } catch (InvalidInput e) {
            return Optional.of(e.errors().getFirst());
        }
    }

    private void begin(Due one, LocalDate day) {
        forget();
        var agency = agencies.get(one.agency());
        var name = agency.name();
        var parent = agency.parent();
        agency.begin(day);
        agency.parent().map(agencies::get).map(Agency::name).ifPresent(agency::nameAbove);
        agencies.save(agency);
        boolean stays = agency.parent().equals(parent);
        chain.tell(stays ? TreeChain.Kind.CHANGED : TreeChain.Kind.MOVED, agency, day, one.by());
        log.info("agency {} is changed from {}", one.agency(), day);
        if (!agency.name().equals(name)) {
            agencies.renameAbove(one.agency(), agency.name());
        }
    }

    /** Each query looks through all that is still in memory, so that many changes would take longer and longer. */
    private void forget() {
        entities.flush();
        entities.clear();
    }
}
