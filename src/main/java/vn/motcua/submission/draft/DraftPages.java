package vn.motcua.submission.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.core.RuleViolation;

/** What the pages of a draft share. */
abstract class DraftPages {

    /** Hidden field: what the tab has seen. */
    static final String SEEN = "_tab";

    /** Hidden field: how many changes a script has counted. */
    static final String COUNT = "_count";

    /** Hidden field: one page is being changed, after which all is checked again. */
    static final String EDIT = "_edit";

    protected final DraftDesk drafts;
    protected final Routes routes;
    private final Clock clock;

    DraftPages(DraftDesk drafts, Routes routes, Clock clock) {
        this.drafts = drafts;
        this.routes = routes;
        this.clock = clock;
    }

    /** What a script shows after saving. */
    record SavedAt(Instant savedAt) {}

    @ExceptionHandler
    String alreadySent(AlreadySent sent) {
        return "redirect:/ho-so/" + sent.dossier() + "/da-nop";
    }

    /** A page with all that its frame needs. */
    ModelAndView page(String view, OpenDraft open, String page, List<FieldError> errors, @Nullable String editing) {
        var route = routes.of(open);
        var status = open.stale()
                ? HttpStatus.CONFLICT
                : errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        var shown = new ModelAndView("submission/draft/" + view, status);
        shown.addObject("route", route);
        shown.addObject("page", page);
        shown.addObject("leg", route.at(page));
        shown.addObject("procedure", open.procedure());
        shown.addObject("draft", open.draft());
        shown.addObject("stale", open.stale());
        shown.addObject("seen", open.draft().seenNow(page).mark());
        shown.addObject("errors", errors);
        shown.addObject("editing", isEditing(editing));
        return shown;
    }

    /** Where to go once a page is right. */
    String onward(OpenDraft saved, String page, @Nullable String editing) {
        var route = routes.of(saved);
        return "redirect:" + (isEditing(editing) ? route.address(Page.CHECK) : route.after(page));
    }

    SavedAt autosaved(OpenDraft saved) {
        if (saved.stale()) {
            throw RuleViolation.conflict("submission.changed-elsewhere");
        }
        return new SavedAt(clock.instant());
    }

    private static boolean isEditing(@Nullable String editing) {
        return editing != null && !editing.isEmpty();
    }

    static Visit visit(String draft, Actor actor, MultiValueMap<String, String> posted) {
        return new Visit(DraftId.of(draft), actor, Seen.parse(first(posted, SEEN), first(posted, COUNT)));
    }

    /** The first value of a posted field; nothing when it was not posted. */
    static @Nullable String first(MultiValueMap<String, String> posted, String field) {
        return posted.getFirst(field);
    }
}
