package vn.motcua.directory.succession;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyState;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DossierId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.directory.TreeChain;
import vn.motcua.dossier.DossierStatus;

/**
 * Abolishes agencies (<i>bãi bỏ cơ quan</i>): shows what will become of the open dossiers, takes the order once, and
 * tells how far it is.
 */
@Component
class AbolitionDesk {

    static final int LISTED = 20;
    static final int REPORTED = 200;
    static final int TO_DECIDE = 50;

    private static final Logger log = LoggerFactory.getLogger(AbolitionDesk.class);

    private final Abolitions abolitions;
    private final Heirs heirs;
    private final Agencies agencies;
    private final TreeChain chain;
    private final Clock clock;

    AbolitionDesk(Abolitions abolitions, Heirs heirs, Agencies agencies, TreeChain chain, Clock clock) {
        this.abolitions = abolitions;
        this.heirs = heirs;
        this.agencies = agencies;
        this.chain = chain;
        this.clock = clock;
    }

    /**
     * What an abolition would do.
     *
     * @param states how many open dossiers there are, by state
     * @param names of the agencies that come after it
     */
    record Preview(
            int open,
            Map<DossierStatus, Integer> states,
            List<Line> first,
            Inheritance heirs,
            Map<String, String> names) {

        /** One of the first dossiers, and where it would go. */
        record Line(String number, DossierStatus status, Inheritance.Destination destination) {}
    }

    /**
     * What is planned for days to come and touches an abolition.
     *
     * @param own of the agency itself, by day: is withdrawn with it
     * @param below of others that are to stand below it, the first of them by day: forbids the abolition
     */
    record Planned(List<AgencyState> own, List<AgencyState> below) {}

    /** How many open dossiers are with an agency, by state. */
    @Transactional(readOnly = true)
    public Map<DossierStatus, Integer> open(AgencyId id, Actor by) {
        by.require(Role.ADMINISTRATOR, id);
        return abolitions.count(id);
    }

    /** What is planned of an agency, or with it, for days to come. */
    @Transactional(readOnly = true)
    public Planned planned(AgencyId id, Actor by) {
        by.require(Role.ADMINISTRATOR, id);
        var own = agencies.get(id).timeLine().states().stream()
                .filter(AgencyState::isPlanned)
                .toList();
        return new Planned(own, agencies.plannedBelow(id, Limit.of(LISTED)));
    }

