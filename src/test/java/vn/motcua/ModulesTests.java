package vn.motcua;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import vn.motcua.testing.DrawnDocument;

class ModulesTests {

    private final ApplicationModules modules = ApplicationModules.of(MotCuaApplication.class);

    @Test
    void keepTheirBoundaries() {
        modules.verify();
    }

    @Test
    void areDrawnInTheDocuments() {
        var rows = modules.stream()
                .sorted(Comparator.comparing(ModulesTests::name))
                .map(module -> "| `%s` | %s |".formatted(name(module), uses(module)))
                .collect(Collectors.joining("\n"));
        var arrows = modules.stream()
                .sorted(Comparator.comparing(ModulesTests::name))
                .flatMap(module -> module.getDirectDependencies(modules)
                        .uniqueModules()
                        .filter(other -> !name(other).equals("core"))
                        .map(other -> "    %s --> %s".formatted(name(module), name(other)))
                        .distinct()
                        .sorted())
                .collect(Collectors.joining("\n"));

        new DrawnDocument("docs/modules.md").isStillWhat("""
                # Modules

                Drawn from the code by `ModulesTests`. Everybody uses `core`; it is left out of the picture.

                ```mermaid
                graph TD
                %s
                ```

                | module | uses |
                |---|---|
                %s
                """.formatted(arrows, rows));
    }

    private String uses(ApplicationModule module) {
        var used = module.getDependencies(modules, DependencyDepth.IMMEDIATE)
                .uniqueModules()
                .map(other -> "`" + name(other) + "`")
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return used.isEmpty() ? "–" : used;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
