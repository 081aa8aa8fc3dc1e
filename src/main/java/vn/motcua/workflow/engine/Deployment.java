package vn.motcua.workflow.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.motcua.workflow.ModelCheck;
import vn.motcua.workflow.ModelProblem;

/**
 * Brings the models of the folder into the engine when the application starts: all of them, or the application does not
 * start. A model that has not changed is left alone; nodes that start at once take turns.
 */
@Component
class Deployment implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Deployment.class);

    private final ResourcePatternResolver resources;
    private final RepositoryService repository;
    private final StepBeans steps;
    private final MessageSource texts;
    private final WorkflowSettings settings;
    private volatile List<String> processes = List.of();

    Deployment(
            ResourcePatternResolver resources,
            ProcessEngine engine,
            StepBeans steps,
            MessageSource texts,
            WorkflowSettings settings) {
        this.resources = resources;
        this.repository = engine.getRepositoryService();
        this.steps = steps;
        this.texts = texts;
        this.settings = settings;
    }

    /** Ids of the processes of the folder, in alphabetical order. */
    List<String> processes() {
        return processes;
    }

    /** Whether a process can be started: one of the folder, or one that was added on this node or another. */
    boolean knows(String process) {
        return processes.contains(process)
                || repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(process)
                                .count()
                        > 0;
    }

    /** Brings one model more in, under another key than its own. */
    void add(String process, String key, String xml) {
        var file = process + ".bpmn";
        check(Map.of(file, xml));
        if (knows(key)) {
            return;
        }
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        model.getModelElementsByType(Process.class).forEach(one -> one.setId(key));
        repository
                .createDeployment()
                .name(key)
                .addModelInstance(key + ".bpmn", model)
                .deploy();
        log.info("Process {} added as {}", process, key);
    }

    @Override
    public void afterSingletonsInstantiated() {
        var models = models();
        check(models);
        var deployment = repository.createDeployment().name("processes").enableDuplicateFiltering(true);
        models.forEach(deployment::addString);
        deployment.deploy();
        processes = models.keySet().stream().map(ModelCheck::processId).toList();
        log.info("Processes: {}", processes);
    }

    private void check(Map<String, String> models) {
        var problems = new ArrayList<ModelProblem>();
        models.forEach((file, xml) -> problems.addAll(ModelCheck.check(file, xml, steps)));
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    String.join("\n", problems.stream().map(p -> p.text(texts)).toList()));
        }
        if (models.isEmpty()) {
            throw new IllegalStateException("no *.bpmn in " + settings.folder());
        }
    }

    private Map<String, String> models() {
        try {
            var models = new TreeMap<String, String>();
            for (var file : resources.getResources(settings.folder() + "/*.bpmn")) {
                models.put(String.valueOf(file.getFilename()), read(file));
            }
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
