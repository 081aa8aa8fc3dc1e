package vn.motcua.submission.draft;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.form.FormEngine;

/** The steps of the procedure's own form, one page each. */
@Controller
@RequestMapping("/ho-so/nhap/{draft}/to-khai/{step}")
class DeclarationPages extends DraftPages {

    private final FormEngine forms;

    DeclarationPages(DraftDesk drafts, Routes routes, Clock clock, FormEngine forms) {
        super(drafts, routes, clock);
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String draft,
            @PathVariable String step,
            @RequestParam(name = "sua", required = false) @Nullable String editing,
            Actor actor) {
        var open = drafts.open(DraftId.of(draft), actor);
        return form(open, step, open.draft().answers(), List.of(), editing);
    }

    @PostMapping
    Object save(
            @PathVariable String draft,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> posted,
            Actor actor) {
        var saved = drafts.save(visit(draft, actor, posted), Page.step(step), open -> open.draft()
                .answer(merged(open, step, posted)));
        var editing = first(posted, EDIT);
        if (saved.stale()) {
            return form(saved, step, merged(saved, step, posted), List.of(), editing);
        }
        var answers = saved.draft().answers();
        if (FormEngine.changesRows(posted)) {
            return form(saved, step, answers, List.of(), editing);
        }
        var errors = forms.check(saved.procedure().declaration(), step, answers).errors();
        if (errors.isEmpty()) {
            return onward(saved, Page.step(step), editing);
        }
        var shown = ShownFields.parse(first(posted, ShownFields.SHOWN));
        var blamed = errors.stream()
                .filter(error -> shown == null || !shown.lacks(error))
                .toList();
        var page = form(saved, step, answers, blamed, editing);
        page.addObject("more", blamed.isEmpty());
        return page;
    }

    /** The page as these answers make it, nothing saved: for a script that shows and hides questions. */
    @PostMapping("/hien")
    ModelAndView preview(
            @PathVariable String draft,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> posted,
            Actor actor) {
        var open = drafts.open(DraftId.of(draft), actor);
        return form(open, step, merged(open, step, posted), List.of(), first(posted, EDIT));
    }

    @PostMapping("/luu")
    @ResponseBody
    SavedAt autosave(
            @PathVariable String draft,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> posted,
            Actor actor) {
        return autosaved(drafts.autosave(visit(draft, actor, posted), Page.step(step), open -> open.draft()
                .answer(merged(open, step, posted))));
    }

    /** What this page posted, over what all other pages hold. */
    private JsonNode merged(OpenDraft open, String step, MultiValueMap<String, String> posted) {
        return forms.read(
                open.procedure().declaration(), step, posted, open.draft().answers());
    }

    private ModelAndView form(
            OpenDraft open, String step, JsonNode answers, List<FieldError> errors, @Nullable String editing) {
        var view = forms.view(open.procedure().declaration(), step, answers, errors);
        var page = page("declaration", open, Page.step(step), errors, editing);
        page.addObject("view", view);
        page.addObject("shown", ShownFields.in(view).toString());
        page.addObject("more", false);
        return page;
    }
}
