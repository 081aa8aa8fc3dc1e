package vn.motcua.work;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Dossiers;
import vn.motcua.workflow.WorkItemId;
import vn.motcua.workflow.Workflow;

/**
 * Where officials work: an inbox, taking an item out of the queue, and acting on it. An act first locks the dossier's
 * row: of two who come at once the second sees what the first did (409), and nothing happens twice.
 */
@Component
public class WorkDesk {

    private static final Logger log = LoggerFactory.getLogger(WorkDesk.class);

    private final WorkItems items;
    private final Dossiers dossiers;
    private final Workflow workflow;
    private final Authority authority;
    private final VisibleWork visible;
    private final Map<String, WorkAction> actions;
    private final Clock clock;

    WorkDesk(
            WorkItems items,
            Dossiers dossiers,
            Workflow workflow,
            Authority authority,
            VisibleWork visible,
            List<WorkAction> actions,
            Clock clock) {
        this.items = items;
        this.dossiers = dossiers;
        this.workflow = workflow;
        this.authority = authority;
        this.visible = visible;
        this.actions = actions.stream().collect(Collectors.toUnmodifiableMap(WorkAction::name, Function.identity()));
        this.clock = clock;
    }

    /**
     * A page of the actor's inbox.
     *
     * @param after the last item of the page before, or {@link InboxPlace#START}
     */
    @Transactional(readOnly = true)
    public List<WorkItem> inbox(Actor actor, InboxFilter filter, InboxPlace after, int size) {
        if (actor.agency() == null) {
            throw RuleViolation.forbidden("actor.role-missing", Role.RECEPTIONIST.id());
        }
        var ids = visible.page(actor, filter, after, size);
        var found = items.findAllByIdIn(ids).stream().collect(Collectors.toMap(WorkItem::getId, Function.identity()));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    /** An item that the actor may see, or 404. */
    @Transactional(readOnly = true)
    public WorkItem get(WorkItemId id, Actor actor) {
        return items.get(id, actor);
    }

    /** What the item's actions ask for, in the order of the process model. */
    @Transactional(readOnly = true)
    public Map<String, List<ActionField>> actions(WorkItem item) {
        var fields = new LinkedHashMap<String, List<ActionField>>();
        item.actions().forEach(name -> fields.put(name, action(name).fields(item)));
        return fields;
    }

    /** The same for many items by id; their dossiers are read together. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, List<ActionField>>> actions(Collection<WorkItem> many) {
        dossiers.findAllByIdIn(many.stream().map(WorkItem::dossier).collect(Collectors.toSet()));
        var actions = new HashMap<String, Map<String, List<ActionField>>>();
        many.forEach(item -> actions.put(item.id().value(), actions(item)));
        return actions;
    }

    /** Whether one of the item's actions needs no input. */
    @Transactional(readOnly = true)
    public boolean isPlain(WorkItem item, String action) {
        return item.actions().contains(action)
                && action(action).fields(item).stream().noneMatch(ActionField::required);
    }

    /** The item's actions that need no input, and so can be done for many items at once. */
    @Transactional(readOnly = true)
    public List<String> plainActions(WorkItem item) {
        return item.actions().stream().filter(name -> isPlain(item, name)).toList();
    }

    /** Takes an item out of the queue. */
    @Transactional
    public WorkItem claim(WorkItemId id, Actor actor) {
        var item = lock(id, actor);
        item.claim(actor, authority.require(item, actor));
        return items.save(item);
    }

    /** Does an action with an item: the stage acts, the item closes, the process runs on. */
    @Transactional
    public Dossier act(WorkItemId id, String action, ActionInput input, Actor actor) {
        var item = lock(id, actor);
        var grounds = authority.require(item, actor);
        if (!item.actions().contains(action)) {
            throw RuleViolation.conflict("work-item.action-not-offered", action);
        }
        var now = clock.instant();
        var chosen = action(action);
        input.check(chosen.fields(item));
        item.done(actor, grounds, new WorkItem.Act(action, input.remark().orElse(null), now));
        items.save(item);
        chosen.perform(item, input, actor);
        recordStep(item, action, actor, now);
        workflow.finish(id); // last: the process may run on from here
        return dossiers.get(item.dossier());
    }

    private void recordStep(WorkItem item, String action, Actor actor, Instant now) {
        var dossier = dossiers.get(item.dossier());
        var delegation = item.delegation().orElse(null);
        var post = actor.post();
        dossier.stepDone(new DossierEvent.StepDone(
                dossier.id(), actor.account(), now, item.step(), action, delegation, post == null ? null : post.id()));
        dossiers.save(dossier);
        log.info(
                "{} did {} at {} of dossier {}{}",
                actor.account(),
                action,
                item.step(),
                dossier.number(),
                delegation == null ? "" : " under delegation " + delegation);
    }

    /** The dossier's row is locked before the item is read: what is read then is what holds. */
    private WorkItem lock(WorkItemId id, Actor actor) {
        var dossier = items.dossierOf(id.value()).orElseThrow(() -> RuleViolation.notFound("work-item.unknown"));
        dossiers.getForChange(dossier);
        return items.get(id, actor);
    }

    private WorkAction action(String name) {
        var action = actions.get(name);
        if (action == null) {
            throw RuleViolation.notFound("work-item.action-unknown", name);
        }
        return action;
    }
}
