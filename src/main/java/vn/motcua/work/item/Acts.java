package vn.motcua.work.item;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.core.Actor;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.idempotency.Idempotency;
import vn.motcua.web.Texts;
import vn.motcua.work.ActionInput;
import vn.motcua.work.WorkDesk;
import vn.motcua.work.WorkItem;
import vn.motcua.work.WorkItems;
import vn.motcua.workflow.WorkItemId;

/** Does what a form asks for, once, however often the form is sent; and says what was done. */
@Component
class Acts {

    private final WorkDesk desk;
    private final WorkItems items;
    private final Idempotency idempotency;
    private final Texts texts;

    Acts(WorkDesk desk, WorkItems items, Idempotency idempotency, Texts texts) {
        this.desk = desk;
        this.items = items;
        this.idempotency = idempotency;
        this.texts = texts;
    }

    /**
     * What was done.
     *
     * @param next the name of the step that waits now; nothing when none does
     */
    record Done(
            String dossier,
            DossierStatus status,
            String action,
            @Nullable String next) {}

    Done act(WorkItemId id, String action, ObjectNode input, String key, Actor actor) {
        var request = Map.of("item", id.value(), "action", action, "body", input);
        return idempotency.once(actor.account(), key, request, Done.class, () -> act(id, action, input, actor));
    }

    private Done act(WorkItemId id, String action, ObjectNode input, Actor actor) {
        var dossier = desk.act(id, action, new ActionInput(input), actor);
        var next = items.open(dossier.id()).stream().findFirst().map(WorkItem::stepName);
        return new Done(dossier.number().value(), dossier.status(), action, next.orElse(null));
    }

    /** In one sentence: which dossier, what was done, what is next. */
    String sentence(Done done) {
        var action = texts.text("action." + done.action());
        return done.next() == null
                ? texts.text("work.done.status", action, done.dossier(), texts.text("dossier.status." + done.status()))
                : texts.text("work.done.next", action, done.dossier(), done.next());
    }
}
