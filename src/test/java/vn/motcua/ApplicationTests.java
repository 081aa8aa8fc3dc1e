package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.TestDatabase;

@DatabaseTest
class ApplicationTests {

    @Autowired
    JdbcClient database;

    @Test
    void startsOnTheDatabaseItWasGiven() {
        var version = database.sql(TestDatabase.isPostgres() ? "select version()" : "select 'H2 ' || h2version()")
                .query(String.class)
                .single();

        assertThat(version).startsWith(TestDatabase.isPostgres() ? "PostgreSQL" : "H2");
    }
}
