package vn.motcua.linter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.core.BundleTexts;
import vn.motcua.workflow.ModelOutline;

/** What a model that could run still says wrongly: work that nobody can name, the same approval twice, people in it. */
final class ModelChecks {

    /** Whoever brings actions brings their words. */
    private static final List<String> MODULES = List.of("reception", "processing", "result", "work");

    private static final Locale[] LANGUAGES = {Locale.ROOT, Locale.ENGLISH};
    private static final List<String> APPROVALS = List.of("approve", "sign", "seal", "decide");

    private final String file;
    private final ModelOutline model;
    private final Findings findings;

    ModelChecks(String file, ModelOutline model, Findings findings) {
        this.file = file;
        this.model = model;
        this.findings = findings;
    }

    void check() {
        for (var part : model.parts()) {
            Stream.of(part.id(), part.name())
                    .filter(PersonalData::isIn)
                    .forEach(text -> findings.add(file, part.line(), Rule.PERSONAL_DATA, text));
        }
        for (var task : model.tasks()) {
            task.actions().stream()
                    .filter(action -> !hasWords(action))
                    .forEach(action -> findings.add(file, task.line(), Rule.ACTION_WORDS, task.id(), action));
        }
        checkApprovals();
    }

    private static boolean hasWords(String action) {
        return Stream.of(LANGUAGES).allMatch(language -> MODULES.stream()
                .anyMatch(module -> BundleTexts.has(module, language, "action." + action)));
    }

    private void checkApprovals() {
        Map<String, String> first = new HashMap<>();
        for (var task : model.tasks()) {
            for (var action : task.actions()) {
                if (APPROVALS.stream().anyMatch(approval -> isOf(approval, action))) {
                    var before = first.putIfAbsent(task.role() + " " + action, task.id());
                    if (before != null) {
                        findings.add(file, task.line(), Rule.APPROVAL_TWICE, task.id(), before, action);
                    }
                }
            }
        }
    }

    private static boolean isOf(String approval, String action) {
        return action.equals(approval) || action.startsWith(approval + "-");
    }
}
