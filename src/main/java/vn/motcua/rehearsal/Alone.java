package vn.motcua.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.linter.Finding;
import vn.motcua.linter.Folder;
import vn.motcua.procedure.ProcedureProblem;
import vn.motcua.procedure.YamlNode;

/** Plays all stories of a folder in an application that this process has started for nothing else. */
final class Alone implements Rehearsal {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Class<?> program;

    Alone(Class<?> program) {
        this.program = program;
    }

    @Override
    public List<Outcome> play(Folder folder, Consumer<Outcome> each) {
        var outcomes = new ArrayList<Outcome>();
        try (var stage = Stage.set(program, folder, beforeAll(folder))) {
            for (var file : folder.stories()) {
                if (Thread.currentThread().isInterrupted()) {
                    return outcomes;
                }
                var outcome = play(folder, file, stage);
                outcomes.add(outcome);
                each.accept(outcome);
            }
        }
        return outcomes;
    }

    private static Instant beforeAll(Folder folder) {
        return folder.stories().stream()
                .map(file -> YamlNode.parse(folder.place(file), folder.files().getOrDefault(file, "")))
                .map(story -> story.get("start").as(Story::local, "2026-11-20T09:00"))
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("there are no stories in " + folder.name()))
                .minus(A_DAY);
    }

    private static Outcome play(Folder folder, String file, Stage stage) {
        var title = file;
        try {
            title = YamlNode.parse(file, folder.files().getOrDefault(file, "")).text("story");
            new Story(folder, file, stage.port(), stage.clock()).play();
            return new Outcome(file, title, null);
        } catch (StoryProblem e) {
            return new Outcome(file, title, e.found());
        } catch (ProcedureProblem e) {
            return new Outcome(file, title, Finding.of(e));
        }
    }
}
