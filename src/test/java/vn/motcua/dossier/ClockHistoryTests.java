package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.testing.TestClock.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.calendar.AfterPause;
import vn.motcua.calendar.ClockPolicy;
import vn.motcua.calendar.Pause;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.CanonicalJson;
import vn.motcua.core.Channel;
import vn.motcua.core.DossierId;
import vn.motcua.core.Sha256;
import vn.motcua.dossier.ClockHistory.Clock;
import vn.motcua.ledger.LedgerLine;

class ClockHistoryTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final WorkingCalendar calendar = vn.motcua.calendar.Samples.usual();
    private final DossierId id = DossierId.random();
    private final List<LedgerLine> lines = new ArrayList<>();

    private void write(DossierEvent event) {
        ObjectNode facts = JSON.valueToTree(event);
        lines.add(new LedgerLine(
                id.value(),
                lines.size() + 1,
                event.at(),
                event.by(),
                event.getClass().getSimpleName(),
                CanonicalJson.write(facts),
                LedgerLine.NOTHING,
                LedgerLine.NOTHING));
    }

    private void submitted(String at, ClockPolicy policy) {
        var due = policy.receptionFrom(at(at)).due(calendar);
        write(new DossierEvent.Submitted(
                id,
                Samples.CITIZEN,
                at(at),
                new DossierNumber("H07.12-261120-0001"),
                Samples.filing().procedure(),
                "0".repeat(64),
                Samples.WARD,
                Samples.WARD,
                Channel.ONLINE,
                Sha256.of("answers"),
                List.of(),
                due,
                policy));
    }

    private void accepted(String at, String start, String due) {
        write(new DossierEvent.Accepted(id, Samples.RECEPTIONIST, at(at), at(start), at(due), "1/TTPVHCC-2026"));
    }

    private void asked(AccountName by, String at) {
        write(new DossierEvent.SupplementRequested(
                id, by, at(at), List.of("giay"), at(at), at(at).plus(Duration.ofDays(30)), false));
    }

    private void supplied(String at, String due) {
        write(new DossierEvent.Supplied(id, Samples.CITIZEN, at(at), Sha256.of("a"), List.of(), at(due)));
    }

    private static ClockPolicy policy(AfterPause then) {
        return new ClockPolicy(
                TimeLimit.hours(8), TimeLimit.days(2), LocalTime.of(15, 0), then, ClockPolicy.Opinion.PAUSE);
    }

    private Instant due(ClockHistory history, Clock clock) {
        return history.term(clock).orElseThrow().due(calendar);
    }

    @Test
    void tellsBothClocksApart() {
        submitted("2026-11-19T16:00", policy(AfterPause.PAUSE));
        accepted("2026-11-20T09:00", "2026-11-20T09:00", "2026-11-25T09:00");

        var history = ClockHistory.of(lines);

        assertThat(history.isComplete()).isTrue();
        assertThat(history.agency()).isEqualTo(Samples.WARD);
        assertThat(due(history, Clock.RECEPTION)).as("filed after the cut-off").isEqualTo(at("2026-11-20T17:30"));
        assertThat(due(history, Clock.RESOLUTION)).isEqualTo(at("2026-11-25T09:00"));
        assertThat(history.promises())
                .extracting(ClockHistory.Promise::event, ClockHistory.Promise::promised)
                .containsExactly(tuple("Accepted", at("2026-11-25T09:00")));
    }

    @Test
    void remembersWhoPausedWhyAndUntilWhen() {
        submitted("2026-11-19T09:00", policy(AfterPause.PAUSE));
        accepted("2026-11-19T10:00", "2026-11-19T10:00", "2026-11-23T10:00");
        asked(Samples.OFFICER, "2026-11-20T10:00");
        assertThat(ClockHistory.of(lines).term(Clock.RESOLUTION).orElseThrow().openPause())
                .isEqualTo(new Pause(
                        Pause.Cause.SUPPLEMENT, Samples.OFFICER, at("2026-11-20T10:00"), null, AfterPause.PAUSE));
        supplied("2026-11-23T10:00", "2026-11-25T10:00");
        write(new DossierEvent.PaymentRequired(
                id, AccountName.SYSTEM, at("2026-11-23T11:00"), 8000, Sha256.of("thuế"), at("2026-11-25T10:00")));
        write(new DossierEvent.Paid(id, Samples.CITIZEN, at("2026-11-23T14:30"), 8000, "VNP1", at("2026-11-25T11:30")));

        var history = ClockHistory.of(lines);

        assertThat(due(history, Clock.RESOLUTION)).isEqualTo(at("2026-11-25T11:30"));
        assertThat(history.term(Clock.RESOLUTION).orElseThrow().pauses())
                .extracting(Pause::cause, Pause::who, Pause::to)
                .containsExactly(
                        tuple(Pause.Cause.SUPPLEMENT, Samples.OFFICER, at("2026-11-23T10:00")),
                        tuple(Pause.Cause.PAYMENT, AccountName.SYSTEM, at("2026-11-23T14:30")));
        assertThat(history.dates())
                .allSatisfy(
                        set -> assertThat(set.again(calendar)).as(set.event()).isEqualTo(set.due()));
        assertThat(history.date(Clock.RESOLUTION).orElseThrow().due()).isEqualTo(at("2026-11-25T11:30"));
    }

    private void asksOpinion(String agency, String at, @Nullable Instant pausedDue) {
        write(new DossierEvent.OpinionAsked(
                id, Samples.OFFICER, at(at), new AgencyId(agency), at("2026-11-25T17:00"), pausedDue));
    }

    private void givesOpinion(String agency, String at, @Nullable Instant due) {
        write(new DossierEvent.OpinionGiven(
                id, Samples.RECEPTIONIST, at(at), new AgencyId(agency), Sha256.of("đồng ý"), due));
    }

    @Test
    void waitsForSeveralOpinionsInOnePause() {
        submitted("2026-11-19T09:00", policy(AfterPause.PAUSE));
        accepted("2026-11-19T10:00", "2026-11-19T10:00", "2026-11-23T10:00");
        asksOpinion("H07.15", "2026-11-20T10:00", at("2026-11-23T10:00"));
        asksOpinion("H07.16", "2026-11-20T10:00", at("2026-11-23T10:00"));
        givesOpinion("H07.16", "2026-11-20T14:30", null);
        assertThat(ClockHistory.of(lines).term(Clock.RESOLUTION).orElseThrow().openPause())
                .isEqualTo(new Pause(
                        Pause.Cause.OPINION, Samples.OFFICER, at("2026-11-20T10:00"), null, AfterPause.PAUSE));
        givesOpinion("H07.15", "2026-11-23T10:00", at("2026-11-25T10:00"));

        var history = ClockHistory.of(lines);

        assertThat(history.term(Clock.RESOLUTION).orElseThrow().pauses())
                .extracting(Pause::cause, Pause::from, Pause::to)
                .containsExactly(tuple(Pause.Cause.OPINION, at("2026-11-20T10:00"), at("2026-11-23T10:00")));
        assertThat(due(history, Clock.RESOLUTION)).isEqualTo(at("2026-11-25T10:00"));
        assertThat(history.promises().getLast().promised()).isEqualTo(at("2026-11-25T10:00"));
        assertThat(history.replay(Clock.RESOLUTION, set -> calendar)).contains(at("2026-11-25T10:00"));
    }

    @Test
    void runsOnFromTheEndOfTheTimeForOpinionsWhenNobodyAnswers() {
        submitted("2026-11-19T09:00", policy(AfterPause.PAUSE));
        accepted("2026-11-19T10:00", "2026-11-19T10:00", "2026-11-23T10:00");
        asksOpinion("H07.15", "2026-11-20T10:00", at("2026-11-23T10:00"));
        write(new DossierEvent.OpinionsOver(
                id, AccountName.SYSTEM, at("2026-11-25T08:00"), at("2026-11-23T17:00"), at("2026-11-25T17:00")));

        var history = ClockHistory.of(lines);

        assertThat(history.term(Clock.RESOLUTION).orElseThrow().pauses())
                .extracting(Pause::to)
                .as("when it was over, not when that was noticed")
                .containsExactly(at("2026-11-23T17:00"));
        assertThat(due(history, Clock.RESOLUTION)).isEqualTo(at("2026-11-25T17:00"));
    }

    @Test
    void countsTheTimeOfOpinionsThatTheClockRunsOnFor() {
        submitted("2026-11-19T09:00", policy(AfterPause.PAUSE));
        accepted("2026-11-19T10:00", "2026-11-19T10:00", "2026-11-23T10:00");
        asksOpinion("H07.15", "2026-11-20T10:00", null);
        givesOpinion("H07.15", "2026-11-20T14:30", null);
        write(new DossierEvent.OpinionsOver(
                id, AccountName.SYSTEM, at("2026-11-23T08:00"), at("2026-11-23T08:00"), null));

        var history = ClockHistory.of(lines);

        assertThat(history.term(Clock.RESOLUTION).orElseThrow().pauses()).isEmpty();
        assertThat(due(history, Clock.RESOLUTION)).isEqualTo(at("2026-11-23T10:00"));
    }

    @Test
    void readsTheRulesOfClocksFiledBeforeOpinionsCouldPauseThem() {
        submitted("2026-11-19T09:00", policy(AfterPause.PAUSE));
        var line = lines.removeLast();
        lines.add(new LedgerLine(
                line.chain(),
                line.sequence(),
                line.at(),
                line.actor(),
                line.kind(),
                line.facts().replace("\"opinion\":\"PAUSE\",", ""),
                line.previous(),
                line.hash()));

        var history = ClockHistory.of(lines);

        assertThat(lines.getLast().facts()).doesNotContain("opinion");
        assertThat(history.isComplete()).isTrue();
        assertThat(due(history, Clock.RECEPTION)).isEqualTo(at("2026-11-20T09:00"));
    }

    @Test
    void startsTheReceptionAnewAfterASupplement() {
        submitted("2026-11-19T09:00", policy(AfterPause.PAUSE));
        asked(Samples.RECEPTIONIST, "2026-11-19T10:00");
        supplied("2026-11-20T16:00", "2026-11-23T17:30");

        var history = ClockHistory.of(lines);

        assertThat(due(history, Clock.RECEPTION)).isEqualTo(at("2026-11-23T17:30"));
        assertThat(history.dates())
                .extracting(set -> set.again(calendar))
                .last()
                .isEqualTo(at("2026-11-23T17:30"));
        assertThat(history.term(Clock.RESOLUTION)).isEmpty();
    }

    @Test
    void startsTheResolutionAnewWhereTheProcedureSaysSo() {
        submitted("2026-11-19T09:00", policy(AfterPause.RESTART));
        accepted("2026-11-19T10:00", "2026-11-19T10:00", "2026-11-23T10:00");
        asked(Samples.OFFICER, "2026-11-20T10:00");
        supplied("2026-11-23T10:00", "2026-11-26T10:00");

        var history = ClockHistory.of(lines);

        assertThat(due(history, Clock.RESOLUTION)).isEqualTo(at("2026-11-26T10:00"));
        assertThat(history.dates())
                .extracting(set -> set.again(calendar))
                .last()
                .isEqualTo(at("2026-11-26T10:00"));
    }

    @Test
    void leavesTheDateThatCountsWhenAnotherIsPromised() {
        submitted("2026-11-19T09:00", policy(AfterPause.PAUSE));
        accepted("2026-11-19T10:00", "2026-11-19T10:00", "2026-11-23T10:00");
        write(new DossierEvent.Extended(
                id, Samples.LEADER, at("2026-11-20T10:00"), Sha256.of("bận"), at("2026-11-27T10:00")));

        var history = ClockHistory.of(lines);

        assertThat(due(history, Clock.RESOLUTION)).isEqualTo(at("2026-11-23T10:00"));
        assertThat(history.promises())
                .extracting(ClockHistory.Promise::promised)
                .last()
                .isEqualTo(at("2026-11-27T10:00"));
    }

    @Test
    void countsEachStepInTheTimeOfTheAgencyThatHadIt() {
        var saturdays = vn.motcua.calendar.Samples.withSaturdayMornings();
        submitted("2026-11-19T09:00", policy(AfterPause.PAUSE));
        accepted("2026-11-19T10:00", "2026-11-19T10:00", "2026-11-23T10:00");
        write(new DossierEvent.Transferred(
                id,
                Samples.RECEPTIONIST,
                at("2026-11-19T11:00"),
                Samples.WARD,
                new AgencyId("H07.15"),
                Sha256.of("thẩm quyền")));
        asked(Samples.OFFICER, "2026-11-20T16:30");
        supplied("2026-11-21T08:30", "2026-11-23T14:00");

        var history = ClockHistory.of(lines);

        assertThat(history.agency().value()).isEqualTo("H07.15");
        assertThat(history.dates())
                .extracting(set -> set.agency().value())
                .containsExactly("H07.12", "H07.12", "H07.15");
        assertThat(history.replay(Clock.RESOLUTION, set -> set.agency().equals(Samples.WARD) ? calendar : saturdays))
                .as("an hour of Friday and an hour of Saturday")
                .contains(at("2026-11-23T14:00"));
        assertThat(history.replay(Clock.RESOLUTION, set -> calendar)).contains(at("2026-11-23T11:00"));
    }

    @Test
    void saysSoWhenALineOfAnOlderProgramTellsTooLittle() {
        lines.add(new LedgerLine(
                id.value(),
                1,
                at("2026-11-19T09:00"),
                Samples.CITIZEN,
                "Submitted",
                "{\"agency\":{\"value\":\"H07.12\"},\"receptionDueAt\":\"2026-11-20T10:30:00Z\"}",
                LedgerLine.NOTHING,
                LedgerLine.NOTHING));
        accepted("2026-11-19T10:00", "2026-11-19T10:00", "2026-11-23T10:00");
        asked(Samples.OFFICER, "2026-11-20T10:00");
        supplied("2026-11-23T10:00", "2026-11-25T10:00");

        var history = ClockHistory.of(lines);

        assertThat(history.isComplete()).isFalse();
        assertThat(history.agency()).isEqualTo(Samples.WARD);
        assertThat(history.dates()).isEmpty();
        assertThat(history.term(Clock.RESOLUTION)).isEmpty();
    }
}
