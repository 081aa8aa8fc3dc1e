package vn.motcua.workflow;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The verbs of all classes marked {@link ProcessSteps}, where no application runs that would have them as beans. */
public final class MarkedSteps implements StepVerbs {

    private final Map<String, Class<?>> types = new TreeMap<>();

    private MarkedSteps(String packageName) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessSteps.class));
        var names = new AnnotationBeanNameGenerator();
        for (var found : scanner.findCandidateComponents(packageName)) {
            types.put(
                    names.generateBeanName(found, new SimpleBeanDefinitionRegistry()),
                    ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null));
        }
    }

    /** Those of a package and all below it. */
    public static StepVerbs in(String packageName) {
        return new MarkedSteps(packageName);
    }

    @Override
    public Set<String> beans() {
        return types.keySet();
    }

    @Override
    public boolean knows(String bean, String verb, int arguments, Answer answer) {
        var type = types.get(bean);
        return type != null && has(type, verb, arguments, answer);
    }

    /** Whether a class has this public verb, taking as many texts and answering so. */
    public static boolean has(Class<?> type, String verb, int arguments, Answer answer) {
        return Arrays.stream(type.getMethods()).anyMatch(m -> fits(m, verb, arguments, answer));
    }

    private static boolean fits(Method method, String verb, int arguments, Answer answer) {
        return method.getName().equals(verb)
                && Modifier.isPublic(method.getDeclaringClass().getModifiers())
                && method.getParameterCount() == arguments
                && Arrays.stream(method.getParameterTypes()).allMatch(String.class::equals)
                && answers(method.getReturnType(), answer);
    }

    private static boolean answers(Class<?> type, Answer answer) {
        return switch (answer) {
            case NONE -> true;
            case YES_OR_NO -> type == boolean.class;
            case NUMBER -> type == int.class;
        };
    }
}
