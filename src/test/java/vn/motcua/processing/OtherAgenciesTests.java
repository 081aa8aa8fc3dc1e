package vn.motcua.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.AgencyId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Vietnamese;
import vn.motcua.procedure.Procedures;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Statements;

/** Nobody hands a dossier to an agency that has ended, or asks it. */
@DatabaseTest
class OtherAgenciesTests {

    private static final AgencyId OWN = new AgencyId("H07.12");
    private static final AgencyId OTHER = new AgencyId("H07.15");
    private static final AgencyId ENDED = new AgencyId("H07.905");

    @Autowired
    OtherAgencies others;

    @Autowired
    Agencies agencies;

    @Autowired
    Procedures procedures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void endOne() {
        forget();
        var agency = new Agency(
                ENDED,
                new Agency.Names("UBND xã Thử", "UBND tỉnh", "Một cửa", "Thử", null),
                new Agency.Standing(Agency.Kind.COMMUNE, new AgencyId("H07"), null, LocalDate.of(2025, 7, 1)));
        agency.close(LocalDate.of(2026, 6, 30), OTHER);
        agencies.save(agency);
    }

    @AfterEach
    void forget() {
        for (var id : List.of("H07.905", "H08.12", "H08")) {
            database.sql("delete from agency where id = ?").param(id).update();
        }
    }

    @Test
    void offersOnlyThoseThatExist() {
        assertThat(others.than(OWN).keySet()).contains(OTHER.value()).doesNotContain(OWN.value(), ENDED.value());
    }

    @Test
    void refusesOneThatEndedMeanwhile() {
        transaction.executeWithoutResult(status -> others.hold(List.of(OTHER, OWN)));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> others.hold(List.of(OTHER, ENDED))))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("processing.agency-ended");
    }

    @Test
    void handsADossierOnlyToWhomeverResolvesItsProcedure() {
        var communes = procedures.get(new ProcedureCode("1.004873"));

        transaction.executeWithoutResult(status -> others.hold(OTHER, communes, OWN));

        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> others.hold(new AgencyId("H07"), communes, OWN)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("agency");
                            assertThat(error.code()).isEqualTo("processing.agency-not-competent");
                        }));
    }

    @Test
    void offersADossierOnlyToThoseOfTheProvinceThatResolveItsProcedureByName() {
        elsewhere("H08");
        elsewhere("H08.12");
        var communes = procedures.get(new ProcedureCode("1.004873"));
        var offered = new ArrayList<Map<String, String>>();

        int statements = Statements.least(() -> offered.add(others.resolving(communes, OWN)));

        assertThat(offered.getFirst().keySet())
                .contains(OTHER.value())
                .doesNotContain(OWN.value(), ENDED.value(), "H07", "H08.12");
        assertThat(List.copyOf(offered.getFirst().values()))
                .isSortedAccordingTo(Comparator.comparing(Vietnamese::fold));
        assertThat(statements).as("the rules, and the agencies").isEqualTo(2);
    }

    @Test
    void handsNoDossierToAnotherProvince() {
        elsewhere("H08");
        elsewhere("H08.12");
        var communes = procedures.get(new ProcedureCode("1.004873"));

        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> others.hold(new AgencyId("H08.12"), communes, OWN)))
                .hasMessageContaining("processing.agency-not-competent");
    }

    private void elsewhere(String id) {
        var parent = new AgencyId(id).above().orElse(null);
        agencies.save(new Agency(
                new AgencyId(id),
                new Agency.Names("UBND nơi khác " + id, "Chính phủ", "Một cửa", "Nơi khác", null),
                new Agency.Standing(
                        parent == null ? Agency.Kind.PROVINCE : Agency.Kind.COMMUNE,
                        parent,
                        null,
                        LocalDate.of(2025, 7, 1))));
    }
}
