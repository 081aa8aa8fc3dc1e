package vn.motcua.linter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.form.FormOutline;
import vn.motcua.form.FormProblem;
import vn.motcua.paper.PaperPress;
import vn.motcua.paper.PaperProblem;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureProblem;
import vn.motcua.procedure.YamlNode;
import vn.motcua.workflow.ModelCheck;
import vn.motcua.workflow.ModelOutline;
import vn.motcua.workflow.StepVerbs;

/**
 * Looks a procedure folder over (<i>soát lỗi</i>). First each file is read as it would be read in use, and what is refused
 * there is told in the same words; then the files are held against each other.
 */
public final class Linter {

    private static final String YAML = "procedure.yaml";
    private static final String FORM = "declaration.form";
    private static final String RESULT = "result.html";

    private final Map<String, String> models;
    private final StepVerbs verbs;
    private final PaperPress press = new PaperPress();

    /**
     * A linter.
     *
     * @param models the processes that are there already, as XML by id
     * @param verbs what a model may call
     */
    public Linter(Map<String, String> models, StepVerbs verbs) {
        this.models = Map.copyOf(models);
        this.verbs = verbs;
    }

    /** What was found, by file and line; nothing when the folder is in order. */
    public List<Finding> check(Folder folder) {
        var findings = new Findings(folder);
        folder.models().forEach(file -> model(folder, file, findings));
        folder.text(RESULT).ifPresent(text -> result(folder, text, findings));
        var procedure = read(findings, () -> Procedure.of(folder.name(), folder.files()));
        procedure.ifPresent(read -> check(folder, read, findings));
        return findings.inOrder();
    }

    private void check(Folder folder, Procedure procedure, Findings findings) {
        var yaml = YamlNode.parse(folder.place(YAML), folder.files().getOrDefault(YAML, ""));
        var form = FormOutline.read(folder.place(FORM), folder.files().getOrDefault(FORM, ""));
        var process = yaml.get("process");
        var model = outline(folder, process.text());
        if (model == null) {
            findings.add(YAML, process.line(), Rule.PROCESS_UNKNOWN, process.text());
        } else {
            unnamed(folder, yaml, process.text()).forEach(file -> findings.add(file, 1, Rule.FILE_UNUSED, file));
        }
        var names = new Names(procedure, form, folder);
        new ProcedureChecks(procedure, yaml, findings).check(folder, model);
        new FormChecks(names, form, yaml, findings).check();
        new PaperChecks(names, findings).check(folder, yaml);
        new SampleChecks(procedure, form, names, findings).check(folder);
        read(findings, () -> new StoryChecks(procedure, model, findings).check(folder));
    }

    /** Processes and tables that the procedure does not name: it would go its way without them. */
    private static List<String> unnamed(Folder folder, YamlNode yaml, String process) {
        var named = yaml.get("fees").items().stream()
                .flatMap(fee -> fee.find("table").stream())
                .map(YamlNode::text)
                .collect(Collectors.toSet());
        named.add(process + ".bpmn");
        return Stream.concat(folder.models().stream(), folder.tables().stream())
                .filter(file -> !named.contains(file))
                .toList();
    }

    /** Whatever a reader refuses becomes a finding. */
    private static <T> Optional<T> read(Findings findings, Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (ProcedureProblem e) {
            findings.refused(e.file(), e.line(), e.code(), e.arguments());
        } catch (FormProblem e) {
            findings.refused(e.file(), e.line(), e.code(), e.arguments());
        }
        return Optional.empty();
    }

    private void model(Folder folder, String file, Findings findings) {
        var xml = folder.files().getOrDefault(file, "");
        for (var problem : ModelCheck.check(file, xml, verbs)) {
            findings.refused(folder.place(file), problem.line(), problem.code(), problem.arguments());
        }
        ModelOutline.read(file, xml).ifPresent(outline -> new ModelChecks(file, outline, findings).check());
    }

    private void result(Folder folder, String text, Findings findings) {
        try {
            press.check(folder.place(RESULT), text);
        } catch (PaperProblem e) {
            findings.add(RESULT, Math.max(1, e.line()), Rule.RESULT_TEMPLATE, String.valueOf(e.getMessage()));
        }
    }

    /** The folder's own model goes before one that is there already. */
    private @Nullable ModelOutline outline(Folder folder, String process) {
        return folder.text(process + ".bpmn")
                .or(() -> Optional.ofNullable(models.get(process)))
                .flatMap(xml -> ModelOutline.read(process + ".bpmn", xml))
                .orElse(null);
    }

    /** The models of this house, looked over as those of a folder are. */
    public List<Finding> checkModel(String file, String xml) {
        var folder = new Folder("processes", Map.of(file, xml));
        var findings = new Findings(folder);
        model(folder, file, findings);
        return findings.inOrder();
    }
}
