package vn.motcua.work;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Account;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Dossier;
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
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final WorkItems items;
    private final Dossiers dossiers;
    private final Workflow workflow;
    private final Accounts accounts;
    private final Map<String, WorkAction> actions;
    private final Clock clock;

    WorkDesk(
            WorkItems items,
            Dossiers dossiers,
            Workflow workflow,
            Accounts accounts,
            List<WorkAction> actions,
            Clock clock) {
        this.items = items;
        this.dossiers = dossiers;
        this.workflow = workflow;
        this.accounts = accounts;
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
        var roles = filter.queue().map(List::of).orElseGet(() -> List.copyOf(actor.roles())).stream()
                .filter(actor::is)
                .toList();
        return roles.isEmpty()
                ? List.of()
                : items.inbox(
                        roles, actor.agency(), actor.account(), filter.mine(), after.due(), after.id(), Limit.of(size));
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

    /** The item's actions that need no input, and so can be done for many items at once. */
    @Transactional(readOnly = true)
    public List<String> plainActions(WorkItem item) {
        return item.actions().stream()
                .filter(name -> action(name).fields(item).stream().noneMatch(ActionField::required))
                .toList();
    }

    /** Takes an item out of the queue. */
    @Transactional
    public WorkItem claim(WorkItemId id, Actor actor) {
        var item = lock(id, actor);
        mayWorkOn(item, actor);
        mustBeFree(item, actor);
        item.claim(actor);
        return items.save(item);
    }

    /** Does an action with an item: the stage acts, the item closes, the process runs on. */
    @Transactional
    public Dossier act(WorkItemId id, String action, ActionInput input, Actor actor) {
        var item = lock(id, actor);
        mayWorkOn(item, actor);
        mustBeFree(item, actor);
        if (!item.actions().contains(action)) {
            throw RuleViolation.conflict("work-item.action-not-offered", action);
        }
        var now = clock.instant();
        var chosen = action(action);
        input.check(chosen.fields(item));
        item.done(actor, action, input.remark().orElse(null), now);
        items.save(item);
        chosen.perform(item, input, actor);
        recordStep(item, action, actor, now);
        workflow.finish(id); // last: the process may run on from here
        return dossiers.get(item.dossier());
    }

    private void recordStep(WorkItem item, String action, Actor actor, Instant now) {
        var dossier = dossiers.get(item.dossier());
        dossier.stepDone(item.step(), action, actor.account(), now);
        dossiers.save(dossier);
        log.info("{} did {} at {} of dossier {}", actor.account(), action, item.step(), dossier.number());
    }

    /** The dossier's row is locked before the item is read: what is read then is what holds. */
    private WorkItem lock(WorkItemId id, Actor actor) {
        var dossier = items.dossierOf(id.value()).orElseThrow(() -> RuleViolation.notFound("work-item.unknown"));
        dossiers.getForChange(dossier);
        return items.get(id, actor);
    }

    private static void mayWorkOn(WorkItem item, Actor actor) {
        actor.require(item.role(), item.agency());
    }

    /** Whoever comes second learns who was first, and when. */
    private void mustBeFree(WorkItem item, Actor actor) {
        if (item.closedAt().isPresent()) {
            var by = item.closedBy().map(this::name).orElse(Actor.SYSTEM.name());
            throw RuleViolation.conflict(
                    "work-item.done-by", by, WHEN.format(item.closedAt().get()));
        }
        item.owner().filter(owner -> !owner.equals(actor.account())).ifPresent(owner -> {
            throw RuleViolation.conflict("work-item.taken", name(owner));
        });
    }

    private String name(AccountName account) {
        return accounts.findById(account.value()).map(Account::fullName).orElse(account.value());
    }

    private WorkAction action(String name) {
        var action = actions.get(name);
        if (action == null) {
            throw RuleViolation.notFound("work-item.action-unknown", name);
        }
        return action;
    }
}
