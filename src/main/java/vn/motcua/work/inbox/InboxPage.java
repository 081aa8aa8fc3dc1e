package vn.motcua.work.inbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;
import vn.motcua.web.Texts;
import vn.motcua.work.Authority;
import vn.motcua.work.InboxPlace;
import vn.motcua.work.Tags;
import vn.motcua.work.Tags.Tag;
import vn.motcua.work.WorkDesk;
import vn.motcua.work.inbox.Inbox.Count;
import vn.motcua.work.inbox.InboxQuery.Urgency;
import vn.motcua.workflow.WorkItemId;

/** The inbox (<i>danh sách công việc</i>): an official's home. */
@Controller
class InboxPage {

    private static final int PAGE = 25;

    private final Inbox inbox;
    private final WorkDesk desk;
    private final Authority authority;
    private final Tags tags;
    private final Texts texts;

    InboxPage(Inbox inbox, WorkDesk desk, Authority authority, Tags tags, Texts texts) {
        this.inbox = inbox;
        this.desk = desk;
        this.authority = authority;
        this.tags = tags;
        this.texts = texts;
    }

    /**
     * A line as the page shows it.
     *
     * @param owner who has taken it, if anybody
     * @param behalf in whose place the actor would act, if not in their own right
     */
    record Line(
            String id,
            String number,
            String summary,
            String step,
            @Nullable String owner,
            @Nullable String behalf,
            Instant stepDue,
            Tag stepClock,
            Instant dossierDue,
            Tag dossierClock) {}

    /**
     * How many there are, and where they are listed.
     *
     * @param kind of a tag, where the number asks for attention
     */
    record Filter(
            String text,
            String address,
            long count,
            boolean active,
            @Nullable String kind) {}

    @GetMapping("/cong-viec")
    String inbox(
            Actor actor,
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        if (actor.is(Role.ADMINISTRATOR) && Queues.of(actor, authority).isEmpty()) {
            return "redirect:/quan-tri";
        }
        var query = InboxQuery.of(queue, mine, due);
        if (query.queue() != null && !authority.roles(actor).contains(query.queue())) {
            actor.require(query.queue());
        }
        var found = inbox.page(actor, query, InboxPlace.of(after), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("active", query.key());
        model.addAttribute("heading", heading(query));
        model.addAttribute("hasQueues", !Queues.of(actor, authority).isEmpty());
        model.addAttribute("filters", filters(actor, query));
        model.addAttribute("lines", page.stream().map(row -> line(row, actor)).toList());
        model.addAttribute("together", together(page, actor));
        model.addAttribute("first", after.isEmpty() ? null : query.address());
        model.addAttribute(
                "next",
                found.size() > PAGE ? query.address(page.getLast().place().token()) : null);
        return "work/inbox";
    }

    private String heading(InboxQuery query) {
        if (query.mine()) {
            return texts.text("work.mine");
        }
        return texts.text(
                query.queue() == null
                        ? "work.all"
                        : "work.queue." + query.queue().id());
    }

    private List<Filter> filters(Actor actor, InboxQuery query) {
        var counts = inbox.counts(actor, query.mine()).stream()
                .filter(count -> query.queue() == null || query.queue() == count.role())
                .toList();
        return List.of(
                filter(
                        query,
                        Urgency.ALL,
                        counts.stream().mapToLong(Count::open).sum()),
                filter(
                        query,
                        Urgency.SOON,
                        counts.stream().mapToLong(Count::soon).sum()),
                filter(
                        query,
                        Urgency.LATE,
                        counts.stream().mapToLong(Count::late).sum()));
    }

    private Filter filter(InboxQuery query, Urgency urgency, long count) {
        return new Filter(
                texts.text("work.due." + urgency),
                query.with(urgency).address(),
                count,
                query.urgency() == urgency,
                count == 0 ? null : kind(urgency));
    }

    private static @Nullable String kind(Urgency urgency) {
        return switch (urgency) {
            case ALL -> null;
            case SOON -> "warning";
            case LATE -> "danger";
        };
    }

    private Line line(Inbox.Row row, Actor actor) {
        return new Line(
                row.id(),
                row.number(),
                row.summary(),
                row.stepName(),
                row.own() ? texts.text("work.owner.you") : row.owner(),
                behalf(row, actor),
                row.dueAt(),
                tags.step(row.agency(), row.openedAt(), row.dueAt()),
                row.moments().runsTo(),
                tags.dossier(row.agency(), row.status(), row.moments()));
    }

    private @Nullable String behalf(Inbox.Row row, Actor actor) {
        if (actor.worksAs(row.role(), row.agency()) && (row.own() || row.owner() == null)) {
            return null;
        }
        return authority.mandates(actor).stream()
                .filter(mandate -> mandate.covers(row.role(), row.agency(), row.procedure()))
                .findFirst()
                .map(mandate -> texts.text("work.behalf", mandate.giver()))
                .orElse(null);
    }

    /** What can be done with many lines at once: asked of one line for each step on the page. */
    private Map<String, String> together(List<Inbox.Row> page, Actor actor) {
        Set<String> seen = new LinkedHashSet<>();
        var actions = new LinkedHashMap<String, String>();
        for (var row : page) {
            if (seen.add(row.step())) {
                for (var action : desk.plainActions(desk.get(new WorkItemId(row.id()), actor))) {
                    actions.put(action, texts.text("action." + action));
                }
            }
        }
        return actions;
    }
}
