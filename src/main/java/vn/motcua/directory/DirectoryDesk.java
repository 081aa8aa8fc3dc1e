package vn.motcua.directory;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyFacts;
import vn.motcua.agency.AgencyState;
import vn.motcua.agency.TimeLine;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.directory.TreeCheck.Touched;

/** Makes agencies, and changes them from a day on (<i>thành lập, sắp xếp cơ quan</i>). */
@Component
class DirectoryDesk {

    private final Agencies agencies;
    private final TreeCheck tree;
    private final TreeChain chain;
    private final Clock clock;

    DirectoryDesk(Agencies agencies, TreeCheck tree, TreeChain chain, Clock clock) {
        this.agencies = agencies;
        this.tree = tree;
        this.chain = chain;
        this.clock = clock;
    }

    /**
     * From which day a change holds.
     *
     * @param from its first day
     * @param base the day whose state was changed: what the plan leaves as it was then stays as it is on the first day
     */
    record Dated(LocalDate from, LocalDate base) {

        /** All that a plan says holds from this day. */
        static Dated all(LocalDate from) {
            return new Dated(from, from);
        }
    }

    LocalDate today() {
        return Days.today(clock);
    }

    @Transactional
    public void create(AgencyId id, AgencyPlan plan, Actor by) {
        by.require(Role.ADMINISTRATOR, id);
        chain.hold();
        if (agencies.existsById(id.value())) {
            throw InvalidInput.of("id", "directory.id-taken", id.value());
        }
        var made = new Agency(id, plan.names(), plan.standing());
        tree.check(made.timeLine(), Touched.since(plan.validFrom(), "validFrom"));
        made.isGiven(by.account(), clock.instant());
        nameAbove(made);
        chain.tell(TreeChain.Kind.MADE, agencies.save(made), plan.validFrom(), by.account());
    }

    /** What holds today changes at once, and a day to come makes a plan. */
    @Transactional
    public void change(AgencyId id, AgencyPlan plan, Dated dated, Actor by) {
        by.require(Role.ADMINISTRATOR, id);
        chain.hold();
        var agency = agencies.get(id);
        var given = new AgencyState.Given(dated.from(), by.account(), clock.instant());
        var line = agency.timeLine();
        var facts = plan.facts();
        if (!dated.base().equals(dated.from())) {
            facts = facts.rebased(facts(line, dated.base()), facts(line, dated.from()));
        }
        if (facts.equals(facts(line, dated.from())) && plan.validFrom().equals(agency.validFrom())) {
            return;
        }
        line.beginOn(plan.validFrom());
        line.put(facts, given);
        tree.check(line, touched(agency, plan, dated));
        var name = agency.name();
        var parent = agency.parent();
        agency.change(facts, plan.validFrom(), given);
        nameAbove(agency);
        agencies.save(agency);
        if (dated.from().isAfter(today())) {
            chain.tell(TreeChain.Kind.PLANNED, id, line.on(dated.from()).orElseThrow(), by.account());
        } else {
            boolean stays = agency.parent().equals(parent);
            chain.tell(stays ? TreeChain.Kind.CHANGED : TreeChain.Kind.MOVED, agency, dated.from(), by.account());
        }
        if (!agency.name().equals(name)) {
            agencies.renameAbove(id, agency.name());
        }
    }

    private static AgencyFacts facts(TimeLine line, LocalDate day) {
        return line.on(day).orElseGet(line::newest).facts();
    }

    private static Touched touched(Agency agency, AgencyPlan plan, Dated dated) {
        return plan.validFrom().equals(agency.validFrom())
                ? Touched.since(dated.from(), "from")
                : Touched.since(plan.validFrom(), "validFrom");
    }

    /** Gives up a change before it begins; what was planned for later days must stand without it. */
    @Transactional
    public void withdraw(AgencyId id, LocalDate day, Actor by) {
        by.require(Role.ADMINISTRATOR, id);
        chain.hold();
        var agency = agencies.get(id);
        var line = agency.timeLine();
        if (line.withdraw(day, today()).isPlanned()) {
            tree.check(line, Touched.since(day, "from"));
        }
        var given = agency.withdraw(day, today());
        agencies.save(agency);
        chain.tell(TreeChain.Kind.WITHDRAWN, id, given, by.account());
    }

    /** As papers name the agency above today. */
    private void nameAbove(Agency agency) {
        agency.parent().map(agencies::get).map(Agency::name).ifPresent(agency::nameAbove);
    }
}
