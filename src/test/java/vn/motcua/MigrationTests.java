package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.DatabaseTest;

@DatabaseTest
class MigrationTests {

    @Autowired
    Flyway flyway;

    @Autowired
    JdbcClient database;

    /** A database that other modules' later migrations have reached already. */
    @Test
    void bringsAModulesNextStepToADatabaseInUse() {
        database.sql("drop table event_given_up").update();
        database.sql("delete from \"flyway_schema_history\" where \"version\" = '14.4'")
                .update();

        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);
        assertThat(database.sql("select count(*) from event_given_up")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
