package vn.motcua.work.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.core.FieldError;
import vn.motcua.dossier.SupplementItem.Cause;
import vn.motcua.web.Texts;
import vn.motcua.work.ActionField;
import vn.motcua.work.item.ActionCard.Weight;

/** Makes the forms of an item's actions, with what was written and what is wrong with it. */
@Component
class ActionCards {

    /** The paper that stands for the declaration itself. */
    static final String DECLARATION = "declaration";

    private static final Set<String> DANGEROUS = Set.of(
            "refuse",
            "return-for-rework",
            "stop",
            "propose-stop",
            "end-unsupplied",
            "transfer",
            "propose-recall",
            "recall");

    private final Texts texts;

    ActionCards(Texts texts) {
        this.texts = texts;
    }

    /**
     * What was sent for one of the actions.
     *
     * @param errors of the action's fields, by the field's own name
     */
    record Attempt(String action, PostedAction posted, List<FieldError> errors) {

        static final Attempt NONE = new Attempt("", PostedAction.NONE, List.of());

        /** The errors as the page shows them: fields of two actions may have the same name. */
        List<FieldError> onThePage() {
            return errors.stream()
                    .map(e -> new FieldError(
                            e.field().isEmpty() ? action : action + "." + e.field(), e.code(), e.arguments()))
                    .toList();
        }
    }

    /** The cards in the order of the process model, the usual way on first. */
    List<ActionCard> of(Map<String, List<ActionField>> actions, Map<String, String> papers, Attempt attempt) {
        var cards = new ArrayList<ActionCard>();
        actions.forEach((name, fields) -> cards.add(card(name, fields, papers, attempt, cards.size())));
        return cards;
    }

    private ActionCard card(
            String name, List<ActionField> fields, Map<String, String> papers, Attempt attempt, int position) {
        boolean tried = attempt.action().equals(name);
        var now = tried ? attempt : Attempt.NONE;
        var weight = position == 0 ? Weight.PRIMARY : DANGEROUS.contains(name) ? Weight.DANGER : Weight.SECONDARY;
        return new ActionCard(
                name,
                texts.text("action." + name),
                textIfAny("action." + name + ".hint"),
                weight,
                position == 0 || tried,
                Character.toString('a' + position),
                fields.stream().map(field -> field(name, field, papers, now)).toList());
    }

    private ActionCard.Field field(String action, ActionField field, Map<String, String> papers, Attempt attempt) {
        var name = field.name();
        var id = action + "-" + name;
        var posted = attempt.posted();
        return new ActionCard.Field(
                id,
                name,
                field.type(),
                texts.text("action." + action + "." + name),
                field.required(),
                posted.value(name),
                posted.date(name),
                posted.all(name),
                field.type() == ActionField.Type.PAPER_REASONS ? causes() : field.choices(),
                field.type() == ActionField.Type.PAPER_REASONS ? lines(id, name, papers, posted) : List.of(),
                texts.errorOf(attempt.errors(), name));
    }

    private Map<String, String> causes() {
        var causes = new LinkedHashMap<String, String>();
        for (var cause : Cause.values()) {
            causes.put(cause.name(), texts.text("work.cause." + cause));
        }
        return causes;
    }

    private List<ActionCard.Line> lines(String id, String name, Map<String, String> papers, PostedAction posted) {
        var all = new LinkedHashMap<>(papers);
        all.put(DECLARATION, texts.text("work.declaration"));
        var lines = new ArrayList<ActionCard.Line>();
        all.forEach((paper, label) -> {
            var input = PostedAction.paperName(name, paper);
            var lineId = lines.isEmpty() ? id : id + "-" + lines.size();
            lines.add(new ActionCard.Line(
                    lineId, input, label, posted.value(input), posted.value(PostedAction.causeName(input))));
        });
        return lines;
    }

    private @Nullable String textIfAny(String key) {
        var text = texts.text(key);
        return text.equals(key) ? null : text;
    }
}
