package vn.motcua.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.agency.Agency;
import vn.motcua.agency.Agency.Kind;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.procedure.AgencyLevel;

/** The most specific rule wins, and where nothing is said the level decides. */
class ResolutionTests {

    private static final AgencyId PROVINCE = new AgencyId("H07");
    private static final LocalDate START = LocalDate.of(2026, 7, 1);
    private static final Agency HALL = agency("H07", Kind.PROVINCE);
    private static final Agency JUSTICE = agency("H07.05", Kind.DEPARTMENT);
    private static final Agency HEALTH = agency("H07.06", Kind.DEPARTMENT);
    private static final Agency COMMUNE = agency("H07.12", Kind.COMMUNE);
    private static final Agency BRANCH = agency("H07.05.01", Kind.BRANCH);
    private static final Agency CENTRE = agency("H07.20", Kind.ONE_STOP_CENTRE);

    private static Agency agency(String id, Kind kind) {
        return new Agency(
                new AgencyId(id),
                new Agency.Names(id, "", "", "", null),
                new Agency.Standing(kind, PROVINCE, null, START));
    }

    private static CompetenceRule rule(
            @Nullable String procedure, @Nullable String sector, @Nullable String agency, Kind kind) {
        return new CompetenceRule(
                UUID.randomUUID(),
                PROVINCE,
                new RulePlan(
                        Aspect.COMPETENT,
                        procedure == null ? null : new ProcedureCode(procedure),
                        sector,
                        agency == null ? null : new AgencyId(agency),
                        kind,
                        START,
                        null,
                        "QĐ 12/QĐ-UBND"),
                new AccountName("quantri"),
                Instant.EPOCH);
    }

    private static List<Agency> resolving(AgencyLevel level, CompetenceRule... rules) {
        var resolution = Resolution.of(level, List.of(rules));
        return List.of(HALL, JUSTICE, HEALTH, COMMUNE, BRANCH, CENTRE).stream()
                .filter(agency -> resolution.reasonFor(agency).isPresent())
                .toList();
    }

    @Test
    void followsTheLevelWhereNothingIsSaid() {
        assertThat(resolving(AgencyLevel.COMMUNE)).containsExactly(COMMUNE);
        assertThat(resolving(AgencyLevel.PROVINCE)).containsExactly(HALL, JUSTICE, HEALTH);
        assertThat(resolving(AgencyLevel.PROVINCE_AND_COMMUNE)).containsExactly(HALL, JUSTICE, HEALTH, COMMUNE);
        assertThat(resolving(AgencyLevel.MINISTRY)).isEmpty();
    }

    @Test
    void narrowsTheProvinceBySectorAndLeavesTheCommunes() {
        var justice = rule(null, "G15-HT", "H07.05", Kind.DEPARTMENT);

        assertThat(resolving(AgencyLevel.PROVINCE, justice)).containsExactly(JUSTICE);
        assertThat(resolving(AgencyLevel.PROVINCE_AND_COMMUNE, justice)).containsExactly(JUSTICE, COMMUNE);
        assertThat(resolving(AgencyLevel.COMMUNE, justice)).containsExactly(COMMUNE);
        assertThat(Resolution.of(AgencyLevel.COMMUNE, List.of(justice)).outranked())
                .containsExactly(justice);
    }

    @Test
    void letsARuleForTheProcedureOutrankAllElse() {
        var sector = rule(null, "G15-HT", "H07.05", Kind.DEPARTMENT);
        var own = rule("1.001193", null, null, Kind.BRANCH);

        assertThat(resolving(AgencyLevel.PROVINCE_AND_COMMUNE, sector, own)).containsExactly(BRANCH);
        assertThat(Resolution.of(AgencyLevel.PROVINCE_AND_COMMUNE, List.of(sector, own))
                        .outranked())
                .containsExactly(sector);
    }

    @Test
    void addsUpRulesOfTheSameRank() {
        var justice = rule("1.001193", null, "H07.05", Kind.DEPARTMENT);
        var communes = rule("1.001193", null, null, Kind.COMMUNE);

        assertThat(resolving(AgencyLevel.MINISTRY, justice, communes)).containsExactly(JUSTICE, COMMUNE);
    }
}
