package vn.motcua.directory.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.agency.Successions;
import vn.motcua.core.AgencyId;
import vn.motcua.dossier.Dossier;
import vn.motcua.rehearsal.Partner;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;

/** What had ended at an agency before the agency itself did is read by whoever came after it, and by nobody else. */
@DatabaseTest
class InheritedDossiersTests {

    private static final AgencyId FIRST = new AgencyId("H07.921");
    private static final AgencyId SECOND = new AgencyId("H07.922");
    private static final String HEIR = "motcua2";
    private static final String STRANGER = "motcua";

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Agencies agencies;

    @Autowired
    Successions successions;

    @Autowired
    JdbcClient database;

    private Office office;
    private Dossier old;

    @BeforeEach
    void endTwoOneAfterTheOther() {
        forget();
        office = new Office(context);
        ended(SECOND, FiledDossiers.COMMUNE, LocalDate.of(2026, 6, 30));
        ended(FIRST, SECOND, LocalDate.of(2025, 12, 31));
        old = new FiledDossiers(context).withProcess(FiledDossiers.COMMUNE, FiledDossiers.MOTHER);
        database.sql("update dossier set agency = ?, receiving_agency = ? where id = ?")
                .params(FIRST.value(), FIRST.value(), old.id().value())
                .update();
        database.sql("update work_item set agency = ?, closed_at = opened_at where dossier = ?")
                .params(FIRST.value(), old.id().value())
                .update();
        await().until(() -> successions.inheritedBy(FiledDossiers.COMMUNE).contains(FIRST));
    }

    @AfterEach
    void forget() {
        database.sql("update dossier set agency = 'H07.15', receiving_agency = 'H07.15' where agency like 'H07.92%'")
                .update();
        database.sql("update work_item set agency = 'H07.15' where agency like 'H07.92%'")
                .update();
        database.sql("update agency set successor = null where id like 'H07.92%'")
                .update();
        database.sql("delete from agency_state where agency like 'H07.92%'").update();
        database.sql("delete from agency where id like 'H07.92%'").update();
    }

    private void ended(AgencyId id, AgencyId successor, LocalDate lastDay) {
        var agency = new Agency(
                id,
                new Agency.Names("Ủy ban nhân dân xã " + id, "Ủy ban nhân dân tỉnh", "Một cửa", "Thử", null),
                new Agency.Standing(Agency.Kind.COMMUNE, new AgencyId("H07"), null, LocalDate.of(2025, 7, 1)));
        agency.close(lastDay, successor);
        agency.abolish();
        agencies.save(agency);
    }

    @Test
    void knowsWhoeverCameAfterInEveryGeneration() {
        assertThat(successions.inheritedBy(FiledDossiers.COMMUNE)).contains(FIRST, SECOND);
        assertThat(successions.inheritedBy(SECOND)).containsExactly(FIRST);
        assertThat(successions.inheritedBy(new AgencyId("H07.12"))).doesNotContain(FIRST, SECOND);
        assertThat(successions.inheritedBy(new AgencyId("H07")))
                .as("its own anyway")
                .doesNotContain(FIRST, SECOND);
    }

    @Test
    void letsTheSuccessorOpenIt() {
        var address = "/api/v1/dossiers/" + old.number();

        assertThat(new Partner(port, HEIR).get(address).status()).isEqualTo(200);
        assertThat(new Partner(port, STRANGER).get(address).status()).isEqualTo(404);
        assertThat(new Partner(port, "quantri").get(address).status())
                .as("administrators read no dossiers")
                .isEqualTo(404);
    }

    @Test
    void letsTheSuccessorFindIt() {
        var number = old.number().toString();

        assertThat(office.post(HEIR, "/cong-viec/tim", "q", number)).bodyText().contains(FiledDossiers.MOTHER.name());
        assertThat(office.post(STRANGER, "/cong-viec/tim", "q", number))
                .bodyText()
                .doesNotContain(FiledDossiers.MOTHER.name());
    }

    @Test
    void letsTheSuccessorOpenItsRegister() {
        assertThat(office.get(HEIR, "/so-theo-doi?unit=" + FIRST)).hasStatusOk();
        assertThat(office.get(HEIR, "/so-theo-doi")).bodyText().contains("xã " + FIRST);
        assertThat(office.get(STRANGER, "/so-theo-doi?unit=" + FIRST)).hasStatus(404);
    }
}
