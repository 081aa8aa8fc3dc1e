package vn.motcua.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.place.Places;

/** Makes and changes agencies (<i>thành lập, sắp xếp cơ quan</i>). */
@Component
class DirectoryDesk {

    private static final int DEEPEST = 10;

    private final Agencies agencies;
    private final Places places;
    private final TreeChain chain;

    DirectoryDesk(Agencies agencies, Places places, TreeChain chain) {
        this.agencies = agencies;
        this.places = places;
        this.chain = chain;
    }

    @Transactional
    public void create(AgencyId id, AgencyPlan plan, Actor by) {
        by.require(Role.ADMINISTRATOR, id);
        chain.hold();
        if (agencies.existsById(id.value())) {
            throw InvalidInput.of("id", "directory.id-taken", id.value());
        }
        var made = agencies.save(new Agency(id, plan.names(check(id, plan, null)), plan.standing()));
        chain.tell(TreeChain.Kind.MADE, made, by.account());
    }

    @Transactional
    public void change(AgencyId id, AgencyPlan plan, Actor by) {
        by.require(Role.ADMINISTRATOR, id);
        chain.hold();
        var agency = agencies.get(id);
        var before = agency.parent();
        agency.change(plan.names(check(id, plan, agency)), plan.standing());
        agencies.save(agency);
        boolean stays = agency.parent().equals(before);
        chain.tell(stays ? TreeChain.Kind.CHANGED : TreeChain.Kind.MOVED, agency, by.account());
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
}
