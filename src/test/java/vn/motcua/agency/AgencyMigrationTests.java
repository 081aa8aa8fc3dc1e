package vn.motcua.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.testing.TestDatabase;

/** A database from before there were posts, or time lines. */
@Tag("database")
class AgencyMigrationTests {

    @Test
    void makesAPostOfEachOfficialsAgencyAndRoles() {
        var source = database();
        migrate(source, "1.3");
        var database = JdbcClient.create(source);
        database.sql("insert into agency (id, name, parent_name, one_stop_name, place, valid_from)"
                        + " values ('H99', 'Tỉnh Thử', '', 'Trung tâm', 'Thử', '2025-07-01')")
                .update();
        database.sql("insert into account (name, full_name, password_hash, agency, position, citizen_id, demo) values"
                        + " ('b.truong', 'Bà Trưởng', 'x', 'H99', 'Trưởng phòng', null, false),"
                        + " ('a.moi', 'Anh Mới', 'x', 'H99', null, null, false),"
                        + " ('dan', 'Người Dân', 'x', null, null, '001190000012', false)")
                .update();
        database.sql("insert into account_role (account, role) values ('b.truong', 'HEAD'), ('b.truong', 'CLERK'),"
                        + " ('a.moi', 'INSPECTOR'), ('dan', 'CITIZEN')")
                .update();

        migrate(source, "1.6");

        assertThat(database.sql(
                                "select p.account || ' ' || p.agency || ' ' || p.title || ' ' || r.role || ' ' || p.first_day"
                                        + " from post p join post_role r on r.post = p.id order by 1")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "a.moi H99  INSPECTOR 2025-07-01",
                        "b.truong H99 Trưởng phòng CLERK 2025-07-01",
                        "b.truong H99 Trưởng phòng HEAD 2025-07-01");
        assertThat(database.sql("select count(distinct person) from account")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void beginsATimeLineOfEachAgencyWithWhatItIs() {
        var source = database();
        migrate(source, "1.6");
        var database = JdbcClient.create(source);
        database.sql(
                        "insert into agency (id, name, parent_name, one_stop_name, place, valid_from, unit_code, folded)"
                                + " values ('H99.1', 'UBND xã Thử', 'Tỉnh', 'Trung tâm', 'Thử', '2025-07-01', '00097', 'h99 1 ubnd')")
                .update();

        migrate(source, "1.7");

        assertThat(database.sql("select agency || ' ' || from_day || ' ' || name || ' ' || unit_code || ' ' || folded"
                                + " || ' ' || phase from agency_state where given_by is null")
                        .query(String.class)
                        .list())
                .containsExactly("H99.1 2025-07-01 UBND xã Thử 00097 h99 1 ubnd HOLDS");
    }

    private static void migrate(DriverManagerDataSource source, String target) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    /** A fresh database of the kind that this run uses. */
    private static DriverManagerDataSource database() {
        var values = Arrays.stream(TestDatabase.freshUrl())
                .map(property -> property.substring(property.indexOf('=') + 1))
                .toList();
        return new DriverManagerDataSource(values.get(0), values.get(1), values.get(2));
    }
}
