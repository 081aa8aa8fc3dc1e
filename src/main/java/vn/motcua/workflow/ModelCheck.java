package vn.motcua.workflow;

import java.util.List;
import java.util.Set;

/**
 * Reads a model before the engine does (<i>kiểm tra mô hình quy trình</i>). With its own settings the engine runs code
 * from a model at a dozen places; what passes here is drawn from a short vocabulary, calls only the verbs of marked
 * beans, and cannot run away. See also the engine's own second lock, which refuses the same expressions.
 */
public final class ModelCheck {

    private ModelCheck() {}

    /** All reasons to refuse a model whose expressions may name {@code beans}, by line; none means it is accepted. */
    public static List<ModelProblem> check(String fileName, String bpmnXml, Set<String> beans) {
        return check(fileName, bpmnXml, StepVerbs.of(beans));
    }

    /** The same, where the verbs are known as well. */
    public static List<ModelProblem> check(String fileName, String bpmnXml, StepVerbs verbs) {
        var problems = new ModelProblems(fileName);
        var root = new ModelReader(problems).read(bpmnXml);
        if (root != null) {
            new ModelVocabulary(problems).check(root);
            new ModelExpressions(problems, verbs).check(root);
        }
        if (root != null && problems.none()) { // in a model that says forbidden things the rest would only be noise
            new ModelRules(problems).check(fileName, root);
            root.children("process").forEach(process -> new ModelFlow(problems, process).check());
        }
        return problems.byLine();
    }

    /** The process of an accepted model: its file's name. */
    public static String processId(String fileName) {
        return fileName.substring(0, fileName.length() - ".bpmn".length());
    }
}
