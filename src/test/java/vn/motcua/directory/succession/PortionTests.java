package vn.motcua.directory.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DossierId;
import vn.motcua.directory.TreeChain;
import vn.motcua.dossier.Dossiers;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.Staffing;
import vn.motcua.testing.Statements;

/** An agency is abolished with more dossiers than one portion holds, and some of them do not want to move. */
@DatabaseTest
class PortionTests {

    private static final AgencyId TOWN = new AgencyId("H07.951");
    private static final AgencyId SUCCESSOR = FiledDossiers.COMMUNE;
    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final int MOST_A_DOSSIER = 11;

    /** What is held in memory is read again now and then. */
    private static final int REREAD = 12;

    private static final String ADDRESS = "/quan-tri/co-quan/H07.951/bai-bo";

    @Autowired
    WebApplicationContext context;

    @Autowired
    AbolitionDesk desk;

    @Autowired
    Abolitions abolitions;

    @Autowired
    Settlement settlement;

    @Autowired
    SettlementSweep sweep;

    @Autowired
    Heirs heirs;

    @Autowired
    TakingOver taking;

    @Autowired
    TreeChain chain;

    @Autowired
    Clock clock;

    @Autowired
    Agencies agencies;

    @Autowired
    Accounts accounts;

    @Autowired
    Dossiers dossiers;

    private Actor administrator;
    private EndingAgency town;

    @BeforeEach
    void makeTheTown() {
        administrator = Staffing.actor(accounts, "quantri");
        town = new EndingAgency(TOWN, context);
        town.make("Ủy ban nhân dân xã Nhiều Hồ Sơ");
    }

    @AfterEach
    void forget() {
        town.forget();
    }

    private Abolition.Report report() {
        return desk.report(TOWN, administrator).orElseThrow();
    }

    private void order() {
        desk.order(TOWN, END, SUCCESSOR, administrator);
    }

    @Test
    void leavesTheOneThatCannotEvenBeReadAndMovesAllOthers() {
        var all = town.opens(60);
        var spoilt = all.get(7);
        town.spoil(spoilt);
        assertThat(desk.preview(TOWN, END, SUCCESSOR, administrator).first()).hasSize(AbolitionDesk.LISTED);
        order();

        sweep.run();

        assertThat(report().progress()).isEqualTo(new Abolition.Progress(59, 1, 1));
        assertThat(report().left()).singleElement().satisfies(line -> {
            assertThat(line.dossier()).isEqualTo(spoilt);
            assertThat(line.problem()).isEqualTo("failed");
        });
        assertThat(agencies.get(TOWN).isClosing()).isTrue();
        assertThat(new Office(context).get("quantri", ADDRESS))
                .bodyText()
                .contains(report().left().getFirst().number(), "Chưa chuyển được do lỗi hệ thống lúc");

        town.mend(spoilt);
        desk.decide(TOWN, spoilt, Optional.empty(), administrator);
        sweep.run();

        assertThat(dossiers.get(spoilt).agency()).isEqualTo(SUCCESSOR);
        assertThat(agencies.get(TOWN).isClosing()).isFalse();
    }

    @Test
    void doesNotTryAgainByItselfWhatFailed() {
        town.spoil(town.opens(1).getFirst());
        order();
        sweep.run();
        var left = report().left();

        int statements = Statements.during(sweep::run);

        assertThat(report().left()).isEqualTo(left);
        assertThat(statements).as("no dossier is looked at").isLessThan(10);
    }

    @Test
    void goesRoundTheOneThatSomebodyIsBusyWithUntilTheNextSweep() {
        var all = town.opens(120);
        var held = Set.of(all.get(0), all.get(1));
        order();

        new SettlementSweep(abolitions, new Held(held)).run();

        assertThat(report().progress()).isEqualTo(new Abolition.Progress(118, 2, 0));
        assertThat(agencies.get(TOWN).isClosing()).isTrue();

        sweep.run();

        assertThat(report().progress()).isEqualTo(new Abolition.Progress(120, 0, 0));
        assertThat(agencies.get(TOWN).isClosing()).isFalse();
    }

    @Test
    void movesTheLastPortionOfTwoThousandWithAsManyStatementsAsTheFirst() {
        town.opens(2_000);
        order();
        int first = portion();
        town.areMoved(1_900, SUCCESSOR);

        int last = portion();

        assertThat(last).isCloseTo(first, within(REREAD));
        assertThat(first).as("statements of a portion").isLessThanOrEqualTo(50 * MOST_A_DOSSIER + REREAD);
        assertThat(settlement.next(TOWN, Set.of())).isEmpty();
        assertThat(settlement.finish(TOWN)).isTrue();
        assertThat(report().progress()).isEqualTo(new Abolition.Progress(2_000, 0, 0));
        assertThat(report().moved()).hasSize(AbolitionDesk.REPORTED);
    }

    private int portion() {
        return Statements.during(() -> {
            var some = settlement.next(TOWN, Set.of());
            assertThat(some).hasSize(Settlement.AT_ONCE);
            settlement.move(TOWN, some);
        });
    }

    @Test
    void showsOnlyTheFirstOfManyThatCouldNotBeMoved() {
        var all = town.opens(300);
        order();
        all.forEach(one -> settlement.leave(TOWN, one));

        var page = new Office(context).get("quantri", ADDRESS);

        assertThat(page).hasStatus(200);
        assertThat(page).bodyText().contains("50 hồ sơ đầu", "300 hồ sơ chờ bạn chọn");
        assertThat(page.getResponse().getContentAsByteArray().length).isLessThan(150_000);
        assertThat(Statements.during(() -> new Office(context).get("quantri", ADDRESS)))
                .isLessThan(60);
    }

    @Test
    @Tag("slow")
    void movesFiveThousandInPortionsThatDoNotGetSlower() {
        town.opens(5_000);
        order();
        var took = new ArrayList<Long>();
        var counts = new HashSet<Integer>();
        for (int i = 0; i < 100; i++) {
            long began = System.nanoTime();
            counts.add(portion());
            took.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
        }

        System.out.printf(
                "5,000 dossiers in 100 portions: %s statements each, the first ten %s ms, the last ten %s ms%n",
                counts, took.subList(0, 10), took.subList(90, 100));
        assertThat(Collections.max(counts) - Collections.min(counts)).isLessThanOrEqualTo(REREAD);
        assertThat(median(took.subList(90, 100))).isLessThan(2 * median(took.subList(0, 10)));
        assertThat(settlement.finish(TOWN)).isTrue();
    }

    private static long median(List<Long> of) {
        return of.stream().sorted().toList().get(of.size() / 2);
    }

    /** Some dossiers are locked by whoever works on them. */
    private final class Held extends Settlement {

        private final Set<DossierId> held;

        Held(Set<DossierId> held) {
            super(abolitions, heirs, agencies, dossiers, taking, chain, clock);
            this.held = held;
        }

        @Override
        public List<DossierId> next(AgencyId agency, Set<DossierId> without) {
            return settlement.next(agency, without);
        }

        @Override
        public void move(AgencyId agency, List<DossierId> some) {
            if (some.stream().anyMatch(held::contains)) {
                throw new CannotAcquireLockException("somebody works on it");
            }
            settlement.move(agency, some);
        }

        @Override
        public boolean finish(AgencyId id) {
            return settlement.finish(id);
        }
    }
}
