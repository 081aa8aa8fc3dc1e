package vn.motcua.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine, part by part: on the application's one DataSource and one transaction manager, so that a dossier and its
 * process commit together; without history, which the ledger keeps; without scripts, classes, mail or decision tables.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    SpringJobExecutor jobExecutor(WorkflowSettings settings) {
        var jobs = new SpringJobExecutor();
        jobs.setLockTimeInMillis(Math.toIntExact(settings.jobLock().toMillis()));
        jobs.setMaxWait(settings.lookAtLeastEvery().toMillis());
        jobs.setWaitTimeInMillis((int)
                Math.min(jobs.getWaitTimeInMillis(), settings.lookAtLeastEvery().toMillis()));
        return jobs;
    }

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    ProcessEngine processEngine(
            DataSource database,
            PlatformTransactionManager transactions,
            SpringJobExecutor jobs,
            StepBeans steps,
            WorkItemAnnouncer announcer,
            WorkflowSettings settings) {
        var engine = new SpringTransactionsProcessEngineConfiguration();
        engine.setProcessEngineName("motcua");
        engine.setDataSource(database);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setDbIdentityUsed(false);
        engine.setDbHistoryUsed(false);

        engine.setJobExecutor(jobs);
        engine.setJobExecutorActivate(false); // Jobs starts it when everything else stands
        engine.setFailedJobRetryTimeCycle(settings.retryCycle());

        engine.setExpressionManager(new StepExpressions(steps));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(announcer)));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setArtifactFactory(new NoClasses());

        switchOff(engine);
        return engine.buildProcessEngine();
    }

    private static void switchOff(SpringTransactionsProcessEngineConfiguration engine) {
        engine.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        engine.setHistoryCleanupEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setAutoStoreScriptVariables(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setEnableCmdExceptionLogging(false); // whoever calls decides whether it is worth a line
    }

    /** Knows no language. */
    private static final class NoScripts implements ScriptEngineResolver {

        @Override
        public void addScriptEngineFactory(ScriptEngineFactory factory) {
            throw refused();
        }

        @Override
        public ScriptEngineManager getScriptEngineManager() {
            throw refused();
        }

        @Override
        public ScriptEngine getScriptEngine(String language, boolean cached) {
            throw refused();
        }

        private static ProcessEngineException refused() {
            return new ProcessEngineException("scripts are switched off");
        }
    }

    /** Makes no object of a class that a model names. */
    private static final class NoClasses implements ArtifactFactory {

        @Override
        public <T> T getArtifact(Class<T> type) {
            throw new ProcessEngineException("classes named in a model are switched off: " + type.getName());
        }
    }
}
