package vn.motcua.linter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Collects what is found in one folder. */
final class Findings {

    private final Folder folder;
    private final List<Finding> found = new ArrayList<>();

    Findings(Folder folder) {
        this.folder = folder;
    }

    void add(String file, int line, Rule rule, Object... arguments) {
        found.add(new Finding(
                folder.place(file),
                line,
                rule.weight(),
                rule.code(),
                Arrays.stream(arguments).<Object>map(String::valueOf).toList()));
    }

    /** What reading a file has refused. */
    void refused(String file, int line, String code, List<Object> arguments) {
        found.add(new Finding(file, line, Weight.ERROR, code, arguments));
    }

    List<Finding> inOrder() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::file).thenComparingInt(Finding::line))
                .toList();
    }
}
