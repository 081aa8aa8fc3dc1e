package vn.motcua.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.Staffing;
import vn.motcua.testing.Statements;

/** A list of work tells programs what each action asks for, and asks the database no more for it the longer it is. */
@DatabaseTest
class ListedActionsTests {

    private static final AgencyId TOWN = new AgencyId("H07.941");
    private static final String LIST = "/api/v1/work-items";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Agencies agencies;

    @Autowired
    WorkItems items;

    @Autowired
    JdbcClient database;

    private Office office;
    private Staffing staffing;

    @BeforeEach
    void openATown() {
        office = new Office(context);
        staffing = new Staffing(database);
        agencies.save(new Agency(
                TOWN,
                new Agency.Names(
                        "Ủy ban nhân dân xã Nhiều Việc", "Ủy ban nhân dân tỉnh", "Một cửa", "Nhiều Việc", null),
                new Agency.Standing(Agency.Kind.COMMUNE, new AgencyId("H07"), null, LocalDate.of(2025, 7, 1))));
        staffing.employ("nhieuviec-tiepnhan", "Người Tiếp Nhận", TOWN, "Công chức", Role.RECEPTIONIST);
        staffing.employ("nhieuviec-truongphong", "Người Phân Công", TOWN, "Trưởng phòng", Role.HEAD);
        staffing.employ("nhieuviec-thuly", "Người Thụ Lý", TOWN, "Công chức", Role.CASE_OFFICER);
    }

    /** Whose dossiers these are does not matter to anybody else. */
    @AfterEach
    void closeIt() {
        database.sql("update dossier set agency = 'H07.12', receiving_agency = 'H07.12' where agency = 'H07.941'")
                .update();
        database.sql("update work_item set agency = 'H07.12', closed_at = opened_at where agency = 'H07.941'")
                .update();
        for (var name : new String[] {"nhieuviec-tiepnhan", "nhieuviec-truongphong", "nhieuviec-thuly"}) {
            staffing.dismiss(name);
        }
        database.sql("delete from agency_state where agency = 'H07.941'").update();
        database.sql("delete from agency where id = 'H07.941'").update();
    }

    @Test
    void isReadInAsManyStatementsHoweverLongItIs() {
        accepted(2);
        int few = statements(2);
        accepted(6);

        assertThat(statements(8)).isEqualTo(few);
    }

    private void accepted(int many) {
        var filed = new FiledDossiers(context);
        for (int i = 0; i < many; i++) {
            var dossier = filed.withProcess(TOWN, FiledDossiers.MOTHER);
            var item = items.open(dossier.id()).getFirst().id();
            assertThat(office.post(
                            "nhieuviec-tiepnhan",
                            "/cong-viec/" + item + "/accept",
                            "key",
                            UUID.randomUUID().toString()))
                    .hasStatus3xxRedirection();
            await().until(() -> !items.open(dossier.id()).isEmpty());
        }
    }

    private int statements(int expected) {
        return Statements.least(() -> assertThat(office.get("nhieuviec-truongphong", LIST))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].actions[?(@.name == 'transfer')].fields[0].name")
                .asArray()
                .hasSize(expected));
    }
}
