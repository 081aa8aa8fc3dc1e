package vn.motcua.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.Dossiers;
import vn.motcua.place.Places;

/**
 * Makes, changes and abolishes agencies (<i>thành lập, sắp xếp, bãi bỏ cơ quan</i>). Whoever changes a tree locks its
 * highest agency first, so that two changes at once cannot close a circle between them.
 */
@Component
class DirectoryDesk {

    static final int LISTED = 20;

    private static final Logger log = LoggerFactory.getLogger(DirectoryDesk.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int DEEPEST = 10;

    private final Agencies agencies;
    private final Dossiers dossiers;
    private final Places places;
    private final Clock clock;

    DirectoryDesk(Agencies agencies, Dossiers dossiers, Places places, Clock clock) {
        this.agencies = agencies;
        this.dossiers = dossiers;
        this.places = places;
        this.clock = clock;
    }

    @Transactional
    public void create(AgencyId id, AgencyPlan plan, Actor by) {
        by.require(Role.ADMINISTRATOR, id);
        lockTree(id);
        if (agencies.existsById(id.value())) {
            throw InvalidInput.of("id", "directory.id-taken", id.value());
        }
        agencies.save(new Agency(id, plan.names(check(id, plan, null)), plan.standing()));
        log.info("{} makes agency {}", by.account(), id);
    }

    @Transactional
    public void change(AgencyId id, AgencyPlan plan, Actor by) {
        by.require(Role.ADMINISTRATOR, id);
        lockTree(id);
        var agency = agencies.get(id);
        agency.change(plan.names(check(id, plan, agency)), plan.standing());
        agencies.save(agency);
        log.info("{} changes agency {}", by.account(), id);
    }

    /**
     * Abolishes an agency. Its last day is over already: what it could still receive afterwards would be nobody's.
     *
     * @param successor whom old addresses and dossiers lead to
     */
    @Transactional
    public void abolish(AgencyId id, LocalDate lastDay, AgencyId successor, Actor by) {
        by.require(Role.ADMINISTRATOR, id);
        lockTree(id);
        var agency = agencies.get(id);
        if (!lastDay.isBefore(today())) {
            throw InvalidInput.of("lastDay", "directory.last-day");
        }
        if (agencies.hasBelow(id, today())) {
            throw RuleViolation.conflict("directory.has-below", agency.name());
        }
        boolean follows = !successor.equals(id)
                && successor.isBeside(id)
                && agencies.findById(successor.value())
                        .filter(next -> next.existsOn(lastDay.plusDays(1)) && next.existsOn(today()))
                        .isPresent();
        if (!follows) {
            throw InvalidInput.of("successor", "directory.successor", successor.value());
        }
        var open = openDossiers(id);
        if (!open.isEmpty()) {
            throw RuleViolation.conflict("directory.open-dossiers", agency.name());
        }
        agency.abolish(lastDay, successor);
        agencies.save(agency);
        log.info("{} abolishes agency {} after {}, successor {}", by.account(), id, lastDay, successor);
    }

    /** The first open dossiers of an agency: while there are any, it cannot be abolished. */
    @Transactional(readOnly = true)
    public List<DossierNumber> openDossiers(AgencyId id) {
        return dossiers.open(id, Limit.of(LISTED));
    }

    /** Checks a plan against the rest of the tree, and says how the agency above is called. */
    private String check(AgencyId id, AgencyPlan plan, @Nullable Agency before) {
        checkUnit(id, plan, before);
        var parent = plan.parent();
        if (parent == null) {
            return before == null ? "Chính phủ" : before.parentName();
        }
        var above = Optional.of(parent)
                .filter(id::isBeside)
                .flatMap(known -> agencies.findById(known.value()))
                .filter(known -> known.lastDay().isEmpty())
                .orElseThrow(() -> InvalidInput.of("parent", "directory.parent-unknown", parent.value()));
        if (above.validFrom().isAfter(plan.validFrom())) {
            throw InvalidInput.of("validFrom", "directory.before-parent", above.name());
        }
        refuseCircle(id, above);
        return above.name();
    }

    private void refuseCircle(AgencyId id, Agency above) {
        Optional<Agency> next = Optional.of(above);
        for (int depth = 0; next.isPresent(); depth++) {
            if (next.get().id().equals(id)) {
                throw InvalidInput.of("parent", "directory.circle", above.name());
            }
            if (depth == DEEPEST) {
                throw InvalidInput.of("parent", "directory.too-deep", DEEPEST);
            }
            next = next.get().parent().map(agencies::get);
        }
    }

    private void checkUnit(AgencyId id, AgencyPlan plan, @Nullable Agency before) {
        var unit = plan.unitCode();
        if (unit == null) {
            return;
        }
        boolean same = before != null && before.unitCode().filter(unit::equals).isPresent();
        if (!same && !places.existed(unit)) {
            throw InvalidInput.of("unitCode", "directory.unit-unknown", unit);
        }
        if (plan.kind().governs()) {
            agencies.governing(unit, plan.kind(), plan.validFrom()).stream()
                    .filter(other -> !other.id().equals(id))
                    .findFirst()
                    .ifPresent(other -> {
                        throw InvalidInput.of("validFrom", "directory.overlaps", other.name());
                    });
        }
    }

    private void lockTree(AgencyId id) {
        agencies.lock(id.value().split("\\.", 2)[0]);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }
}
