package vn.motcua.work.item;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.work.WorkDesk;
import vn.motcua.work.item.ActionCards.Attempt;
import vn.motcua.workflow.WorkItemId;

/** One dossier at one step: what there is to read, and what can be done. */
@Controller
class WorkPage {

    private final WorkFolder folder;
    private final WorkDesk desk;
    private final ActionCards cards;
    private final Acts acts;
    private final Comments comments;

    WorkPage(WorkFolder folder, WorkDesk desk, ActionCards cards, Acts acts, Comments comments) {
        this.folder = folder;
        this.desk = desk;
        this.cards = cards;
        this.acts = acts;
        this.comments = comments;
    }

    @GetMapping("/cong-viec/{item}")
    String show(@PathVariable String item, Actor actor, Model model) {
        return show(folder.open(new WorkItemId(item), actor), Attempt.NONE, model);
    }

    @PostMapping("/cong-viec/{item}/nhan")
    String claim(@PathVariable String item, Actor actor) {
        desk.claim(new WorkItemId(item), actor);
        return "redirect:/cong-viec/" + item;
    }

    @PostMapping("/cong-viec/{item}/trao-doi")
    String comment(
            @PathVariable String item,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam String key,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var id = new WorkItemId(item);
        try {
            comments.add(id, comment, key, actor);
            return "redirect:/cong-viec/" + item + "#comments";
        } catch (InvalidInput e) {
            var page = again(id, Attempt.NONE, actor, model, response);
            model.addAttribute("errors", e.errors());
            model.addAttribute("comment", comment);
            return page;
        }
    }

    @PostMapping("/cong-viec/{item}/{action}")
    String act(
            @PathVariable String item,
            @PathVariable String action,
            @RequestParam MultiValueMap<String, String> posted,
            Actor actor,
            Model model,
            RedirectAttributes later,
            HttpServletResponse response) {
        var id = new WorkItemId(item);
        var form = new PostedAction(posted);
        var fields = desk.actions(desk.get(id, actor)).getOrDefault(action, List.of());
        try {
            var done = acts.act(id, action, form.input(fields), form.value("key"), actor);
            later.addFlashAttribute("done", acts.sentence(done));
            return "redirect:/cong-viec";
        } catch (InvalidInput e) {
            return again(id, new Attempt(action, form, e.errors()), actor, model, response);
        } catch (RuleViolation e) {
            if (e.kind() != RuleViolation.Kind.INVALID) {
                throw e;
            }
            var errors = List.of(new FieldError("", e.code(), e.arguments()));
            return again(id, new Attempt(action, form, errors), actor, model, response);
        }
    }

    /** The same page with what was written, and how to mend it. */
    private String again(WorkItemId id, Attempt attempt, Actor actor, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(folder.open(id, actor), attempt, model);
    }

    private String show(WorkView view, Attempt attempt, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("errors", attempt.onThePage());
        model.addAttribute(
                "cards",
                view.isWorkable()
                        ? cards.of(desk.actions(view.item()), view.paperNames(), attempt)
                        : new ArrayList<ActionCard>());
        model.addAttribute("key", UUID.randomUUID().toString());
        return "work/item";
    }
}
