package vn.motcua.monitoring;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.notice.WaitingWork.Waiting;
import vn.motcua.notice.WaitingWork.Why;
import vn.motcua.web.Texts;
import vn.motcua.work.InboxPlace;

/** The list of open work that nobody has in hand: codes, steps and officials, nothing of anybody's dossier. */
@Controller
class WaitingPage {

    private static final int PAGE = 50;

    private final WaitingDesk waiting;
    private final WatchDesk desk;
    private final Texts texts;

    WaitingPage(WaitingDesk waiting, WatchDesk desk, Texts texts) {
        this.waiting = waiting;
        this.desk = desk;
        this.texts = texts;
    }

    /** A line as the page shows it. */
    record Line(String number, String step, String role, String unit, Instant since, String kind, String watchers) {}

    @GetMapping("/quan-tri/viec-cho")
    String list(Actor actor, @RequestParam(defaultValue = "") String after, Model model) {
        var scope = desk.scope(actor, "");
        var found = waiting.page(scope, InboxPlace.of(after), PAGE + 1);
        var page = found.items().subList(0, Math.min(PAGE, found.items().size()));
        var units = desk.units(scope);
        model.addAttribute(
                "lines",
                page.stream().map(item -> line(item, units, found.owners())).toList());
        model.addAttribute("count", page.isEmpty() ? 0 : waiting.count(scope));
        model.addAttribute("first", after.isEmpty() ? null : "/quan-tri/viec-cho");
        model.addAttribute(
                "next",
                found.items().size() > PAGE
                        ? "/quan-tri/viec-cho?after=" + page.getLast().place().token()
                        : null);
        return "monitoring/waiting";
    }

    private Line line(Waiting item, Map<AgencyId, String> units, Map<AccountName, String> owners) {
        var owner = item.owner();
        return new Line(
                item.number(),
                item.stepName(),
                item.role().id(),
                units.getOrDefault(item.agency(), item.agency().value()),
                item.since(),
                item.why() == Why.UNCLAIMED ? "warning" : "danger",
                texts.text(
                        "monitoring.forgotten.why." + item.why(),
                        item.watchers(),
                        owner == null ? "" : owners.getOrDefault(owner, owner.value())));
    }
}
