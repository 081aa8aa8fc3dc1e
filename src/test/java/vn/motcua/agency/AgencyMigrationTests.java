package vn.motcua.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
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
    void findsThePostsOnWhichDelegationsRest() {
        var source = database();
        migrate(source, "1.7");
        var database = JdbcClient.create(source);
        database.sql("insert into agency (id, name, parent_name, one_stop_name, place, valid_from)"
                        + " values ('H99', 'Tỉnh Thử', '', 'Trung tâm', 'Thử', '2025-07-01')")
                .update();
        for (var name : new String[] {"a", "b", "c"}) {
            database.sql(
                            "insert into account (name, person, full_name, password_hash, demo) values (?, ?, ?, 'x', true)")
                    .params(name, UUID.randomUUID(), name)
                    .update();
        }
        var over = post(database, "a", "LEADER", "2026-01-31");
        var leads = post(database, "a", "LEADER", null);
        post(database, "a", "INSPECTOR", null);
        var receives = post(database, "b", "HEAD", null);
        var usual = delegation(database, "a", "b");
        var nobody = delegation(database, "c", "b");

        migrate(source, "1.8");

        assertThat(posts(database, usual)).containsExactly(leads, receives).doesNotContain(over);
        assertThat(posts(database, nobody)).containsExactly(null, receives);
    }

    private static UUID post(JdbcClient database, String account, String role, @Nullable String lastDay) {
        var id = UUID.randomUUID();
        database.sql("insert into post (id, account, agency, title, first_day, last_day, given_by, given_at) values"
                        + " (:id, :account, 'H99', :title, :first, :last, 'he-thong', current_timestamp)")
                .param("id", id)
                .param("account", account)
                .param("title", role)
                .param("first", LocalDate.of(2025, 7, 1))
                .param("last", lastDay == null ? null : LocalDate.parse(lastDay), Types.DATE)
                .update();
        database.sql("insert into post_role (post, role) values (?, ?)")
                .params(id, role)
                .update();
        return id;
    }

    private static UUID delegation(JdbcClient database, String from, String to) {
        var id = UUID.randomUUID();
        database.sql("insert into delegation (id, agency, from_account, to_account, role, procedures, valid_from,"
                        + " valid_until, reason, given_by, given_at, version) values (?, 'H99', ?, ?, 'LEADER', '',"
                        + " current_timestamp, current_timestamp, '', ?, current_timestamp, 0)")
                .params(id, from, to, from)
                .update();
        return id;
    }

    private static List<@Nullable UUID> posts(JdbcClient database, UUID delegation) {
        return database.sql("select from_post, to_post from delegation where id = ?")
                .param(delegation)
                .query((row, number) ->
                        Arrays.asList(row.getObject("from_post", UUID.class), row.getObject("to_post", UUID.class)))
                .single();
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