    /** Who comes after an agency by the list of units: nobody when the list does not say. */
    @Transactional(readOnly = true)
    public Optional<AgencyId> proposed(AgencyId id, Actor by) {
        by.require(Role.ADMINISTRATOR, id);
        var found = heirs.of(agencies.get(id), heirs.today().minusDays(1), id).serving().values().stream()
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Changes nothing. */
    @Transactional(readOnly = true)
    public Preview preview(AgencyId id, LocalDate lastDay, AgencyId successor, Actor by) {
        by.require(Role.ADMINISTRATOR, id);
        var agency = agencies.get(id);
        check(agency, lastDay, successor);
        var inheritance = heirs.of(agency, lastDay, successor);
        var states = abolitions.count(id);
        var first = first(id, inheritance);
        return new Preview(
                states.values().stream().mapToInt(Integer::intValue).sum(),
                states,
                first,
                inheritance,
                names(inheritance));
    }

    private List<Preview.Line> first(AgencyId id, Inheritance inheritance) {
        return abolitions.first(id, LISTED).stream()
                .map(dossier -> new Preview.Line(
                        dossier.number(), dossier.status(), heirs.destination(dossier, id, inheritance)))
                .toList();
    }

    private Map<String, String> names(Inheritance inheritance) {
        var ids = new ArrayList<>(inheritance.serving().values());
        ids.add(inheritance.successor());
        return names(ids.stream().map(AgencyId::value).distinct().toList());
    }

    /** How agencies are called. */
    @Transactional(readOnly = true)
    public Map<String, String> names(List<String> ids) {
        var names = new HashMap<String, String>();
        if (!ids.isEmpty()) {
            agencies.findByIdIn(ids).forEach(agency -> names.put(agency.id().value(), agency.name()));
        }
        return names;
    }

    /**
     * Takes the order. From now on the agency receives nothing: whoever is giving it work is waited for, so that what they
     * give is moved, too. What was planned of it is withdrawn.
     */
    @Transactional
    public void order(AgencyId id, LocalDate lastDay, AgencyId successor, Actor by) {
        by.require(Role.ADMINISTRATOR, id);
        chain.hold();
        var agency = agencies.lock(id.value()).orElseThrow(() -> RuleViolation.notFound("agency.unknown", id.value()));
        check(agency, lastDay, successor);
        agency.close(lastDay, successor);
        var given = agency.giveUpPlans();
        agencies.save(agency);
        given.forEach(plan -> chain.tell(TreeChain.Kind.WITHDRAWN, id, plan, by.account()));
        int open = abolitions.count(id).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        abolitions.add(new Abolition(id, lastDay, successor, by.account(), clock.instant(), open, null));
        chain.tell(TreeChain.Kind.CLOSING, agency, by.account());
        log.info("{} abolishes agency {} after {}, successor {}, {} open", by.account(), id, lastDay, successor, open);
    }

    /** Its last day is over already: what it could still receive afterwards would be nobody's. */
    private void check(Agency agency, LocalDate lastDay, AgencyId successor) {
        var today = heirs.today();
        if (agency.lastDay().isPresent()) {
            throw RuleViolation.conflict("agency.abolished", agency.id().value());
        }
        if (!lastDay.isBefore(today)) {
            throw InvalidInput.of("lastDay", "directory.last-day");
        }
        if (agencies.hasBelow(agency.id(), today)) {
            throw RuleViolation.conflict("directory.has-below", agency.name());
        }
        if (!agencies.plannedBelow(agency.id(), Limit.of(1)).isEmpty()) {
            throw InvalidInput.of("planned-below", "directory.planned-below", agency.name());
        }
        boolean follows = !successor.equals(agency.id())
                && successor.isBeside(agency.id())
                && agencies.findById(successor.value())
                        .filter(next -> next.existsOn(lastDay.plusDays(1)) && next.existsOn(today))
                        .isPresent();
        if (!follows) {
            throw InvalidInput.of("successor", "directory.successor", successor.value());
        }
    }

    /** How far an abolition is; nothing when none was ordered. */
    @Transactional(readOnly = true)
    public Optional<Abolition.Report> report(AgencyId id, Actor by) {
        by.require(Role.ADMINISTRATOR, id);
        return abolitions
                .find(id)
                .map(abolition -> new Abolition.Report(
                        abolition,
                        abolitions.progress(id),
                        abolitions.left(id, TO_DECIDE),
                        abolitions.moved(id, REPORTED)));
    }

    /** A human says who goes on with a dossier that could not be moved, or that it is tried again. */
    @Transactional
    public void decide(AgencyId id, DossierId dossier, Optional<AgencyId> to, Actor by) {
        by.require(Role.ADMINISTRATOR, id);
        if (abolitions.lock(id).isEmpty()) {
            throw RuleViolation.conflict("directory.abolition-over", id.value());
        }
        to.ifPresent(next -> {
            boolean exists = next.isBeside(id)
                    && !next.equals(id)
                    && agencies.findById(next.value())
                            .filter(agency -> agency.existsOn(heirs.today()))
                            .isPresent();
            if (!exists) {
                throw InvalidInput.of("to", "directory.successor", next.value());
            }
        });
        if (!abolitions.tryAgain(id, dossier, to.orElse(null))) {
            throw RuleViolation.conflict("directory.abolition-over", id.value());
        }
        log.info("{} says who goes on with dossier {} of {}: {}", by.account(), dossier, id, to);
    }
}
