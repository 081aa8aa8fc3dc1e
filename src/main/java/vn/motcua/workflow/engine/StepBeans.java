package vn.motcua.workflow.engine;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import vn.motcua.workflow.MarkedSteps;
import vn.motcua.workflow.ProcessSteps;
import vn.motcua.workflow.StepVerbs;

/**
 * The beans that a model may name: those marked {@link ProcessSteps} and no others. A bean is fetched when an expression
 * names it, not before, because steps call desks, desks call the workflow, and the workflow owns the engine.
 */
@Component
class StepBeans extends AbstractMap<Object, Object> implements StepVerbs {

    private final ConfigurableListableBeanFactory factory;
    private @Nullable Set<String> names;

    StepBeans(ConfigurableListableBeanFactory factory) {
        this.factory = factory;
    }

    @Override
    public synchronized Set<String> beans() {
        if (names == null) {
            names = new TreeSet<>(Arrays.asList(factory.getBeanNamesForAnnotation(ProcessSteps.class)));
        }
        return names;
    }

    @Override
    public boolean knows(String bean, String verb, int arguments, Answer answer) {
        var type = factory.getType(bean);
        return type != null && MarkedSteps.has(ClassUtils.getUserClass(type), verb, arguments, answer);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && beans().contains(text);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String text && beans().contains(text) ? factory.getBean(text) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        var entries = new LinkedHashSet<Entry<Object, Object>>();
        for (var name : beans()) {
            entries.add(new SimpleImmutableEntry<>(name, factory.getBean(name)));
        }
        return entries;
    }
}
