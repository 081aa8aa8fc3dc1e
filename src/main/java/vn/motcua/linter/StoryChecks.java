package vn.motcua.linter;

import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.YamlNode;
import vn.motcua.workflow.ModelOutline;

/** Whether the stories of a folder are told with its own samples, steps, actions and papers. */
final class StoryChecks {

    /** What a citizen does, which no step of the process offers. */
    private static final Set<String> CITIZENS = Set.of("submit", "supply", "withdraw");

    private final Procedure procedure;
    private final @Nullable ModelOutline model;
    private final Findings findings;

    StoryChecks(Procedure procedure, @Nullable ModelOutline model, Findings findings) {
        this.procedure = procedure;
        this.model = model;
        this.findings = findings;
    }

    /** How many stories there are. */
    int check(Folder folder) {
        if (folder.stories().isEmpty()) {
            findings.add("procedure.yaml", 1, Rule.STORY_MISSING);
        }
        for (var file : folder.stories()) {
            check(file, YamlNode.parse(folder.place(file), folder.files().getOrDefault(file, "")), folder);
        }
        return folder.stories().size();
    }

    private void check(String file, YamlNode story, Folder folder) {
        story.text("story");
        story.get("start").as(LocalDateTime::parse, "2026-11-20T09:00");
        var sample = story.get("sample");
        boolean missing = !folder.files().containsKey("samples/" + sample.text());
        if (missing && !folder.samples().isEmpty()) { // where there are none at all, that is told once
            findings.add(file, sample.line(), Rule.STORY_SAMPLE, sample.text());
        }
        for (var step : story.get("steps").items()) {
            step.find("do").ifPresent(action -> checkAction(file, action));
            step.find("expect")
                    .flatMap(expected -> expected.find("step"))
                    .ifPresent(expected -> checkStep(file, expected));
            step.find("with").ifPresent(with -> checkPapers(file, with));
        }
    }

    private void checkAction(String file, YamlNode action) {
        if (model != null
                && !CITIZENS.contains(action.text())
                && model.tasks().stream().noneMatch(task -> task.actions().contains(action.text()))) {
            findings.add(file, action.line(), Rule.STORY_ACTION, action.text(), model.process());
        }
    }

    private void checkStep(String file, YamlNode step) {
        if (model != null && model.tasks().stream().noneMatch(task -> task.id().equals(step.text()))) {
            findings.add(file, step.line(), Rule.STORY_STEP, step.text(), model.process());
        }
    }

    private void checkPapers(String file, YamlNode with) {
        if (with.isList()) {
            with.items().forEach(item -> checkPapers(file, item));
        } else if (with.isMapping()) {
            for (var key : with.keys()) {
                var value = with.get(key);
                if (key.equals("paper") && procedure.paper(value.text()).isEmpty()) {
                    findings.add(file, value.line(), Rule.STORY_PAPER, value.text());
                }
                checkPapers(file, value);
            }
        }
    }
}
