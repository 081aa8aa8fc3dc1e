package vn.motcua.workflow.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/**
 * The engine's tables, from the scripts in its own jar but by way of Flyway: two nodes that start at once on an empty
 * database take turns, and the engine itself never changes a schema. Tables for history and users are left out, since
 * the ledger is the history and the engine knows nobody.
 */
@Component
class EngineSchema implements JavaMigration {

    private static final String[] PARTS = {"engine", "case.engine", "decision.engine"};

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("06.1");
    }

    @Override
    public String getDescription() {
        return "engine";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        var connection = context.getConnection();
        var database =
                switch (connection.getMetaData().getDatabaseProductName()) {
                    case "H2" -> "h2";
                    case "PostgreSQL" -> "postgres";
                    default -> throw new IllegalStateException("the process engine has no schema for this database");
                };
        var scripts = new ResourceDatabasePopulator();
        for (var part : PARTS) {
            var name = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(database, part);
            scripts.addScript(new ClassPathResource(name, ProcessEngine.class.getClassLoader()));
        }
        scripts.populate(connection);
    }
}
