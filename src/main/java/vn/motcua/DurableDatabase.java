package vn.motcua;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to serve from a PostgreSQL that may forget what it has acknowledged. */
@Component
@Profile("postgres")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DurableDatabase implements ApplicationRunner {

    private final JdbcClient database;

    DurableDatabase(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var setting : List.of("fsync", "synchronous_commit")) {
            var value = database.sql("select current_setting(?)")
                    .param(setting)
                    .query(String.class)
                    .single();
            if (value.equals("off")) {
                throw new IllegalStateException("PostgreSQL runs with " + setting
                        + " = off and may lose dossiers that were acknowledged; switch it on and start again");
            }
        }
    }
}
