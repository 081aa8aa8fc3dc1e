package vn.motcua.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import vn.motcua.core.FieldError;
import vn.motcua.form.fill.Situation;
import vn.motcua.form.fill.Spot;
import vn.motcua.form.schema.Kind;

/**
 * Shows, reads and checks forms (<i>tờ khai</i>). The server's word counts: conditions are evaluated anew at each call,
 * over the answers without those of hidden fields.
 */
@Component
public final class FormEngine {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Feel feel;
    private final Clock clock;

    FormEngine(Feel feel, Clock clock) {
        this.feel = feel;
        this.clock = clock;
    }

    /** What is visible of a step, or of the whole form when {@code stepId} is null. */
    public FormView view(FormSchema schema, @Nullable String stepId, JsonNode answers, List<FieldError> errors) {
        return feel.within(() -> {
            var spots = situation(schema, answers).spots(schema.elements(stepId));
            var drawing = new Drawing(errors);
            if (stepId == null) {
                return new FormView(null, "", drawing.parts(spots));
            }
            var step = schema.sections(stepId).getFirst().step();
            return new FormView(step.id(), step.title(), drawing.inside(spots, step.id()));
        });
    }

    /** The steps that have something to show. */
    public List<FormStep> steps(FormSchema schema, JsonNode answers) {
        return feel.within(() -> {
            var situation = situation(schema, answers);
            return schema.steps().stream()
                    .filter(step ->
                            situation.spots(schema.elements(step.id())).stream().anyMatch(FormEngine::shows))
                    .toList();
        });
    }

    private static boolean shows(Spot spot) {
        return !spot.isHidden()
                && spot.kind().isVisible()
                && (spot.kind() != Kind.GROUP
                        || spot.rows().stream().flatMap(r -> r.spots().stream()).anyMatch(FormEngine::shows));
    }

    /** Earlier answers with what was posted, as typed even if wrong; also adds and removes rows of lists. */
    public JsonNode read(
            FormSchema schema, @Nullable String stepId, MultiValueMap<String, String> posted, JsonNode before) {
        return feel.within(() -> {
            var page = new Posted(posted);
            var answers = situation(schema, before).answers();
            page.addRows(schema.elements(stepId), answers, "");
            var spots = situation(schema, answers).spots(schema.elements(stepId));
            page.fill(spots, answers);
            page.changeRows(spots, answers);
            return answers;
        });
    }

    /** Whether somebody pressed "add" or "remove" of a list: the step is then shown again, not left. */
    public static boolean changesRows(MultiValueMap<String, String> posted) {
        return posted.containsKey("add") || posted.containsKey("remove");
    }

    /** Checks a step, or the whole form when {@code stepId} is null; the answers are always those of the whole form. */
    public FormResult check(FormSchema schema, @Nullable String stepId, JsonNode answers) {
        return feel.within(() -> {
            var situation = situation(schema, answers);
            var errors = new Check(LocalDate.ofInstant(clock.instant(), VIETNAM))
                    .errors(situation.spots(schema.elements(stepId)));
            return new FormResult(Check.kept(situation.spots(schema.elements(null))), errors);
        });
    }

    /** The answers as a tree of display texts: labels of options, {@code dd/MM/yyyy}, {@code 1.234.567}. */
    public JsonNode labels(FormSchema schema, JsonNode answers) {
        return feel.within(() -> Display.labels(situation(schema, answers).spots(schema.elements(null))));
    }

    /** The visible fields in order with what was answered. */
    public List<SummaryRow> summary(FormSchema schema, JsonNode answers) {
        return feel.within(() -> {
            var situation = situation(schema, answers);
            return schema.steps().stream()
                    .flatMap(step -> Display.summary(step, situation.spots(schema.elements(step.id()))).stream())
                    .toList();
        });
    }

    private Situation situation(FormSchema schema, JsonNode answers) {
        return Situation.of(schema.form(), answers, feel.evaluator());
    }
}
