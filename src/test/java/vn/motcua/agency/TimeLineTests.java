package vn.motcua.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;

/** What an agency was, is and will be, one state after the other. */
class TimeLineTests {

    private static final AgencyId PROVINCE = new AgencyId("H07");
    private static final LocalDate BEGIN = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 1);
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    private final Agency agency = new Agency(
            new AgencyId("H07.12"),
            new Agency.Names("UBND xã Cũ", "UBND tỉnh", "Một cửa", "Cũ", "1900"),
            new Agency.Standing(Agency.Kind.COMMUNE, PROVINCE, "00097", BEGIN));

    private static AgencyFacts called(String name, @Nullable String hotline) {
        return new AgencyFacts(Agency.Kind.COMMUNE, PROVINCE, "00097", name, "Một cửa", "Cũ", hotline);
    }

    private void change(String name, @Nullable String hotline, LocalDate from) {
        agency.change(called(name, hotline), BEGIN, new AgencyState.Given(from, new AccountName("quantri"), NOON));
    }

    private String name(LocalDate day) {
        return agency.timeLine().on(day).orElseThrow().facts().name();
    }

    private @Nullable String hotline(LocalDate day) {
        return agency.timeLine().on(day).orElseThrow().facts().hotline();
    }

    @Test
    void tellsWhatItWasCalledOnADay() {
        change("UBND xã Mới", "1900", TODAY.minusDays(5));

        assertThat(agency.name()).isEqualTo("UBND xã Mới");
        assertThat(agency.timeLine().on(BEGIN.minusDays(1))).isEmpty();
        assertThat(name(TODAY.minusDays(6))).isEqualTo("UBND xã Cũ");
        assertThat(name(TODAY.minusDays(5))).isEqualTo("UBND xã Mới");
    }

    @Test
    void isCalledAsBeforeUntilAPlannedChangeBegins() {
        change("UBND phường Mới", "1900", NEW_YEAR);
        assertThat(agency.name()).isEqualTo("UBND xã Cũ");
        assertThat(name(NEW_YEAR)).isEqualTo("UBND phường Mới");

        agency.begin(NEW_YEAR);

        assertThat(agency.name()).isEqualTo("UBND phường Mới");
        assertThatThrownBy(() -> agency.withdraw(NEW_YEAR, TODAY)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void replacesWhatWasGivenForTheSameDay() {
        change("UBND xã Mơi", "1900", TODAY);
        change("UBND xã Mới", "1900", TODAY);

        assertThat(agency.timeLine().states()).hasSize(2);
        assertThat(name(TODAY)).isEqualTo("UBND xã Mới");
    }

    @Test
    void refusesAChangeBeforeWhatHoldsNow() {
        change("UBND xã Mới", "1900", TODAY.minusDays(5));

        assertThatThrownBy(() -> change("UBND xã Khác", "1900", TODAY.minusDays(6)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("agency.before-newest");
        assertThat(agency.timeLine().states()).hasSize(2);
    }

    @Test
    void carriesAChangeIntoPlansThatLeaveItAsItWas() {
        change("UBND phường Mới", "1900", NEW_YEAR);
        change("UBND phường Mới", "1800", SPRING);

        change("UBND xã Cũ", "1999", TODAY);

        assertThat(name(TODAY)).isEqualTo("UBND xã Cũ");
        assertThat(name(NEW_YEAR)).isEqualTo("UBND phường Mới");
        assertThat(hotline(NEW_YEAR)).isEqualTo("1999");
        assertThat(hotline(SPRING)).isEqualTo("1800");
    }

    @Test
    void goesOnWithoutAPlanThatIsWithdrawnOrStopped() {
        change("UBND phường Mới", "1900", NEW_YEAR);
        change("UBND phường Mới", "1800", SPRING);

        var stopped = agency.stop(NEW_YEAR, new FieldError("parent", "directory.circle", "UBND tỉnh"));

        assertThat(stopped.problem()).contains(new FieldError("from", "directory.circle", "UBND tỉnh"));
        assertThat(name(SPRING)).isEqualTo("UBND xã Cũ");
        assertThat(hotline(SPRING)).isEqualTo("1800");
        agency.withdraw(NEW_YEAR, TODAY);
        agency.withdraw(SPRING, TODAY);
        assertThat(agency.timeLine().states()).hasSize(1);
        assertThatThrownBy(() -> agency.withdraw(BEGIN, TODAY)).hasMessageContaining("agency.no-plan");
    }

    @Test
    void mayBeTriedOnWithoutChangingTheAgency() {
        var tried = agency.timeLine();

        tried.put(called("UBND xã Mới", null), new AgencyState.Given(TODAY, new AccountName("quantri"), NOON));

        assertThat(tried.on(TODAY).orElseThrow().facts().name()).isEqualTo("UBND xã Mới");
        assertThat(name(TODAY)).isEqualTo("UBND xã Cũ");
    }

    @Test
    void mayHaveBegunOnAnotherDayBeforeItsFirstChange() {
        change("UBND xã Mới", "1900", TODAY.minusDays(5));
        var given = new AgencyState.Given(TODAY, new AccountName("quantri"), NOON);

        agency.change(called("UBND xã Mới", "1900"), BEGIN.plusDays(3), given);

        assertThat(agency.validFrom()).isEqualTo(BEGIN.plusDays(3));
        assertThat(agency.timeLine().on(BEGIN)).isEmpty();
        assertThatThrownBy(() -> agency.change(called("UBND xã Mới", "1900"), TODAY, given))
                .hasMessageContaining("agency.begins-after-change");
    }
}
