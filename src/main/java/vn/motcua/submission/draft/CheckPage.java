package vn.motcua.submission.draft;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;

/** All that was filled in, to be read once more, and the button that sends it. */
@Controller
class CheckPage extends DraftPages {

    private final SendingDesk desk;
    private final CheckView view;

    CheckPage(DraftDesk drafts, Routes routes, Clock clock, SendingDesk desk, CheckView view) {
        super(drafts, routes, clock);
        this.desk = desk;
        this.view = view;
    }

    @GetMapping("/ho-so/nhap/{draft}/" + Page.CHECK)
    ModelAndView show(@PathVariable String draft, Actor actor) {
        var open = drafts.open(DraftId.of(draft), actor);
        return form(open, List.of());
    }

    /** Who reloads an address that only takes forms, or changes the language there. */
    @GetMapping("/ho-so/nhap/{draft}/gui")
    String back(@PathVariable String draft) {
        return "redirect:/ho-so/nhap/" + DraftId.of(draft) + "/" + Page.CHECK;
    }

    @PostMapping("/ho-so/nhap/{draft}/gui")
    Object send(
            @PathVariable String draft,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(required = false) @Nullable String truth,
            Actor actor) {
        var visit = Visit.of(draft, actor);
        if (truth == null) {
            var error = new FieldError("truth", "submission.truth");
            return form(drafts.open(visit.draft(), actor), List.of(error));
        }
        try {
            return "redirect:/ho-so/" + desk.send(visit, key) + "/da-nop";
        } catch (InvalidInput e) {
            return form(drafts.open(visit.draft(), actor), e.errors());
        }
    }

    private ModelAndView form(OpenDraft open, List<FieldError> errors) {
        var page = page("check", open, Page.CHECK, errors, null);
        var route = routes.of(open);
        var told = new ArrayList<CheckView.Problem>();
        errors.forEach(error -> told.add(view.problem(error, open, route)));
        page.addObject("problems", told);
        page.addObject("groups", view.groups(open));
        page.addObject("papers", view.papers(open));
        page.addObject("agencyName", view.agency(open));
        page.addObject("fee", view.fee(open));
        page.addObject("ready", route.at(Page.CHECK).state() == Leg.State.READY);
        return page;
    }
}
