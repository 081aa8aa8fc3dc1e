package vn.motcua.submission.draft;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.core.Actor;
import vn.motcua.core.Channel;
import vn.motcua.core.ProcedureCode;
import vn.motcua.procedure.Procedures;

/** Beginning a draft, coming back to it, and throwing it away. */
@Controller
class StartPages extends DraftPages {

    private final Procedures procedures;
    private final DraftCleaning cleaning;

    StartPages(DraftDesk drafts, Routes routes, Clock clock, Procedures procedures, DraftCleaning cleaning) {
        super(drafts, routes, clock);
        this.procedures = procedures;
        this.cleaning = cleaning;
    }

    /** Where somebody arrives who had to sign in first. */
    @GetMapping("/ho-so/nhap/moi")
    String begin(@RequestParam("thu-tuc") String code, Actor actor, Model model) {
        var procedure = procedures.get(new ProcedureCode(code));
        procedure.requireFiling(Channel.ONLINE);
        model.addAttribute("procedure", procedure);
        model.addAttribute(
                "unfinished",
                drafts.unfinished(actor.account()).stream()
                        .filter(draft -> draft.procedure().equals(procedure.code()))
                        .toList());
        return "submission/draft/begin";
    }

    @PostMapping("/ho-so/nhap")
    String start(@RequestParam("thu-tuc") String code, Actor actor) {
        var draft = drafts.start(new ProcedureCode(code), actor).draft();
        return "redirect:/ho-so/nhap/" + draft.id() + "/" + Page.APPLICANT;
    }

    @GetMapping("/ho-so/nhap/{draft}")
    ModelAndView tasks(@PathVariable String draft, Actor actor) {
        return page("tasks", drafts.open(DraftId.of(draft), actor), Page.CHECK, List.of(), null);
    }

    @PostMapping("/ho-so/nhap/{draft}/xoa")
    String discard(@PathVariable String draft, Actor actor) {
        var open = drafts.open(DraftId.of(draft), actor);
        cleaning.discard(open);
        return "redirect:/thu-tuc/" + open.procedure().code() + "?da-xoa=1";
    }
}
