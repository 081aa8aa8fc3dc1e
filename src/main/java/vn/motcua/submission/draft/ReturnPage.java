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
import vn.motcua.core.Actor;
import vn.motcua.core.Channel;
import vn.motcua.core.FieldError;

/** How the result is to be had, where there is a choice. */
@Controller
@RequestMapping("/ho-so/nhap/{draft}/" + Page.RETURN)
class ReturnPage extends DraftPages {

    ReturnPage(DraftDesk drafts, Routes routes, Clock clock) {
        super(drafts, routes, clock);
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String draft,
            @RequestParam(name = "sua", required = false) @Nullable String editing,
            Actor actor) {
        return page("return", drafts.open(DraftId.of(draft), actor), Page.RETURN, List.of(), editing);
    }

    @PostMapping
    Object save(@PathVariable String draft, @RequestParam MultiValueMap<String, String> posted, Actor actor) {
        var saved = drafts.save(visit(draft, actor, posted), Page.RETURN, open -> choose(open, posted));
        var editing = first(posted, EDIT);
        if (saved.stale()) {
            return page("return", saved, Page.RETURN, List.of(), editing);
        }
        if (saved.draft().returnBy().isEmpty()) {
            var error = new FieldError("returnBy", "submission.return-by");
            return page("return", saved, Page.RETURN, List.of(error), editing);
        }
        return onward(saved, Page.RETURN, editing);
    }

    @PostMapping("/luu")
    @ResponseBody
    SavedAt autosave(@PathVariable String draft, @RequestParam MultiValueMap<String, String> posted, Actor actor) {
        return autosaved(drafts.autosave(visit(draft, actor, posted), Page.RETURN, open -> choose(open, posted)));
    }

    private static void choose(OpenDraft open, MultiValueMap<String, String> posted) {
        open.draft().chooseReturn(way(open, first(posted, "returnBy")));
    }

    private static @Nullable Channel way(OpenDraft open, @Nullable String asked) {
        return open.procedure().returnBy().stream()
                .filter(way -> way.name().equals(asked))
                .findFirst()
                .orElse(null);
    }
}
