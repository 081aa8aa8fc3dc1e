package vn.motcua.work.item;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.core.Actor;
import vn.motcua.core.RuleViolation;
import vn.motcua.web.Texts;
import vn.motcua.workflow.WorkItemId;

/** One action for many items in three moves: choose in the inbox, look once more, see what became of each. */
@Controller
class BatchPage {

    private final Batch batch;
    private final Texts texts;

    BatchPage(Batch batch, Texts texts) {
        this.batch = batch;
        this.texts = texts;
    }

    @GetMapping({"/cong-viec/nhieu", "/cong-viec/nhieu/xac-nhan"})
    String again() {
        return "redirect:/cong-viec";
    }

    @PostMapping("/cong-viec/nhieu")
    String look(
            @RequestParam(required = false, defaultValue = "") List<String> items,
            @RequestParam String action,
            Actor actor,
            Model model) {
        var chosen =
                ids(items).stream().map(id -> batch.chosen(id, action, actor)).toList();
        model.addAttribute("action", action);
        model.addAttribute("title", texts.text("action." + action));
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "possible", chosen.stream().filter(c -> c.hindrance() == null).count());
        model.addAttribute("key", UUID.randomUUID().toString());
        return "work/many";
    }

    @PostMapping("/cong-viec/nhieu/xac-nhan")
    String act(
            @RequestParam(required = false, defaultValue = "") List<String> items,
            @RequestParam String action,
            @RequestParam String key,
            Actor actor,
            Model model) {
        var outcomes = batch.act(ids(items), action, key, actor);
        model.addAttribute("title", texts.text("action." + action));
        model.addAttribute("outcomes", outcomes);
        model.addAttribute("done", outcomes.stream().filter(Batch.Outcome::done).count());
        return "work/many-done";
    }

    private static List<WorkItemId> ids(List<String> items) {
        if (items.isEmpty()) {
            throw RuleViolation.invalid("work.many.none");
        }
        if (items.size() > Batch.MOST) {
            throw RuleViolation.invalid("work.many.too-many", Batch.MOST);
        }
        return items.stream().distinct().map(WorkItemId::new).toList();
    }
}
