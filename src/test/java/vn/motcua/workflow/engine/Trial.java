package vn.motcua.workflow.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.core.DossierId;
import vn.motcua.workflow.WorkItemClosed;
import vn.motcua.workflow.WorkItemId;
import vn.motcua.workflow.WorkItemOpened;

/** What the engine's tests stand on: a stage to call, a table to write to, and an ear for work items. */
@TestConfiguration(proxyBeanMethods = false)
class Trial {

    @Bean
    TrialSteps trial(JdbcClient jdbc) {
        jdbc.sql("create table trial_effect (dossier varchar(36) not null, what varchar(40) not null)")
                .update();
        return new TrialSteps(jdbc);
    }

    /** The trial's dossiers are only ids: nobody keeps rows of their work items. */
    @Bean
    static BeanDefinitionRegistryPostProcessor withoutRowsOfWorkItems() {
        return registry -> registry.removeBeanDefinition("workItemKeeper");
    }

    /** A bean like any other, which no model may name. */
    @Bean
    List<String> vault() {
        return List.of("secret");
    }

    @Bean
    Ear ear() {
        return new Ear();
    }

    static class Ear {

        private final List<WorkItemOpened> opened = new CopyOnWriteArrayList<>();
        private final List<WorkItemClosed> closed = new CopyOnWriteArrayList<>();

        @EventListener
        void hear(WorkItemOpened event) {
            opened.add(event);
        }

        @EventListener
        void hear(WorkItemClosed event) {
            closed.add(event);
        }

        List<WorkItemOpened> opened(DossierId dossier) {
            return opened.stream().filter(e -> e.dossier().equals(dossier)).toList();
        }

        List<WorkItemClosed> closed(DossierId dossier) {
            return closed.stream().filter(e -> e.dossier().equals(dossier)).toList();
        }

        /** The newest work item of a dossier at this step. */
        WorkItemId item(DossierId dossier, String step) {
            return opened(dossier).reversed().stream()
                    .filter(e -> e.step().equals(step))
                    .map(WorkItemOpened::id)
                    .findFirst()
                    .orElseThrow();
        }

        Optional<WorkItemOpened> last(DossierId dossier) {
            return opened(dossier).reversed().stream().findFirst();
        }
    }
}
