package vn.motcua.work.item;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.core.Actor;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Dossiers;
import vn.motcua.web.Texts;
import vn.motcua.work.PersonalData;
import vn.motcua.work.WorkDesk;
import vn.motcua.work.item.Acts.Done;
import vn.motcua.workflow.WorkItemId;

/** Does one action with many items, each in a transaction of its own: what fails stops nothing else. */
@Component
class Batch {

    /** TRUST: at most this many in one go, so that everybody can see what they do. */
    static final int MOST = 50;

    private final WorkDesk desk;
    private final Dossiers dossiers;
    private final PersonalData personalData;
    private final Acts acts;
    private final Texts texts;

    Batch(WorkDesk desk, Dossiers dossiers, PersonalData personalData, Acts acts, Texts texts) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.personalData = personalData;
        this.acts = acts;
        this.texts = texts;
    }

    /**
     * An item that was chosen.
     *
     * @param dossier the dossier's id, for its draft
     * @param hindrance why it cannot be done with this one
     */
    record Chosen(
            String item,
            String dossier,
            String number,
            String summary,
            String step,
            boolean hasDraft,
            @Nullable String hindrance) {}

    /** What became of an item: a sentence, or why not. */
    record Outcome(String number, boolean done, String text) {}

    /** What is about to be done, to be looked at once more. */
    @Transactional(readOnly = true)
    public Chosen chosen(WorkItemId id, String action, Actor actor) {
        var item = desk.get(id, actor);
        personalData.mayBeReadBy(actor);
        var dossier = dossiers.get(item.dossier());
        personalData.read(dossier.number(), actor, item.step());
        boolean possible = item.closedAt().isEmpty() && desk.isPlain(item, action);
        return new Chosen(
                id.value(),
                item.dossier().toString(),
                dossier.number().value(),
                dossier.summary(),
                item.stepName(),
                item.actions().contains("sign") || item.actions().contains("seal"),
                possible ? null : texts.text("work.many.not-this"));
    }

    /** Does it with each item, once for this key. */
    List<Outcome> act(List<WorkItemId> ids, String action, String key, Actor actor) {
        return ids.stream().map(id -> act(id, action, key, actor)).toList();
    }

    private Outcome act(WorkItemId id, String action, String key, Actor actor) {
        try {
            Done done = acts.act(id, action, JsonNodeFactory.instance.objectNode(), key + ":" + id, actor);
            return new Outcome(done.dossier(), true, acts.sentence(done));
        } catch (RuleViolation e) {
            return new Outcome(number(id, actor), false, texts.error(e.code(), e.arguments()));
        } catch (InvalidInput e) {
            return new Outcome(number(id, actor), false, texts.error(e.errors().getFirst()));
        }
    }

    private String number(WorkItemId id, Actor actor) {
        try {
            return dossiers.get(desk.get(id, actor).dossier()).number().value();
        } catch (RuleViolation e) {
            return id.value(); // not theirs to know
        }
    }
}
