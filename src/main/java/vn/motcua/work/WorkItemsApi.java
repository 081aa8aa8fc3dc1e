package vn.motcua.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.core.Actor;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.idempotency.Idempotency;
import vn.motcua.workflow.WorkItemId;

/** Work items over HTTP: see and claim them, and act on them, one or many. */
@RestController
@RequestMapping("/api/v1/work-items")
class WorkItemsApi {

    private static final int PAGE = 50;

    private final WorkDesk desk;
    private final WorkItems items;
    private final Dossiers dossiers;
    private final Idempotency idempotency;
    private final ClockView clocks;
    private final Authority authority;

    WorkItemsApi(
            WorkDesk desk,
            WorkItems items,
            Dossiers dossiers,
            Idempotency idempotency,
            ClockView clocks,
            Authority authority) {
        this.desk = desk;
        this.items = items;
        this.dossiers = dossiers;
        this.idempotency = idempotency;
        this.clocks = clocks;
        this.authority = authority;
    }

    record Field(String name, ActionField.Type type, boolean required, Map<String, String> choices) {}

    record Action(String name, List<Field> fields) {}

    record Item(
            String id,
            String dossier,
            String step,
            String stepName,
            String procedure,
            Instant dueAt,
            ClockView.Colour clock,
            @Nullable String owner,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String onBehalfOf,

            List<Action> actions) {}

    record Page(List<Item> items, @Nullable String next) {}

    record Done(
            String dossier,
            String status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String next) {}

    record OneOfMany(
            String id,
            boolean done,
            @Nullable String status,
            @Nullable String code) {}

    record Many(List<OneOfMany> items) {}

    @GetMapping
    Page list(
            Actor actor,
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "") String after) {
        var filter = new InboxFilter(queue == null ? null : Role.of(queue), mine);
        var found = desk.inbox(actor, filter, InboxPlace.of(after), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        var numbers = dossiers
                .findAllByIdIn(page.stream().map(WorkItem::dossier).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Dossier::id, d -> d.number().value()));
        var actions = desk.actions(page);
        return new Page(
                page.stream()
                        .map(item -> view(
                                item,
                                numbers.getOrDefault(item.dossier(), ""),
                                actions.getOrDefault(item.id().value(), Map.of()),
                                actor))
                        .toList(),
                found.size() > PAGE ? InboxPlace.after(page.getLast()).token() : null);
    }

    @PostMapping("/{id}/claim")
    Item claim(@PathVariable String id, Actor actor) {
        var item = desk.claim(new WorkItemId(id), actor);
        return view(item, dossiers.get(item.dossier()).number().value(), desk.actions(item), actor);
    }

    @PostMapping("/{id}/actions/{action}")
    Done act(
            @PathVariable String id,
            @PathVariable String action,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable JsonNode body,
            Actor actor) {
        var input = body == null ? JsonNodeFactory.instance.objectNode() : body;
        var request = Map.of("item", id, "action", action, "body", input);
        return idempotency.once(actor.account(), key, request, Done.class, () -> act(id, action, input, actor));
    }

    @PostMapping("/actions/{action}")
    Many actOnMany(@PathVariable String action, @RequestBody JsonNode body, Actor actor) {
        var results = new ArrayList<OneOfMany>();
        for (var id : body.path("items")) {
            results.add(oneOfMany(id.asString(), action, body, actor));
        }
        return new Many(results);
    }

    private OneOfMany oneOfMany(String id, String action, JsonNode body, Actor actor) {
        try {
            return new OneOfMany(id, true, act(id, action, body, actor).status(), null);
        } catch (RuleViolation e) {
            return new OneOfMany(id, false, null, e.code());
        } catch (InvalidInput e) {
            return new OneOfMany(id, false, null, e.errors().getFirst().code());
        }
    }

    private Done act(String id, String action, JsonNode body, Actor actor) {
        var dossier = desk.act(new WorkItemId(id), action, new ActionInput(body), actor);
        var next = items.open(dossier.id()).stream().findFirst().map(WorkItem::step);
        return new Done(dossier.number().value(), dossier.status().name(), next.orElse(null));
    }

    private Item view(WorkItem item, String number, Map<String, List<ActionField>> asked, Actor actor) {
        var actions = asked.entrySet().stream()
                .map(action -> new Action(
                        action.getKey(),
                        action.getValue().stream()
                                .map(f -> new Field(f.name(), f.type(), f.required(), f.choices()))
                                .toList()))
                .toList();
        var clock = clocks.read(item.agency(), item.openedAt(), item.dueAt(), false);
        return new Item(
                item.id().value(),
                number,
                item.step(),
                item.stepName(),
                item.procedure().value(),
                item.dueAt(),
                clock.colour(),
                item.owner().map(Object::toString).orElse(null),
                authority
                        .grounds(item, actor)
                        .flatMap(Grounds::delegated)
                        .map(mandate -> mandate.from().value())
                        .orElse(null),
                actions);
    }
}
