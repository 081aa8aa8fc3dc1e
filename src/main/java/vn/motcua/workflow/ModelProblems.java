package vn.motcua.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one model. */
public final class ModelProblems {

    private final String file;
    private final List<ModelProblem> found = new ArrayList<>();

    public ModelProblems(String file) {
        this.file = file;
    }

    void add(int line, String code, Object... arguments) {
        found.add(new ModelProblem(file, line, "model." + code, List.of(arguments)));
    }

    void add(ModelElement at, String code, Object... arguments) {
        add(at.line(), code, arguments);
    }

    boolean none() {
        return found.isEmpty();
    }

    /** All of them, by line. */
    public List<ModelProblem> byLine() {
        return found.stream()
                .sorted(Comparator.comparingInt(ModelProblem::line))
                .toList();
    }
}
