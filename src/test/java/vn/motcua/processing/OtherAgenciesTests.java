package vn.motcua.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
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
import vn.motcua.procedure.Procedures;
import vn.motcua.testing.DatabaseTest;

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
        database.sql("delete from agency where id = 'H07.905'").update();
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

        transaction.executeWithoutResult(status -> others.hold(OTHER, communes));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> others.hold(new AgencyId("H07"), communes)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("agency");
                            assertThat(error.code()).isEqualTo("processing.agency-not-competent");
                        }));
    }
}
